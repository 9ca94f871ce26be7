package fluxion.processor.emit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java text of the user's with gaps for operands: {@code $0}, {@code $1}…, and {@code $$}. */
final class Template {
  private static final Pattern GAP = Pattern.compile("\\$(\\$|\\d+)");

  /** Text in quotes. */
  static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");

  private static final Pattern IDENTIFIER =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
  private static final Pattern UNQUALIFIED =
      Pattern.compile("(?<![.\\p{javaJavaIdentifierPart}])" + IDENTIFIER.pattern());
  private static final Pattern HEAD =
      Pattern.compile("(?<![.\\p{javaJavaIdentifierPart}])(" + IDENTIFIER.pattern() + ")\\s*\\.");

  private static final Pattern CALL =
      Pattern.compile("(new )?[\\w.]+\\((\\$\\d+(, ?\\$\\d+)*)?\\)");

  private Template() {}

  /** Whether the text calls something with the operands as its arguments, in order. */
  static boolean isCall(String template) {
    if (!CALL.matcher(template.strip()).matches()) {
      return false;
    }
    int expected = 0;
    Matcher gap = GAP.matcher(template);
    while (gap.find()) {
      if (!gap.group(1).equals(String.valueOf(expected++))) {
        return false;
      }
    }
    return true;
  }

  /** The text as an expression, with the operands in their places. */
  static Expr expression(String template, List<Expr> operands) {
    String text = template.strip();
    boolean primary = isCall(text) || text.matches("[\\w.]+(\\([^()]*\\))?");
    return fill(text, operands, primary ? Expr.PRIMARY : Expr.LOWEST);
  }

  /** The text as a statement, with its semicolon. */
  static Expr statement(String template, List<Expr> operands) {
    String text = template.strip();
    boolean closed = text.endsWith(";") || text.endsWith("}");
    return fill(closed ? text : text + ";", operands, Expr.LOWEST);
  }

  private static Expr fill(String text, List<Expr> operands, int precedence) {
    var pieces = new ArrayList<String>();
    var gaps = new ArrayList<Expr>();
    var floors = new ArrayList<Integer>();
    var piece = new StringBuilder();
    Matcher gap = GAP.matcher(text);
    int from = 0;
    while (gap.find()) {
      piece.append(text, from, gap.start());
      from = gap.end();
      if (gap.group(1).equals("$")) {
        piece.append('$');
      } else {
        Expr operand = operands.get(Integer.parseInt(gap.group(1)));
        boolean argument = isArgument(text, gap.start(), gap.end());
        pieces.add(piece.toString());
        gaps.add(operand);
        floors.add(argument ? Expr.LOWEST : Expr.PRIMARY);
        piece.setLength(0);
      }
    }
    pieces.add(piece.append(text.substring(from)).toString());
    return Expr.template(pieces, gaps, floors, precedence);
  }

  /** How often the text mentions an operand. */
  static int occurrences(String template, int operand) {
    int count = 0;
    Matcher gap = GAP.matcher(template);
    while (gap.find()) {
      if (gap.group(1).equals(String.valueOf(operand))) {
        count++;
      }
    }
    return count;
  }

  /** Whether the gap stands between parentheses or commas, where any expression fits. */
  private static boolean isArgument(String text, int start, int end) {
    String before = text.substring(0, start).stripTrailing();
    String after = text.substring(end).stripLeading();
    return (before.endsWith("(") || before.endsWith(","))
        && (after.startsWith(")") || after.startsWith(","));
  }

  /** Whether the text may hold a lambda or a class, which capture variables. */
  static boolean captures(String template) {
    String bare = bare(template);
    return bare.contains("->") || bare.contains("::") || bare.contains("{");
  }

  /** The identifiers that begin a qualified name, which a variable of the same name would hide. */
  static Set<String> heads(String template) {
    var heads = new LinkedHashSet<String>();
    Matcher matcher = HEAD.matcher(bare(template));
    while (matcher.find()) {
      heads.add(matcher.group(1));
    }
    return heads;
  }

  private static String bare(String template) {
    return QUOTED.matcher(GAP.matcher(template).replaceAll(" ")).replaceAll("\"\"");
  }

  /** The names in the text, members left out, which no variable around it may have. */
  static Set<String> identifiers(String template) {
    var identifiers = new LinkedHashSet<String>();
    Matcher matcher = UNQUALIFIED.matcher(bare(template));
    while (matcher.find()) {
      identifiers.add(matcher.group());
    }
    return identifiers;
  }
}
