package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a function's values in text: the hint, with a number from the second of its kind on;
 * a number alone without a hint. The order in which values are asked for decides, nothing else.
 */
final class Names {
  private final Map<Value, String> names = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  /** The name, with its percent sign. */
  String of(Value value) {
    return names.computeIfAbsent(value, v -> "%" + fresh(sanitized(v.hint())));
  }

  /** The names, separated by commas. */
  String of(List<Value> values) {
    var list = new ArrayList<String>();
    for (Value value : values) {
      list.add(of(value));
    }
    return String.join(", ", list);
  }

  private String fresh(String hint) {
    int count = used.merge(hint, 1, Integer::sum) - 1;
    if (hint.isEmpty()) {
      return String.valueOf(count);
    }
    return count == 0 ? hint : hint + "." + count;
  }

  /** A full stop separates the number; a digit in front means no hint. */
  private static String sanitized(String hint) {
    var name = new StringBuilder();
    for (int k = 0; k < hint.length(); k++) {
      char c = hint.charAt(k);
      boolean letter = Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
      name.append(letter ? c : '_');
    }
    return !hint.isEmpty() && Character.isDigit(name.charAt(0)) ? "_" + name : name.toString();
  }

  /** The hint that gave rise to a name without its percent sign. */
  static String hint(String name) {
    int dot = name.indexOf('.');
    String hint = dot < 0 ? name : name.substring(0, dot);
    return !hint.isEmpty() && Character.isDigit(hint.charAt(0)) ? "" : hint;
  }
}
