package fluxion.processor.frontend;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.frontend.State.Jump;
import fluxion.processor.ir.Constants;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two alternatives and what comes after them: variables that they leave with different values, and
 * the flags of the jumps that only one of them takes, become results of the {@code If}.
 */
final class Branches {
  private final Lowering l;

  Branches(Lowering lowering) {
    this.l = lowering;
  }

  /** A lowered alternative. */
  static final class Arm {
    private final State state;
    private final List<Op> ops;
    private final List<Value> yields;

    private Arm(State state, List<Op> ops, List<Value> yields) {
      this.state = state;
      this.ops = new ArrayList<>(ops);
      this.yields = new ArrayList<>(yields);
    }

    private Region region() {
      return new Region(List.of(), ops, yields);
    }
  }

  /** Lowers one alternative from the current state, which stays as it is. */
  Arm arm(Supplier<List<Value>> body) {
    return arm(l.state, List.of(), body);
  }

  /** Goes on with an alternative. */
  Arm extended(Arm arm, Supplier<List<Value>> more) {
    return arm(arm.state, arm.ops, more);
  }

  private Arm arm(State start, List<Op> ops, Supplier<List<Value>> body) {
    State outer = l.state;
    l.state = start.copy();
    try {
      Region region =
          l.b.nested(
              List.of(),
              () -> {
                l.b.appendAll(ops);
                return body.get();
              });
      return new Arm(l.state, region.ops(), region.yields());
    } finally {
      l.state = outer;
    }
  }

  /** A statement-level branch. */
  void run(Value condition, Runnable then, Runnable otherwise) {
    Location at = l.b.at();
    Arm one = arm(yieldsNothing(then));
    Arm other = arm(yieldsNothing(otherwise));
    l.b.at(at);
    join(condition, one, other, List.of());
  }

  private static Supplier<List<Value>> yieldsNothing(Runnable body) {
    return () -> {
      body.run();
      return List.of();
    };
  }

  /** An expression-level branch, each side of which gives one value. */
  Value choose(Value condition, String hint, Supplier<Value> then, Supplier<Value> otherwise) {
    Location at = l.b.at();
    Arm one = arm(() -> List.of(then.get()));
    Arm other = arm(() -> List.of(otherwise.get()));
    l.b.at(at);
    return join(condition, one, other, List.of(hint)).get(0);
  }

  /** Joins two alternatives that start from the current state; gives what they yield. */
  List<Value> join(Value condition, Arm one, Arm other, List<String> hints) {
    var results = new ArrayList<Value>();
    for (int k = 0; k < one.yields.size(); k++) {
      results.add(new Value(one.yields.get(k).type(), hints.get(k)));
    }
    List<Value> expression = List.copyOf(results);
    State joined = l.state; // both alternatives are over: it may change
    if (one.state.dead() && other.state.dead()) {
      joined.die();
    } else {
      joinVariables(one, other, joined, results);
      joinJumps(condition, one, other, joined, results);
    }
    if (!results.isEmpty() || !one.ops.isEmpty() || !other.ops.isEmpty()) {
      l.b.append(new Ops.If(l.b.at(), results, condition, one.region(), other.region()));
    }
    return expression;
  }

  private void joinVariables(Arm one, Arm other, State joined, List<Value> results) {
    var variables = new LinkedHashSet<>(one.state.changedSince(joined));
    variables.addAll(other.state.changedSince(joined));
    boolean jumps =
        one.state.dead()
            || other.state.dead()
            || !one.state.taken().isEmpty()
            || !other.state.taken().isEmpty();
    boolean resultOnly = left(one) && left(other);
    for (Variable variable : variables) {
      List<Value> a = one.state.get(variable);
      List<Value> b = other.state.get(variable);
      if (Objects.equals(a, b)) {
        set(joined, variable, a);
      } else if (!resultOnly || variable == l.result) {
        if ((a != null && b != null) || jumps) {
          joined.put(variable, joinRow(variable, one, a, other, b, results));
        } else {
          joined.remove(variable); // assigned on one side only: Java lets nobody read it
        }
      }
    }
  }

  /** Whether nothing but the method's result matters after that. */
  private boolean left(Arm arm) {
    return arm.state.dead() || arm.state.certainly(l.returned);
  }

  private static void set(State state, Variable variable, @Nullable List<Value> row) {
    if (row == null) {
      state.remove(variable);
    } else {
      state.put(variable, row);
    }
  }

  private List<Value> joinRow(
      Variable variable,
      Arm one,
      @Nullable List<Value> a,
      Arm other,
      @Nullable List<Value> b,
      List<Value> results) {
    List<Value> row = variable.fresh();
    for (int k = 0; k < row.size(); k++) {
      Value x = a == null ? placeholder(one, row.get(k).type()) : a.get(k);
      Value y = b == null ? placeholder(other, row.get(k).type()) : b.get(k);
      if (x == y) {
        row.set(k, x);
      } else {
        one.yields.add(x);
        other.yields.add(y);
        results.add(row.get(k));
      }
    }
    return row;
  }

  private void joinJumps(Value condition, Arm one, Arm other, State joined, List<Value> results) {
    var jumps = new LinkedHashSet<>(one.state.taken().keySet());
    jumps.addAll(other.state.taken().keySet());
    for (Jump jump : jumps) {
      Value a = one.state.taken().get(jump);
      Value b = other.state.taken().get(jump);
      if (Objects.equals(a, b) || (one.state.dead() && b == State.CERTAIN)) {
        joined.taken().put(jump, Objects.requireNonNull(b));
      } else if (other.state.dead() && a == State.CERTAIN) {
        joined.taken().put(jump, a);
      } else if (a == State.CERTAIN && b == null) {
        joined.taken().put(jump, condition);
      } else if (a != null && b == null && a == l.state.taken().get(jump)) {
        joined.taken().put(jump, a); // the other side runs only where it is false
      } else {
        Value flag = new Value(Type.BOOLEAN, jump.name());
        one.yields.add(flag(one, a));
        other.yields.add(flag(other, b));
        results.add(flag);
        joined.taken().put(jump, flag);
      }
    }
  }

  private Value flag(Arm arm, @Nullable Value flag) {
    return flag == null || flag == State.CERTAIN ? constant(arm, flag != null) : flag;
  }

  private Value constant(Arm arm, boolean value) {
    var op = new Ops.Const(l.b.at(), new Value(Type.BOOLEAN), value);
    arm.ops.add(op);
    return op.result();
  }

  /** Where a variable has no value it is not read either: any will do. */
  private Value placeholder(Arm arm, Type type) {
    var op = new Ops.Const(l.b.at(), new Value(type), Constants.zero(type));
    arm.ops.add(op);
    return op.result();
  }
}
