package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Noise among expressions, statements and members. */
final class TreeNoise {
  private static final Pattern TYPE = Pattern.compile("^(static )?(class|interface|record)\\b");
  private static final Pattern WHOLE = Pattern.compile("^(if|switch|for|while|do) ?[({]");
  private static final Pattern CHANGE =
      Pattern.compile("^([\\w.]+|#(\\[#\\])+) ?([-+*/]?=|\\+\\+;|--;)");

  private static final List<String> STATEMENTS =
      List.of(
          ";",
          "{}",
          "{;{};}",
          "if (1 > 2) ;",
          "if (1 < 2) {} else ;",
          "for (int q_ = 0; q_ < 2; q_++) ;",
          "do ; while (1 > 2);",
          "switch (3) {}",
          "switch (2) {default:}",
          "assert true;",
          "assert 1 < 2 : \"no\";",
          "L_: {}",
          "L_: { break L_; }",
          "{int unused_;}",
          "{final double[][] unused_[] = {}, more_ = {{1}}; ;}",
          "\"\".length();",
          "L_: for (;;) break L_;");

  private static final List<String> MEMBERS =
      List.of(
          ";",
          "static {}",
          "{}",
          "void empty_() {}",
          "static <T_> void empty_(T_... t) {}",
          "interface Empty_ {}",
          "enum None_ {}",
          "enum None_ {;}",
          "static class Empty_<A_ extends Empty_<A_>> {}",
          "@interface Nothing_ {}",
          "static double unused_, unused_1[] = {}, unused_2 = 3;");

  private final Random random;
  private final boolean expressions;
  private final boolean statements;
  private int labels;

  TreeNoise(Random random, Set<Noise.Kind> kinds) {
    this.random = random;
    this.expressions = kinds.contains(Noise.Kind.PARENTHESES);
    this.statements = kinds.contains(Noise.Kind.STATEMENTS);
  }

  Program of(Program program) {
    return program.with(node(program.body(), true));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private Node node(Node node, boolean ofMembers) {
    boolean type = TYPE.matcher(node.text()).find();
    var children = new ArrayList<Node>();
    for (Node child : node.children()) {
      Node noisy = node(child, node.isList() ? ofMembers : type);
      if (expressions && child.isExpression() && !node.text().equals("#;") && chance(25)) {
        noisy = expression(noisy);
      }
      if (statements && node.isList() && !ofMembers) {
        noisy = statement(noisy, children);
      }
      children.add(noisy);
    }
    boolean members = statements && type && !node.text().startsWith("interface");
    if (members && chance(50)) {
      return member(new Node(node.type(), node.text(), children));
    }
    return new Node(node.type(), node.text(), List.copyOf(children));
  }

  private Node expression(Node node) {
    int depth = chance(2) ? 60 : 1;
    String around = "(".repeat(depth) + "#" + ")".repeat(depth);
    boolean number =
        List.of(Types.DOUBLE, Types.FLOAT, Types.INT, Types.LONG).contains(node.type());
    String text =
        switch (random.nextInt(4)) {
          case 0 -> number ? "(+" + around + ")" : around;
          case 1 -> node.type().endsWith("]") ? around : "((" + node.type() + ") " + around + ")";
          case 2 -> number ? "(- -" + around + ")" : around;
          default -> around;
        };
    return new Node(node.type(), text, List.of(node));
  }

  /** The statement in noise; the first of it is added to the statements before. */
  private Node statement(Node node, List<Node> before) {
    if (chance(12)) {
      String text = STATEMENTS.get(random.nextInt(STATEMENTS.size()));
      before.add(Node.statement(text.replace("L_", "l_" + labels++)));
    }
    boolean whole = WHOLE.matcher(node.text()).find() || CHANGE.matcher(node.text()).find();
    if (!whole || node.isList() || !chance(15)) {
      return node;
    }
    int depth = chance(5) ? 40 : 1;
    return switch (random.nextInt(3)) {
      case 0 -> Node.statement("{".repeat(depth) + "\n#" + "}".repeat(depth), node);
      case 1 -> Node.statement("l_" + labels++ + ": {\n#}", node);
      default -> Node.statement("l_" + labels++ + ":\nl_" + labels++ + ":\n#", node);
    };
  }

  private Node member(Node type) {
    String text = MEMBERS.get(random.nextInt(MEMBERS.size()));
    boolean inRecord = type.text().startsWith("record");
    if (inRecord && (text.equals("{}") || text.startsWith("static double"))) {
      text = ";";
    }
    int last = type.children().size() - 1;
    Node list = Node.list(List.of(Node.statement(text), type.children().get(last)));
    return type.with(last, list);
  }
}
