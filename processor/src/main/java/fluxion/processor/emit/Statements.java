package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Spelling;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Turns operations into statements, in order. Branches and loops are {@link Control}'s. */
final class Statements implements Op.Cases<Statements> {
  private final Uses uses;
  private final Folding folding;
  private final Naming naming;
  private final Values values;
  private final Control control;

  Statements(Values values, Uses uses, Locals locals, Folding folding, Naming naming) {
    this.values = values;
    this.uses = uses;
    this.folding = folding;
    this.naming = naming;
    this.control = new Control(this, values, uses, locals, folding);
  }

  /** The operations of a region, up to one that never completes. */
  void region(Region region) {
    for (Op op : region.ops()) {
      if (!folding.block().completes()) {
        break;
      }
      op.match(this);
    }
  }

  // ---- values and statements

  private Statements value(Op op, Value result, Expr expr, List<Term> operands) {
    values.define(result, term(op, expr, operands));
    return this;
  }

  private Statements statement(Op op, List<Term> operands, Stmt statement) {
    folding.settle(term(op, Literals.of(null), operands).impact());
    folding.add(statement);
    return this;
  }

  private static Term term(Op op, Expr expr, List<Term> operands) {
    Impact impact = Impact.of(op);
    for (Term operand : operands) {
      impact = impact.and(operand.impact());
    }
    return new Term(expr, impact, op.at());
  }

  private static List<Expr> exprs(List<Term> terms) {
    return terms.stream().map(Term::expr).toList();
  }

  // ---- values

  @Override
  public Statements on(Ops.Const op) {
    folding.inline(op.result(), Literals.of(op.value()));
    return this;
  }

  @Override
  public Statements on(Ops.Apply op) {
    List<Term> operands = folding.takeAll(op.operands());
    List<Expr> exprs = new ArrayList<>(exprs(operands));
    if (op.mayThrow() && op.prim().spelling().form() == Spelling.Form.INFIX) {
      // Only a division may throw; javac warns of one by a constant zero.
      exprs.set(1, divisor(op, exprs.get(1)));
    }
    Expr expr = apply(op, exprs);
    if (op.result().hint().isEmpty() && offset(op, exprs)) {
      folding.inline(op.result(), expr);
      return this;
    }
    return value(op, op.result(), expr, operands);
  }

  /** Whether it is as short as {@code i + 1}, which is better repeated than named. */
  private static boolean offset(Ops.Apply op, List<Expr> operands) {
    boolean sum = op.prim() == Prim.ADD || op.prim() == Prim.SUB;
    return sum
        && op.result().type() == Type.INT
        && operands.get(0).stable()
        && operands.get(1).closed();
  }

  private Expr divisor(Ops.Apply op, Expr expr) {
    boolean literal = expr.depth() == 0 && !Literals.isZero(expr);
    if (literal || !expr.closed()) {
      return expr;
    }
    var variable = new Local(naming.type(op.result().type()), "divisor");
    folding.assign(op.at(), variable, expr);
    return new Expr.Name(variable);
  }

  private static Expr apply(Ops.Apply op, List<Expr> x) {
    Spelling spelling = op.prim().spelling();
    return switch (spelling.form()) {
      case INFIX -> Expr.infix(spelling.text(), spelling.precedence(), x.get(0), x.get(1));
      case PREFIX -> Expr.prefix(spelling.text(), x.get(0));
      case CAST -> cast(op, x.get(0));
      case MATH, WRAPPER, CALL ->
          Expr.call(spelling.method(op.strict(), Region.types(op.operands())), x);
    };
  }

  /** A cast, unless it is to the type that it is from: javac warns of those. */
  private static Expr cast(Ops.Apply op, Expr operand) {
    boolean same = op.operands().get(0).type().equals(op.result().type());
    return same ? operand : Expr.prefix("(" + op.prim().spelling().text() + ") ", operand);
  }

  @Override
  public Statements on(Ops.NewArray op) {
    var type = (Type.Array) op.result().type();
    List<Term> sizes = folding.takeAll(op.sizes());
    Expr array = Expr.newArray(naming.rawType(type.leaf()), exprs(sizes), type.rank());
    return value(op, op.result(), array, sizes);
  }

  @Override
  public Statements on(Ops.Length op) {
    Term array = folding.take(op.array());
    Expr length = Expr.member(array(op.array(), array.expr()), "length");
    if (op.result().hint().isEmpty() && array.expr().stable()) {
      folding.inline(op.result(), length);
      return this;
    }
    return value(op, op.result(), length, List.of(array));
  }

  @Override
  public Statements on(Ops.Load op) {
    List<Term> operands = folding.takeAll(op.operands());
    Expr element = element(op.array(), operands);
    return value(op, op.result(), element, operands);
  }

  @Override
  public Statements on(Ops.Store op) {
    List<Term> operands = folding.takeAll(op.operands());
    Expr place = element(op.array(), operands);
    return statement(op, operands, new Stmt.Put(op.at(), place, operands.get(2).expr()));
  }

  private Expr element(Value array, List<Term> operands) {
    return Expr.element(array(array, operands.get(0).expr()), operands.get(1).expr());
  }

  /** An array; of a mere {@code null}, Java would not know that it is one. */
  private Expr array(Value array, Expr expr) {
    return expr.equals(Literals.of(null))
        ? Expr.prefix("(" + naming.type(array.type()) + ") ", expr)
        : expr;
  }

