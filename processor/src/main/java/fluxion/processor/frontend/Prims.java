package fluxion.processor.frontend;

import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Spelling;
import fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds primitives by the way Java writes them. */
final class Prims {
  private static final Map<String, List<Prim>> BY_SPELLING = index();

  private Prims() {}

  private static Map<String, List<Prim>> index() {
    var index = new HashMap<String, List<Prim>>();
    for (Prim prim : Prim.values()) {
      String key = key(prim.spelling().form(), prim.spelling().text(), prim.arity());
      index.computeIfAbsent(key, k -> new ArrayList<>()).add(prim);
    }
    return index;
  }

  private static String key(Spelling.Form form, String text, int arity) {
    return form + " " + text + " " + arity;
  }

  /** The primitive written like that which takes operands of those types. */
  static Optional<Prim> find(Spelling.Form form, String text, List<Type> operands) {
    for (Prim prim : BY_SPELLING.getOrDefault(key(form, text, operands.size()), List.of())) {
      try {
        prim.result(operands);
        return Optional.of(prim);
      } catch (IllegalArgumentException otherTypes) {
        // the next may take them
      }
    }
    return Optional.empty();
  }

  /** An operator or cast that the table must have. */
  static Prim get(Spelling.Form form, String text, List<Type> operands) {
    return find(form, text, operands)
        .orElseThrow(
            () -> new IllegalStateException("no primitive " + form + " " + text + operands));
  }
}
