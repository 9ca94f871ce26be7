package fluxion.processor.emit;

import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that wait for the expression that uses them, and which of them are delicate. */
final class Waiting {
  private final Map<Value, Term> terms = new LinkedHashMap<>();
  private final Set<Value> ordered = new LinkedHashSet<>();
  private final Set<Value> failing = new LinkedHashSet<>();
  private final Map<Local, Set<Value>> readers = new HashMap<>();

  void add(Value value, Term term) {
    terms.put(value, term);
    if (!term.impact().none()) {
      ordered.add(value);
    }
    if (term.impact().fails()) {
      failing.add(value);
    }
    term.expr()
        .reads(local -> readers.computeIfAbsent(local, l -> new LinkedHashSet<>()).add(value));
  }

  /** Ends the waiting of a value; null if it does not wait. */
  @Nullable Term remove(Value value) {
    Term term = terms.remove(value);
    if (term != null) {
      ordered.remove(value);
      failing.remove(value);
      term.expr()
          .reads(
              local -> {
                Set<Value> reading = readers.get(local);
                if (reading != null) {
                  reading.remove(value);
                }
              });
    }
    return term;
  }

  /** What a value waits as; null if it does not wait. */
  @Nullable Term get(Value value) {
    return terms.get(value);
  }

  /** Whether the value waits. */
  boolean has(Value value) {
    return terms.containsKey(value);
  }

  /** Whether the value waits, and may throw. */
  boolean fails(Value value) {
    return failing.contains(value);
  }

  /** Those that may throw, in the order of the program. */
  List<Value> failing() {
    return List.copyOf(failing);
  }

  /** Those that depend on memory, or change it, or may throw, in the order of the program. */
  List<Value> ordered() {
    return List.copyOf(ordered);
  }

  /** Whether one of them changes memory. */
  boolean writes() {
    for (Value value : ordered) {
      Term term = terms.get(value);
      if (term != null && term.impact().writes()) {
        return true;
      }
    }
    return false;
  }

  /** Those that are made of the variable. */
  List<Value> readersOf(Local local) {
    return List.copyOf(readers.getOrDefault(local, Set.of()));
  }
}
