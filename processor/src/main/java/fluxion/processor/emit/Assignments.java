package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import java.util.ArrayList;
import java.util.List;

/** Assignments that happen all at once: none of the values sees another's assignment. */
final class Assignments {
  private final List<Local> targets = new ArrayList<>();
  private final List<Term> sources = new ArrayList<>();

  private Assignments(List<Local> targets, List<Term> values) {
    for (int k = 0; k < targets.size(); k++) {
      Term value = values.get(k);
      if (!(value.expr() instanceof Expr.Name name && name.local() == targets.get(k))) {
        this.targets.add(targets.get(k));
        this.sources.add(value);
      }
    }
  }

  /** Assigns each of the values to the variable at its position. */
  static void add(List<Local> targets, List<Term> values, Folding folding) {
    new Assignments(targets, values).add(folding);
  }

  private void add(Folding folding) {
    while (!targets.isEmpty()) {
      int next = unread();
      if (next < 0) {
        save(folding);
        next = 0;
      }
      Term source = sources.remove(next);
      folding.assign(source.at(), targets.remove(next), source.expr());
    }
  }

  /** The first target that no other source reads; -1 if there is none. */
  private int unread() {
    for (int k = 0; k < targets.size(); k++) {
      boolean read = false;
      for (int j = 0; j < sources.size(); j++) {
        read |= j != k && sources.get(j).expr().mentions(targets.get(k));
      }
      if (!read) {
        return k;
      }
    }
    return -1;
  }

  /** Saves the first target, which is about to be overwritten, for the others to read. */
  private void save(Folding folding) {
    Local target = targets.get(0);
    var saved = new Local(target.type(), target.hint());
    folding.assign(Location.NONE, saved, new Expr.Name(target));
    for (int k = 1; k < sources.size(); k++) {
      Term source = sources.get(k);
      sources.set(k, new Term(source.expr().replace(target, saved), source.impact(), source.at()));
    }
  }
}
