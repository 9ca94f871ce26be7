package fluxion.processor.emit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * A Java expression, kept as a tree until the names of variables are known. Small by construction.
 */
sealed interface Expr {
  /** The precedence of names, literals, calls and everything in brackets. */
  int PRIMARY = 15;

  /** The precedence of a new array: {@code new double[4][i]} would be another one. */
  int NEW_ARRAY = 14;

  /** The precedence of prefix operators and casts. */
  int UNARY = 13;

  /** The precedence of {@code <}. */
  int COMPARISON = 9;

  /** The precedence of {@code &&}. */
  int AND = 4;

  /** The precedence of {@code ||}. */
  int OR = 3;

  /** The precedence of {@code ?:}. */
  int CONDITIONAL = 2;

  /** Binds weaker than every operator: an expression on its own, or an argument. */
  int LOWEST = 0;

  /** How tightly its outermost operator binds. */
  int precedence();

  /** About how many columns it takes. */
  int width();

  /** The height of the tree. */
  int depth();

  /** Visits the variables it reads. */
  void reads(Consumer<Local> visitor);

  /** The same expression with one variable in place of another. */
  Expr replace(Local from, Local to);

  /** Whether it reads the variable. */
  default boolean mentions(Local local) {
    boolean[] found = {false};
    reads(read -> found[0] |= read == local);
    return found[0];
  }

  /** Whether no variable occurs in it, so that javac might take it for a constant expression. */
  default boolean closed() {
    boolean[] open = {false};
    reads(read -> open[0] = true);
    return !open[0];
  }

  /** Whether it is a variable that is assigned once, or the length of such an array. */
  default boolean stable() {
    if (this instanceof Name name) {
      return !name.local().mutable();
    }
    return this instanceof Form form
        && form.pieces().equals(List.of("", ".length"))
        && form.operands().get(0).stable();
  }

  /** Whether it is a call of a method, and so can be a statement. */
  default boolean isCall() {
    return this instanceof Form form
        && form.precedence() == PRIMARY
        && form.pieces().get(form.pieces().size() - 1).endsWith(")")
        && !form.pieces().get(0).startsWith("(");
  }

  /** The name of a variable. */
  record Name(Local local) implements Expr {
    @Override
    public int precedence() {
      return PRIMARY;
    }

    @Override
    public int width() {
      return local.toString().length();
    }

    @Override
    public int depth() {
      return 0;
    }

    @Override
    public void reads(Consumer<Local> visitor) {
      visitor.accept(local);
    }

    @Override
    public Expr replace(Local from, Local to) {
      return local == from ? new Name(to) : this;
    }
  }

  /**
   * Text with gaps for operands: {@code pieces[0] operand[0] pieces[1] …}.
   *
   * @param operator the infix operator, if it is one; else empty
   * @param floors for each operand the least precedence that needs no parentheses
   */
  record Form(
      int precedence,
      String operator,
      List<String> pieces,
      List<Expr> operands,
      List<Integer> floors,
      int width,
      int depth)
      implements Expr {
    public Form {
      pieces = List.copyOf(pieces);
      operands = List.copyOf(operands);
      floors = List.copyOf(floors);
    }

    @Override
    public void reads(Consumer<Local> visitor) {
      operands.forEach(operand -> operand.reads(visitor));
    }

    @Override
    public Expr replace(Local from, Local to) {
      if (!mentions(from)) {
        return this;
      }
      var replaced = new ArrayList<Expr>();
      operands.forEach(operand -> replaced.add(operand.replace(from, to)));
      return form(precedence, operator, pieces, replaced, floors);
    }
  }

  /** A form of its parts. */
  private static Form form(
      int precedence,
      String operator,
      List<String> pieces,
      List<Expr> operands,
      List<Integer> floors) {
    int width = 0;
    int depth = 0;
    for (String piece : pieces) {
      width += piece.length();
    }
    for (int k = 0; k < operands.size(); k++) {
      Expr operand = operands.get(k);
      width += operand.width() + (operand.precedence() < floors.get(k) ? 2 : 0);
      depth = Math.max(depth, operand.depth() + 1);
    }
    return new Form(precedence, operator, pieces, operands, floors, width, depth);
  }

