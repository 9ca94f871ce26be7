package fluxion.processor.emit;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Value;

/** Decides where the value of an expression goes: into the one that uses it, or a variable. */
final class Values {
  private final Function function;
  private final Uses uses;
  private final Locals locals;
  private final Folding folding;

  Values(Function function, Uses uses, Locals locals, Folding folding) {
    this.function = function;
    this.uses = uses;
    this.locals = locals;
    this.folding = folding;
  }

  /** Takes note of what a value is; what has to happen whether it is used or not, happens. */
  void define(Value value, Term term) {
    folding.settle(term.impact());
    if (uses.count(value) == 0) {
      if (term.impact().needed()) {
        evaluate(value, term);
      }
    } else if (usedOnce(value, term.impact()) && (value.hint().isEmpty() || renamed(value))) {
      folding.fold(value, term);
    } else {
      folding.materialise(value, term);
    }
  }

  private void evaluate(Value value, Term term) {
    if (term.expr().isCall()) {
      folding.flushFailing();
      folding.add(new Stmt.Do(term.at(), term.expr()));
    } else {
      folding.materialise(value, term);
    }
  }

  /** The same for a component of a record, which needs no variable to have a name. */
  void unpack(Value value, Term component) {
    if (usedOnce(value, component.impact())) {
      folding.fold(value, component);
    } else if (uses.count(value) > 0) {
      folding.materialise(value, component);
    }
  }

  /** Whether it is used once whenever it is computed, with nothing in between that matters. */
  private boolean usedOnce(Value value, Impact impact) {
    if (uses.count(value) != 1 || locals.shared(value)) {
      return false;
    }
    Uses.Site use = uses.of(value).get(0);
    Place home = uses.definition(value).place();
    Place at = use.place();
    while (at != home && !at.repeats() && at.parent() != null) {
      at = at.parent();
    }
    return at == home && (impact.none() || use.place() == home);
  }

  /** Whether the only use is to give it another name. */
  private boolean renamed(Value value) {
    Uses.Site use = uses.of(value).get(0);
    return use.index() == use.place().end()
        && (use.place().parent() != null || function.results().size() == 1);
  }
}
