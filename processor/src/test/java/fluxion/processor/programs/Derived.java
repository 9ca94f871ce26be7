package fluxion.processor.programs;

import static fluxion.processor.programs.Types.DOUBLE;
import static fluxion.processor.programs.Types.FLOAT;
import static fluxion.processor.programs.Types.FLOATS;
import static fluxion.processor.programs.Types.MATRIX;
import static fluxion.processor.programs.Types.ROW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is generated for a method, as methods that later ones can call. */
final class Derived {
  private final Program.Entry entry;
  private final Helper f;
  private final String prefix;
  private final List<String> active = new ArrayList<>();
  private final List<Helper> all = new ArrayList<>();

  private Derived(Place place, Program.Entry entry, Helper f) {
    this.entry = entry;
    this.f = f;
    this.prefix = place.generated() + "." + entry.name();
    for (String name : entry.wrt()) {
      active.add(Types.plain(f.parameters().get(entry.parameters().indexOf(name))));
    }
  }

  /** All that can be called as an expression. */
  static List<Helper> of(Place place, Program.Entry entry, Helper f) {
    var derived = new Derived(place, entry, f);
    derived.make();
    return derived.all;
  }

  private void make() {
    String gradient = active.get(0);
    String part = active.size() == 1 ? "" : "." + entry.wrt().get(0) + "()";
    List<String> both = with(active);
    inPlace();
    if (f.result().equals("void")) {
      return;
    }
    add("Jvp", f.result(), both, ".tangent()");
    add("Vjp", gradient, with(List.of(f.result())), part);
    if (f.result().equals(DOUBLE)) {
      add("Grad", gradient, f.parameters(), part);
      add("ValueAndGrad", DOUBLE, f.parameters(), ".value()");
      add("ValueAndGrad", gradient, f.parameters(), "." + entry.wrt().get(0) + "()");
    }
    if (entry.more().contains("HVP")) {
      add("Hvp", gradient, both, part);
    }
    if (entry.more().contains("HESSIAN")) {
      hessian();
    }
    if (entry.more().contains("JACOBIAN") && !gradient.equals(FLOAT) && !gradient.equals(FLOATS)) {
      add("Jacobian", gradient.equals(ROW) ? MATRIX : ROW, f.parameters(), part);
    }
  }

  /** What changes arrays of cotangents, if all arrays are rows and have one. */
  private void inPlace() {
    List<String> arrays =
        f.parameters().stream().map(Types::plain).filter(t -> t.endsWith("]")).toList();
    List<String> moving = active.stream().filter(t -> t.endsWith("]")).toList();
    if (!arrays.equals(moving) || !arrays.stream().allMatch(ROW::equals)) {
      return;
    }
    List<String> bars = with(Collections.nCopies(arrays.size(), Types.BAR));
    if (f.result().equals("void")) {
      boolean flat = List.of(DOUBLE, ROW).containsAll(active);
      add("Vjp", "void", bars, "");
      if (flat && active.size() == arrays.size()) {
        add("Jvp", "void", bars, "");
      }
    } else if (f.result().equals(DOUBLE) && active.size() == arrays.size()) {
      add("AddGrad", "void", bars, "");
    }
  }

  private void hessian() {
    int last = active.size() - 1;
    if (List.of(ROW, FLOATS).contains(active.get(0))) {
      add("Hessian", MATRIX, f.parameters(), "");
    } else {
      add("Hessian", DOUBLE, f.parameters(), last == 0 ? "" : "[0][" + last + "]");
    }
  }

  private List<String> with(List<String> more) {
    var types = new ArrayList<String>(f.parameters());
    types.addAll(more);
    return types;
  }

  private void add(String suffix, String result, List<String> parameters, String part) {
    all.add(new Helper(prefix + suffix, result, List.copyOf(parameters), part));
  }
}
