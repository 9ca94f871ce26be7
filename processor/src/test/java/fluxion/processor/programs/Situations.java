package fluxion.processor.programs;

import static fluxion.processor.programs.Node.expression;
import static fluxion.processor.programs.Types.BOOLEAN;
import static fluxion.processor.programs.Types.DOUBLE;
import static fluxion.processor.programs.Types.INT;
import static fluxion.processor.programs.Types.MATRIX;
import static fluxion.processor.programs.Types.ROW;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shapes of code in which a derivative goes wrong easily, with random contents. In the texts, a
 * word {@code v_} is a new variable, {@code s_} a variable that may be assigned, {@code a_} and
 * {@code b_} rows, {@code m_} a matrix, and {@code i_}, {@code j_}, {@code k_} new counters.
 */
final class Situations {
  private static final Pattern HOLE =
      Pattern.compile("<(double|row|index|condition|count|exit|body)>");
  private static final Pattern DECLARED =
      Pattern.compile("(int|double|double\\[\\]) ([iv]\\d+) = ");

  /** A value from before a loop that ends when the data say so, used after it. */
  private static final String BEFORE =
      """
      double v_ = <double>;
      double w_ = <double>;
      int i_ = 6;
      while (Math.abs(w_) > 0.2 && i_-- > 0) {
      <body>w_ = 0.6 * w_ + 0.1 * Math.sin(<double>);
      }
      s_ = Math.sin(s_) + v_ * Math.cos(<double>);
      """;

  /** An array overwritten in an inner loop, and read again by the outer one. */
  private static final String REREAD =
      """
      for (int i_ = 0; i_ < 3; i_++) {
      s_ += Math.sin(a_[i_]) * Math.cos(<double>);
      for (int j_ = 0; j_ < 4; j_++) {
      a_[j_] = Math.sin(a_[j_] + <double>) * 0.9;
      <body>}
      }
      """;

  /** One row in two places. */
  private static final String ALIASED_ROWS =
      """
      m_[<index>] = m_[<index>];
      m_[<index>][<index>] += <double>;
      for (int i_ = 0; i_ < 4; i_++) {
      m_[i_][i_] *= 0.7;
      s_ += m_[i_][<index>] * Math.cos(<double>);
      <body>}
      """;

  /** Two names of an array. */
  private static final String ALIASES =
      """
      double[] v_ = (<condition> ? a_ : b_);
      v_[<index>] += <double>;
      a_[<index>] += 0.4 * v_[<index>];
      b_[<index>] -= Math.sin(v_[<index>]);
      s_ += a_[<index>] * Math.cos(<double>);
      """;

  /** An array for each trip. */
  private static final String REPLACED =
      """
      double[] v_ = a_;
      for (int i_ = 0; i_ < 4; i_++) {
      s_ += v_[i_] * Math.cos(<double>);
      v_ = new double[] {v_[3], <double>, s_, <double>};
      <body>m_[<index>] = v_;
      v_[<index>] *= 0.8;
      }
      """;

  /** An array of rows made on the way. */
  private static final String ROW_BY_ROW =
      """
      double[][] v_ = new double[4][];
      for (int i_ = 0; i_ < 4; i_++) {
      v_[i_] = i_ == 0 || <condition> ? new double[4 + i_] : v_[i_ - 1];
      v_[i_][<index>] += <double>;
      <body>s_ = Math.sin(s_) + v_[i_ & <count>][<index>];
      }
      """;

  /** Scratch that is overwritten in each trip: all of it, or a part. */
  private static final String SCRATCH =
      """
      double[] v_ = <row>;
      for (int i_ = 0; i_ < 3; i_++) {
      for (int j_ = FROM; j_ < TO; STEP) {
      v_[j_] = <double>;
      }
      <body>s_ += v_[<index>] * Math.cos(v_[<index>]);
      }
      """;

  /** Scratch that is overwritten where a condition says so. */
  private static final String CHOSEN_SCRATCH =
      """
      double[] v_ = <row>;
      for (int i_ = 0; i_ < 3; i_++) {
      for (int j_ = 0; j_ < 4; j_++) {
      if (<condition>) {
      v_[j_] = Math.sin(<double>);
      }
      }
      s_ = Math.sin(s_) + v_[<index>] * v_[<index>];
      }
      """;

  /** Scratch that the library overwrites. */
  private static final String COPIED_SCRATCH =
      """
      double[] v_ = new double[4];
      for (int i_ = 0; i_ < 3; i_++) {
      System.arraycopy(a_, 0, v_, FROM, 3);
      v_[<index>] += Math.sin(v_[<index>] * <double>);
      <body>s_ += v_[3] * v_[0];
      a_[<index>] = v_[<index>];
      }
      """;

  /** Indices that move as they are used. */
  private static final String MOVING_INDEX =
      """
      int k_ = 0;
      while (k_ < 4) {
      if (<condition>) {
      a_[k_++] += Math.sin(<double>);
      } else {
      b_[k_] *= Math.cos(a_[k_++]);
      }
      <body>}
      """;