  /** Text that stands for itself. */
  static Expr text(String text, int precedence) {
    return form(precedence, "", List.of(text), List.of(), List.of());
  }

  /** {@code left operator right}, associating to the left. */
  static Expr infix(String operator, int precedence, Expr left, Expr right) {
    // Java would read "a - -b" rightly, and people would stumble.
    boolean signs =
        right.precedence() == UNARY && operator.length() == 1 && "+-".contains(operator);
    return form(
        precedence,
        operator,
        List.of("", " " + operator + " ", ""),
        List.of(left, right),
        List.of(precedence, signs && startsWithSign(right) ? PRIMARY : precedence + 1));
  }

  /** A prefix operator, or a cast with its parentheses and space, before an operand. */
  static Expr prefix(String prefix, Expr operand) {
    int floor = prefix.equals("-") && startsWithSign(operand) ? PRIMARY : UNARY;
    return form(UNARY, "", List.of(prefix, ""), List.of(operand), List.of(floor));
  }

  private static boolean startsWithSign(Expr expr) {
    return expr instanceof Form form && form.pieces().get(0).startsWith("-");
  }

  /** {@code target.suffix}. */
  static Expr member(Expr target, String suffix) {
    return form(PRIMARY, "", List.of("", "." + suffix), List.of(target), List.of(PRIMARY));
  }

  /** {@code array[index]}. */
  static Expr element(Expr array, Expr index) {
    return form(
        PRIMARY, "", List.of("", "[", "]"), List.of(array, index), List.of(PRIMARY, LOWEST));
  }

  /** {@code head(argument, …)}. */
  static Expr call(String head, List<Expr> arguments) {
    return enclosed(head + "(", arguments, ", ", ")");
  }

  /** {@code target.name(argument, …)}. */
  static Expr method(Expr target, String name, List<Expr> arguments) {
    var operands = new ArrayList<Expr>();
    operands.add(target);
    operands.addAll(arguments);
    var pieces = new ArrayList<String>();
    var floors = new ArrayList<Integer>();
    pieces.add("");
    floors.add(PRIMARY);
    for (int k = 0; k < arguments.size(); k++) {
      pieces.add(k == 0 ? "." + name + "(" : ", ");
      floors.add(LOWEST);
    }
    pieces.add(arguments.isEmpty() ? "." + name + "()" : ")");
    return form(PRIMARY, "", pieces, operands, floors);
  }

  /** {@code new leaf[size][size][]…}. */
  static Expr newArray(String leaf, List<Expr> sizes, int rank) {
    return form(
        NEW_ARRAY,
        "",
        pieces("new " + leaf + "[", sizes.size(), "][", "]" + "[]".repeat(rank - sizes.size())),
        sizes,
        Collections.nCopies(sizes.size(), LOWEST));
  }

  /** {@code condition ? then : otherwise}. */
  static Expr conditional(Expr condition, Expr then, Expr otherwise) {
    return form(
        CONDITIONAL,
        "",
        List.of("", " ? ", " : ", ""),
        List.of(condition, then, otherwise),
        List.of(CONDITIONAL + 1, CONDITIONAL + 1, CONDITIONAL));
  }

  /** Text with gaps, the precedence each gap asks for, and the precedence of the whole. */
  static Expr template(
      List<String> pieces, List<Expr> operands, List<Integer> floors, int precedence) {
    return form(precedence, "", pieces, operands, floors);
  }

  private static Expr enclosed(String open, List<Expr> operands, String between, String close) {
    if (operands.isEmpty()) {
      return text(open + close, PRIMARY);
    }
    List<String> pieces = pieces(open, operands.size(), between, close);
    return form(PRIMARY, "", pieces, operands, Collections.nCopies(operands.size(), LOWEST));
  }

  private static List<String> pieces(String open, int gaps, String between, String close) {
    var pieces = new ArrayList<String>();
    pieces.add(open);
    pieces.addAll(Collections.nCopies(gaps - 1, between));
    pieces.add(close);
    return pieces;
  }
}
