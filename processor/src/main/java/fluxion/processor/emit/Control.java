package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops.For;
import fluxion.processor.ir.Ops.If;
import fluxion.processor.ir.Ops.While;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns branches and loops into those of Java. */
final class Control {
  /** A loop's bound is folded into its head up to this width. */
  private static final int WIDEST_BOUND = 32;

  private static final int WIDEST_CONDITIONAL = 64;

  private final Statements statements;
  private final Values values;
  private final Uses uses;
  private final Locals locals;
  private final Folding folding;

  Control(Statements statements, Values values, Uses uses, Locals locals, Folding folding) {
    this.statements = statements;
    this.values = values;
    this.uses = uses;
    this.locals = locals;
    this.folding = folding;
  }

  // ---- branches

  /** One side of a branch: its statements, and what it yields for those results that are used. */
  private record Side(Block block, List<Term> yields) {}

  void branch(If op) {
    var used = new ArrayList<Integer>();
    for (int k = 0; k < op.results().size(); k++) {
      if (uses.count(op.results().get(k)) > 0) {
        used.add(k);
      }
    }
    Term condition = folding.take(op.condition());
    enter(op);
    Side then = side(op.then(), used);
    Side otherwise = side(op.otherwise(), used);
    if (used.size() == 1 && then.block.isEmpty() && otherwise.block.isEmpty()) {
      Value result = op.results().get(used.get(0));
      Term merged = Conditionals.merge(condition, then.yields.get(0), otherwise.yields.get(0));
      boolean kept = keeps(result, then) || keeps(result, otherwise);
      if (!kept && conditional(result, merged)) {
        values.define(result, new Term(merged.expr(), merged.impact(), op.at()));
        return;
      }
    }
    List<Local> targets = used.stream().map(k -> locals.of(op.results().get(k))).toList();
    if (!then.block.completes()) {
      folding.add(new Stmt.Branch(op.at(), condition.expr(), then.block, new Block()));
      folding.block().addAll(otherwise.block);
      assignIfReached(targets, otherwise.yields);
    } else if (!otherwise.block.completes()) {
      Expr negated = Conditionals.not(condition.expr());
      folding.add(new Stmt.Branch(op.at(), negated, otherwise.block, new Block()));
      folding.block().addAll(then.block);
      assignIfReached(targets, then.yields);
    } else {
      assignIn(then, targets);
      assignIn(otherwise, targets);
      addBranch(op.at(), condition, then.block, otherwise.block);
    }
  }

  /** Whether the side leaves the result's variable as it is. */
  private boolean keeps(Value result, Side side) {
    return side.yields.get(0).expr() instanceof Expr.Name name && name.local() == locals.of(result);
  }

  private boolean conditional(Value result, Term merged) {
    // Java would unbox boxed numbers on the way.
    return !(result.type() instanceof Type.Reference)
        && merged.expr().width() <= WIDEST_CONDITIONAL;
  }

  private void addBranch(Location at, Term condition, Block then, Block otherwise) {
    if (then.isEmpty() && otherwise.isEmpty()) {
      if (condition.impact().needed()) {
        folding.add(new Stmt.Branch(at, condition.expr(), then, otherwise));
      }
    } else if (then.isEmpty()) {
      Expr negated = Conditionals.not(condition.expr());
      folding.add(new Stmt.Branch(at, negated, otherwise, then));
    } else {
      folding.add(new Stmt.Branch(at, condition.expr(), then, otherwise));
    }
  }

  private Side side(Region region, List<Integer> used) {
    var block = new Block();
    folding.open(block);
    statements.region(region);
    List<Term> yields = block.completes() ? yields(region, used) : List.of();
    folding.close();
    return new Side(block, yields);
  }

  /** The yields at these positions; what the others may do is done. */
  private List<Term> yields(Region region, List<Integer> used) {
    List<Value> values = region.yields();
    for (int k = 0; k < values.size(); k++) {
      if (!used.contains(k)) {
        folding.flushOrdered(values.get(k));
        folding.drop(values.get(k));
      }
    }
    List<Value> wanted = used.stream().map(values::get).toList();
    folding.separate(wanted);
    return folding.takeAll(wanted);
  }

