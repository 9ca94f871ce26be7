package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forward derivatives of primitives and branches: just enough to apply rules to what rules are made
 * of, with nothing between a wrong rule and the test that sees it.
 */
final class Tangents {
  private final Builder b = new Builder();
  private final Map<Value, Value> tangents = new HashMap<>();

  private Tangents() {}

  /**
   * The directional derivative by one parameter of a function with one result: (parameters, the
   * direction) → the derivative.
   */
  static Function by(int parameter, Function f) {
    var tangents = new Tangents();
    Value x = f.params().get(parameter);
    var direction = new Value(x.type(), "d");
    tangents.tangents.put(x, direction);
    tangents.ops(f.body());
    Value y = f.results().get(0);
    Value result = tangents.tangent(y);
    List<Value> params = Ops.plus(f.params(), List.of(direction));
    Region body = tangents.b.region(params, List.of(result));
    return Function.primal(f.name() + "_" + parameter, f.at(), body);
  }

  /** A function that applies one primitive to its parameters. */
  static Function apply(Prim prim, boolean strict, List<Type> types) {
    var b = new Builder().strict(strict);
    List<Value> params = types.stream().map(type -> new Value(type, "x")).toList();
    Value y = b.apply("y", prim, params);
    return Function.primal(
        prim.toString(), fluxion.processor.diagnostics.Location.NONE, b.region(params, List.of(y)));
  }

  private Value tangent(Value value) {
    Value tangent = tangents.get(value);
    return tangent == null ? b.zero(value.type()) : tangent;
  }

  private void ops(Region region) {
    for (Op op : region.ops()) {
      if (op instanceof Ops.If branch) {
        branch(branch);
      } else {
        b.append(op);
        if (op instanceof Ops.Apply apply) {
          apply(apply);
        }
      }
    }
  }

  private void apply(Ops.Apply op) {
    b.strict(op.strict());
    for (int k = 0; k < op.operands().size(); k++) {
      Value direction = tangents.get(op.operands().get(k));
      Prim.Partial partial = op.prim().partial(k);
      if (direction != null && partial != null) {
        Value term = partial.apply(b, op.operands(), op.result(), direction);
        tangents.merge(op.result(), term, (sum, more) -> b.add(sum, more));
      }
    }
  }

  private void branch(Ops.If op) {
    Region then = b.nested(List.of(), () -> yields(op.then()));
    Region otherwise = b.nested(List.of(), () -> yields(op.otherwise()));
    var results = new ArrayList<Value>(op.results());
    for (Value result : op.results()) {
      if (result.type().byValue()) {
        tangents.put(result, result.copy());
        results.add(tangents.get(result));
      }
    }
    b.append(new Ops.If(op.at(), results, op.condition(), then, otherwise));
  }

  private List<Value> yields(Region branch) {
    ops(branch);
    var yields = new ArrayList<Value>(branch.yields());
    for (Value value : branch.yields()) {
      if (value.type().byValue()) {
        yields.add(tangent(value));
      }
    }
    return yields;
  }
}
