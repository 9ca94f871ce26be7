package fluxion.processor.analysis;

import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operations as a user would name them. */
final class Spelled {
  private static final Pattern GAP = Pattern.compile("\\$(\\d+)");
  private static final Pattern OF_RECORD =
      Pattern.compile("new [\\w.]+\\((?:[^()]|\\([^()]*\\))*\\)\\.(\\w+\\(.*)", Pattern.DOTALL);

  private Spelled() {}

  /** A primitive. */
  static String name(Ops.Apply op) {
    String text = op.prim().spelling().text();
    return switch (op.prim().spelling().form()) {
      case CAST -> "(" + text + ")";
      case MATH -> "Math." + text;
      default -> text;
    };
  }

  /** Foreign code: the template up to its arguments, or what it assigns to. */
  static String name(Ops.Foreign op) {
    String text = op.template();
    if (GAP.matcher(text).matches()) {
      return op.results().isEmpty() ? "this" : "the conversion to " + op.results().get(0).type();
    }
    Matcher method = OF_RECORD.matcher(text);
    text = method.matches() ? method.group(1) : text;
    int equals = text.indexOf(" = $");
    int arguments = text.indexOf('(');
    int end = arguments > 0 ? arguments : equals > 0 ? equals : text.length();
    return GAP.matcher(text.substring(0, end))
        .replaceAll(gap -> Matcher.quoteReplacement(name(op, Integer.parseInt(gap.group(1)))))
        .replace("$$", "$");
  }

  private static String name(Ops.Foreign op, int operand) {
    Value value = op.operands().get(operand);
    return value.hint().isEmpty() ? "…" : value.hint();
  }
}
