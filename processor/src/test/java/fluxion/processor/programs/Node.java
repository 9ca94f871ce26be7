package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of Java text with holes, and what stands in them.
 *
 * @param type the Java type of an expression, {@link #STATEMENT} or {@link #LIST}
 * @param text the text; each {@code #} is a hole; not used for lists
 * @param children what fills the holes, in order
 */
public record Node(String type, String text, List<Node> children) {
  static final String STATEMENT = "statement";
  static final String LIST = "list";

  /** An expression. */
  static Node expression(String type, String text, Node... children) {
    return new Node(type, text, List.of(children));
  }

  /** A statement, or a declaration of a method. */
  static Node statement(String text, Node... children) {
    return new Node(STATEMENT, text, List.of(children));
  }

  /** Statements in a row, any of which might be left out. */
  static Node list(List<Node> statements) {
    return new Node(LIST, "", List.copyOf(statements));
  }

  boolean isList() {
    return type.equals(LIST);
  }

  boolean isExpression() {
    return !isList() && !type.equals(STATEMENT);
  }

  /** The same with another child. */
  Node with(int index, Node child) {
    var changed = new ArrayList<Node>(children);
    changed.set(index, child);
    return new Node(type, text, List.copyOf(changed));
  }

  /** The number of nodes. */
  int size() {
    return 1 + children.stream().mapToInt(Node::size).sum();
  }

  /** The text, laid out by its braces. */
  @Override
  public String toString() {
    var flat = new StringBuilder();
    write(flat);
    var lines = new StringBuilder();
    int depth = 0;
    for (String line : flat.toString().lines().toList()) {
      String bare = line.strip();
      if (bare.isEmpty()) {
        continue;
      }
      int shown = bare.startsWith("}") ? depth - 1 : depth;
      lines.append("  ".repeat(Math.max(0, shown))).append(bare).append('\n');
      depth += (int) bare.chars().filter(c -> c == '{').count();
      depth -= (int) bare.chars().filter(c -> c == '}').count();
    }
    return lines.toString();
  }

  private void write(StringBuilder out) {
    if (isList()) {
      children.forEach(
          child -> {
            child.write(out);
            out.append('\n');
          });
      return;
    }
    int next = 0;
    for (int k = 0; k < text.length(); k++) {
      if (text.charAt(k) == '#') {
        children.get(next++).write(out);
      } else {
        out.append(text.charAt(k));
      }
    }
  }
}