  private void assignIn(Side side, List<Local> targets) {
    folding.open(side.block);
    Assignments.add(targets, side.yields, folding);
    folding.close();
  }

  private void assignIfReached(List<Local> targets, List<Term> yields) {
    if (folding.block().completes()) {
      Assignments.add(targets, yields, folding);
    }
  }

  // ---- loops

  void loop(For op) {
    List<Local> carried = op.results().stream().map(locals::of).toList();
    Set<Local> assigned = assignedBy(op);
    Expr from = bound(op, op.from(), assigned, true);
    Expr to = bound(op, op.to(), assigned, false);
    enter(op);
    start(op.initial(), carried);
    Block body = body(op.body(), carried);
    folding.add(new Stmt.Count(op.at(), locals.of(op.index()), from, to, op.step(), body));
  }

  /**
   * A bound as it can stand in the loop's head: nothing in it changes before it is evaluated, once
   * or before every trip.
   */
  private Expr bound(For op, Value value, Set<Local> assigned, boolean once) {
    Term term = folding.take(value);
    boolean stable = assigned.stream().noneMatch(term.expr()::mentions);
    boolean movable = once ? !term.impact().writes() : term.impact().none();
    if (movable && stable && term.expr().width() <= WIDEST_BOUND) {
      return term.expr();
    }
    Local own = new Local(locals.of(op.index()).type(), value.hint());
    folding.assign(op.at(), own, term.expr());
    return new Expr.Name(own);
  }

  void loop(While op) {
    List<Local> carried = op.results().stream().map(locals::of).toList();
    enter(op);
    start(op.initial(), carried);
    Side test = side(op.condition(), List.of(0));
    if (!test.block.completes()) {
      folding.block().addAll(test.block);
      return;
    }
    Expr condition = test.yields.get(0).expr();
    if (test.block.isEmpty() && Conditionals.is(condition, "false")) {
      return;
    }
    Block body = body(op.body(), carried);
    boolean forever = Conditionals.is(condition, "true");
    if (test.block.isEmpty() && (forever || !condition.closed())) {
      folding.add(new Stmt.Loop(op.at(), condition, body));
      if (forever) {
        folding.block().stop();
      }
      return;
    }
    Block whole = test.block;
    whole.add(new Stmt.Break(op.at(), Conditionals.not(condition)));
    whole.addAll(body);
    folding.add(new Stmt.Loop(op.at(), Expr.text("true", Expr.PRIMARY), whole));
  }

  private void start(List<Value> initial, List<Local> carried) {
    folding.separate(initial);
    Assignments.add(carried, folding.takeAll(initial), folding);
  }

  private Block body(Region region, List<Local> carried) {
    var block = new Block();
    folding.open(block);
    statements.region(region);
    if (block.completes()) {
      List<Integer> all = new ArrayList<>();
      for (int k = 0; k < carried.size(); k++) {
        all.add(k);
      }
      Assignments.add(carried, yields(region, all), folding);
    }
    folding.close();
    return block;
  }

  // ---- both

  /** Before a branch or loop: nothing waits any more that it might spoil. */
  private void enter(Op op) {
    folding.flushOrdered();
    folding.flushReaders(assignedBy(op));
  }

  /** The variables assigned in the operation that also hold values from outside of it. */
  private Set<Local> assignedBy(Op op) {
    Set<Local> assigned = new LinkedHashSet<>();
    collectAssigned(op, assigned);
    return assigned;
  }

  private void collectAssigned(Op op, Set<Local> assigned) {
    op.results().forEach(result -> collectAssigned(result, assigned));
    for (Region region : op.regions()) {
      region.params().forEach(param -> collectAssigned(param, assigned));
      region.ops().forEach(inner -> collectAssigned(inner, assigned));
    }
  }

  private void collectAssigned(Value value, Set<Local> assigned) {
    if (locals.shared(value)) {
      assigned.add(locals.of(value));
    }
  }
}