  // ---- tapes

  @Override
  public Statements on(Ops.NewTape op) {
    return value(op, op.result(), Expr.call("new " + naming.type(Type.TAPE), List.of()), List.of());
  }

  @Override
  public Statements on(Ops.Push op) {
    List<Term> operands = folding.takeAll(op.operands());
    String push = TapeSource.push(op.value().type());
    Expr call = Expr.method(operands.get(0).expr(), push, List.of(operands.get(1).expr()));
    return statement(op, operands, new Stmt.Do(op.at(), call));
  }

  @Override
  public Statements on(Ops.Pop op) {
    Term tape = folding.take(op.tape());
    Type type = op.result().type();
    Expr pop = Expr.method(tape.expr(), TapeSource.pop(type), List.of());
    String cast = TapeSource.cast(type, naming.type(type));
    return value(op, op.result(), cast.isEmpty() ? pop : Expr.prefix(cast, pop), List.of(tape));
  }

  // ---- other code

  @Override
  public Statements on(Ops.Call op) {
    Naming.Callee callee = naming.callee(op.callee());
    List<Term> arguments = folding.takeAll(op.operands());
    Expr call = Expr.call(callee.method(), exprs(arguments));
    List<Value> used = op.results().stream().filter(r -> uses.count(r) > 0).toList();
    if (used.isEmpty()) {
      return statement(op, arguments, new Stmt.Do(op.at(), call));
    }
    if (used.size() == 1) {
      Value only = used.get(0);
      boolean row = op.results().size() > 1;
      Expr expr = row ? component(call, callee, op.results().indexOf(only)) : call;
      return value(op, only, expr, arguments);
    }
    var row = new Local(callee.resultType(), Naming.lastWord(callee.method()));
    folding.settle(Impact.WRITES);
    folding.assign(op.at(), row, call);
    for (int k = 0; k < op.results().size(); k++) {
      Expr component = component(new Expr.Name(row), callee, k);
      values.unpack(op.results().get(k), new Term(component, Impact.NONE, op.at()));
    }
    return this;
  }

  private static Expr component(Expr row, Naming.Callee callee, int index) {
    return Expr.member(row, callee.components().get(index) + "()");
  }

  @Override
  public Statements on(Ops.Foreign op) {
    String template = naming.template(op.template());
    List<Term> operands = operandsOf(op.at(), template, op.operands());
    List<Expr> exprs = typed(op.operands(), operands);
    if (op.results().isEmpty()) {
      return statement(op, operands, new Stmt.Do(op.at(), Template.statement(template, exprs)));
    }
    Expr expr = Template.expression(template, exprs);
    return value(op, op.results().get(0), isFolded(op, expr) ? copied(expr) : expr, operands);
  }

  /** Whether javac would take a text put together at run time for a constant, one and the same. */
  private boolean isFolded(Ops.Foreign op, Expr expr) {
    return expr.closed()
        && naming.type(op.results().get(0).type()).equals("String")
        && Template.identifiers(op.template()).isEmpty();
  }

  private static Expr copied(Expr text) {
    return Template.expression("new String($0)", List.of(text));
  }

  @Override
  public Statements on(Ops.Throw op) {
    String template = naming.template(op.template());
    List<Term> operands = operandsOf(op.at(), template, op.operands());
    Expr exception = Template.expression(template, typed(op.operands(), operands));
    statement(op, operands, new Stmt.Raise(op.at(), exception));
    folding.block().stop();
    return this;
  }

  /** The expressions; {@code null} says its type, since Java may ask for it or choose by it. */
  private List<Expr> typed(List<Value> operands, List<Term> terms) {
    var exprs = new ArrayList<Expr>();
    for (int k = 0; k < terms.size(); k++) {
      Expr expr = terms.get(k).expr();
      boolean untyped = expr.equals(Literals.NULL);
      exprs.add(
          untyped ? Expr.prefix("(" + naming.type(operands.get(k).type()) + ") ", expr) : expr);
    }
    return exprs;
  }

  /** What a lambda or a local class captures must be a variable that nobody assigns again. */
  private List<Term> operandsOf(Location at, String template, List<Value> operands) {
    if (Template.isCall(template)) {
      return folding.takeAll(operands);
    }
    if (!Template.captures(template)) {
      for (int k = 0; k < operands.size(); k++) {
        if (Template.occurrences(template, k) != 1) {
          folding.flush(operands.get(k));
        }
      }
      operands.forEach(folding::flushOrdered);
      return folding.takeAll(operands);
    }
    var captured = new ArrayList<Term>();
    for (Value operand : operands) {
      folding.flush(operand);
      Term term = folding.take(operand);
      var copy = new Local(naming.type(operand.type()), operand.hint());
      folding.assign(at, copy, term.expr());
      captured.add(new Term(new Expr.Name(copy), Impact.NONE, at));
    }
    return captured;
  }

  // ---- control

  @Override
  public Statements on(Ops.If op) {
    control.branch(op);
    return this;
  }

  @Override
  public Statements on(Ops.For op) {
    control.loop(op);
    return this;
  }

  @Override
  public Statements on(Ops.While op) {
    control.loop(op);
    return this;
  }
}