  /** A way out of two loops, with something carried. */
  private static final String NESTED_EXIT =
      """
      double v_ = <double>;
      loop_:
      for (int i_ = 0; i_ < 4; i_++) {
      for (double w_ : a_) {
      v_ = Math.sin(v_ + w_) + 0.3 * <double>;
      if (v_ > <double> || <condition>) {
      break loop_;
      }
      if (<condition>) {
      continue loop_;
      }
      <body>}
      v_ *= 0.9;
      }
      s_ += v_;
      """;

  /** Returns within a switch that falls through, within a loop. */
  private static final String EARLY =
      """
      for (int i_ = 0; i_ < 4; i_++) {
      switch ((i_ + <count>) & 3) {
      case 0:
      if (<condition>) {
      <exit>
      }
      case 1:
      s_ = Math.sin(s_ + <double>);
      break;
      case 2:
      <body>continue;
      default:
      a_[i_] = <double>;
      }
      s_ += 0.1 * a_[i_];
      }
      """;

  /** A counter that the body moves, too. */
  private static final String SKIPPING =
      """
      for (int i_ = 0; i_ < 6; i_++) {
      if (<condition>) {
      i_++;
      }
      s_ = Math.sin(s_) * Math.cos(a_[i_ & 3]);
      <body>}
      """;

  /** The largest so far, and where it was. */
  private static final String LARGEST =
      """
      double v_ = a_[0];
      int k_ = 0;
      for (int i_ = 1; i_ < a_.length; i_++) {
      if (a_[i_] > v_) {
      v_ = a_[i_];
      k_ = i_ & 3;
      }
      <body>}
      s_ += v_ * Math.cos(<double>);
      b_[k_] += Math.sin(v_);
      """;

  /** Values that change places. */
  private static final String EXCHANGE =
      """
      double v_ = <double>;
      double w_ = <double>;
      for (int i_ = 0; i_ < <count>; i_++) {
      double x_ = v_;
      v_ = w_;
      w_ = 0.5 * x_ + Math.sin(w_ * <double>);
      <body>}
      s_ = w_ - 0.5 * v_;
      """;

  private static final List<String> ALL =
      List.of(
          BEFORE,
          REREAD,
          ALIASED_ROWS,
          ALIASES,
          REPLACED,
          ROW_BY_ROW,
          SCRATCH,
          SCRATCH,
          CHOSEN_SCRATCH,
          COPIED_SCRATCH,
          MOVING_INDEX,
          NESTED_EXIT,
          EARLY,
          SKIPPING,
          LARGEST,
          EXCHANGE);

  private final Scope scope;
  private final Expressions expressions;
  private final ControlFlow control;

  Situations(Scope scope, Expressions expressions, ControlFlow control) {
    this.scope = scope;
    this.expressions = expressions;
    this.control = control;
  }

  /** Whether the scope has what they are made of. */
  boolean possible() {
    return scope.hasAssignable(DOUBLE) && scope.has(ROW) && scope.has(MATRIX);
  }

  Node any(int depth) {
    String text = named(ALL.get(scope.below(ALL.size())));
    Matcher hole = HOLE.matcher(text);
    var plain = new StringBuilder();
    var holes = new ArrayList<Node>();
    while (hole.find()) {
      holes.add(hole(hole.group(1), text, depth));
      hole.appendReplacement(plain, "#");
    }
    hole.appendTail(plain);
    return new Node(Node.STATEMENT, plain.toString(), List.copyOf(holes));
  }

  private String named(String text) {
    String named =
        text.replace("s_", scope.assignable(DOUBLE))
            .replace("a_", scope.any(ROW))
            .replace("b_", scope.any(ROW))
            .replace("m_", scope.any(MATRIX))
            .replace("FROM", scope.one("0", "0", "1"))
            .replace("TO", scope.one("4", "4", "3", "i_ + 1", "v_.length"))
            .replace("STEP", scope.one("j_++", "j_++", "j_ += 2"));
    for (String letter : List.of("i", "j", "k", "v", "w", "x", "loop")) {
      named = named.replaceAll("\\b" + letter + "_", scope.fresh(letter));
    }
    return named;
  }

  private Node hole(String kind, String text, int depth) {
    return switch (kind) {
      case "double" -> expressions.of(DOUBLE, 1);
      case "row" -> expressions.of(ROW, 1);
      case "index" -> expressions.index();
      case "condition" -> expressions.of(BOOLEAN, 1);
      case "count" -> expression(INT, "(# & 3)", expressions.of(INT, 1));
      case "exit" -> control.exit();
      default -> depth > 0 ? body(text, depth) : Node.list(List.of());
    };
  }

  /** More in a loop, with some of the new variables. */
  private Node body(String text, int depth) {
    int mark = scope.enter();
    Matcher declared = DECLARED.matcher(text);
    while (declared.find()) {
      String type = declared.group(1);
      scope.add(declared.group(2), type, !type.equals(INT));
    }
    Node body = control.body("", depth);
    scope.leave(mark);
    return body;
  }
}
