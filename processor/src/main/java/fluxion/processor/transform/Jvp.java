package fluxion.processor.transform;

import fluxion.processor.analysis.Activity;
import fluxion.processor.analysis.Key;
import fluxion.processor.analysis.Memory;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Forward mode: beside every active scalar its tangent, beside every active array its shadow,
 * computed in the order of the program (dual numbers; Griewank and Walther, Evaluating Derivatives,
 * section 3.1). In vector mode several directions are followed at once, each in a lane of its own:
 * lists of data have those of the first lane, then those of the second, and so on.
 */
final class Jvp implements Op.Cases<Boolean> {
  private final Derivations derivations;
  private final Function function;
  private final Key key;
  private final Activity activity;
  private final List<Shadows> lanes = new ArrayList<>();
  private final Builder b = new Builder();

  Jvp(Derivations derivations, Key key, int width) {
    for (int k = 0; k < width; k++) {
      lanes.add(new Shadows("Dot"));
    }
    this.derivations = derivations;
    this.function = derivations.module().get(key.function());
    this.key = key;
    this.activity = derivations.activity(key);
    b.know(function.body());
  }

  Function derive(String name) {
    var params = new ArrayList<>(function.params());
    var paramRoles = new ArrayList<>(Function.primals(params.size()));
    for (Shadows tangents : lanes) {
      for (int k : Derivations.activeParams(function, activity, key)) {
        Value param = function.params().get(k);
        params.add(tangents.create(param));
        paramRoles.add(role(param, k));
      }
    }
    for (Value param : function.params()) {
      if (activity.active(param)) {
        zerosBeside(param);
      }
    }
    function.body().ops().forEach(this::visit);
    var results = new ArrayList<>(function.results());
    var resultRoles = new ArrayList<>(Function.primals(results.size()));
    for (Shadows tangents : lanes) {
      for (int k : Derivations.activeResults(function, activity, key)) {
        Value result = function.results().get(k);
        results.add(tangent(tangents, result));
        resultRoles.add(role(result, k));
      }
    }
    return new Function(
        name,
        function.at(),
        b.region(params, results),
        paramRoles,
        resultRoles,
        function.sharingOf(paramRoles));
  }

  private static Role role(Value value, int of) {
    return new Role(value.type().byValue() ? Role.Kind.TANGENT : Role.Kind.SHADOW, of);
  }

  private void visit(Op op) {
    b.at(op.at());
    op.match(this);
  }

  /** The tangent, a zero if there is none. */
  private Value tangent(Shadows tangents, Value value) {
    Value tangent = tangents.get(value);
    return tangent == null ? b.zero(value.type()) : tangent;
  }

  private List<Value> tangentsOf(List<Value> values) {
    var list = new ArrayList<Value>();
    for (Shadows tangents : lanes) {
      values.forEach(value -> list.add(tangent(tangents, value)));
    }
    return list;
  }

  private List<Value> created(List<Value> values) {
    var list = new ArrayList<Value>();
    for (Shadows tangents : lanes) {
      values.forEach(value -> list.add(tangents.create(value)));
    }
    return list;
  }

  @Override
  public Boolean on(Ops.Const op) {
    b.append(op);
    if (activity.active(op.result())) {
      lanes.forEach(tangents -> tangents.put(op.result(), b.zero(op.result().type())));
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Apply op) {
    b.append(op);
    if (!activity.active(op.result())) {
      return true;
    }
    b.strict(op.strict());
    lanes.forEach(tangents -> apply(op, tangents));
    b.strict(false);
    return true;
  }

  private void apply(Ops.Apply op, Shadows tangents) {
    int mark = b.mark();
    Value sum = null;
    for (int k = 0; k < op.operands().size(); k++) {
      Prim.Partial partial = op.prim().partial(k);
      Value direction = tangents.get(op.operands().get(k));
      if (partial != null && direction != null) {
        Value term = partial.apply(b, op.operands(), op.result(), direction);
        sum =
            sum == null ? term : b.apply(tangents.name(op.result()), Prim.ADD, List.of(sum, term));
      }
    }
    if (sum != null) {
      tangents.put(op.result(), b.named(sum, tangents.name(op.result()), mark));
    }
  }

  @Override
  public Boolean on(Ops.NewArray op) {
    b.append(op);
    if (activity.active(op.result())) {
      for (Shadows tangents : lanes) {
        b.append(new Ops.NewArray(op.at(), tangents.create(op.result()), op.sizes()));
      }
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Length op) {
    b.append(op);
    return true;
  }

  @Override
  public Boolean on(Ops.Load op) {
    b.append(op);
    if (activity.active(op.result()) && activity.active(op.array())) {
      for (Shadows tangents : lanes) {
        Value array = tangents.of(op.array());
        b.append(new Ops.Load(op.at(), tangents.create(op.result()), array, op.index(), true));
      }
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Store op) {
    b.append(op);
    if (activity.active(op.array()) && op.value().type().differentiable()) {
      for (Shadows tangents : lanes) {
        b.storeSafely(tangents.of(op.array()), op.index(), tangent(tangents, op.value()));
      }
    }
    return true;
  }

  @Override
  public Boolean on(Ops.NewTape op) {
    b.append(op);
    if (activity.active(op.result())) {
      for (Shadows tangents : lanes) {
        b.append(new Ops.NewTape(op.at(), tangents.create(op.result())));
      }
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Push op) {
    b.append(op);
    if (activity.active(op.tape()) && op.value().type().differentiable()) {
      lanes.forEach(tangents -> b.push(tangents.of(op.tape()), tangent(tangents, op.value())));
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Pop op) {
    b.append(op);
    if (activity.active(op.tape()) && op.result().type().differentiable()) {
      for (Shadows tangents : lanes) {
        b.append(new Ops.Pop(op.at(), tangents.create(op.result()), tangents.of(op.tape())));
      }
    }
    return true;
  }

  @Override
  public Boolean on(Ops.If op) {
    List<Integer> carriers = carriers(op.results(), op.results());
    Region then = region(op.then(), List.of(), carriers);
    Region otherwise = region(op.otherwise(), List.of(), carriers);
    List<Value> results = Ops.plus(op.results(), created(pick(op.results(), carriers)));
    b.append(new Ops.If(op.at(), results, op.condition(), then, otherwise));
    return true;
  }

  @Override
  public Boolean on(Ops.For op) {
    List<Integer> carriers = carriers(op.results(), op.carried());
    List<Value> initial = Ops.plus(op.initial(), tangentsOf(pick(op.initial(), carriers)));
    Region body = region(op.body(), created(pick(op.carried(), carriers)), carriers);
    List<Value> results = Ops.plus(op.results(), created(pick(op.results(), carriers)));
    b.append(new Ops.For(op.at(), results, op.from(), op.to(), op.step(), initial, body));
    return true;
  }

  @Override
  public Boolean on(Ops.While op) {
    List<Integer> carriers = carriers(op.results(), op.body().params());
    List<Value> initial = Ops.plus(op.initial(), tangentsOf(pick(op.initial(), carriers)));
    List<Value> unused = created(pick(op.condition().params(), carriers));
    Region condition =
        new Region(
            Ops.plus(op.condition().params(), unused),
            op.condition().ops(),
            op.condition().yields());
    Region body = region(op.body(), created(pick(op.body().params(), carriers)), carriers);
    List<Value> results = Ops.plus(op.results(), created(pick(op.results(), carriers)));
    b.append(new Ops.While(op.at(), results, initial, condition, body));
    return true;
  }

  /** Which of the data that pass between regions carry a tangent. */
  private List<Integer> carriers(List<Value> results, List<Value> inside) {
    var carriers = new ArrayList<Integer>();
    for (int k = 0; k < results.size(); k++) {
      if (activity.active(results.get(k)) || activity.active(inside.get(k))) {
        carriers.add(k);
      }
    }
    return carriers;
  }

  private static List<Value> pick(List<Value> from, List<Integer> indices) {
    return indices.stream().map(from::get).toList();
  }

  private Region region(Region region, List<Value> tangentParams, List<Integer> carriers) {
    return b.nested(
        Ops.plus(region.params(), tangentParams),
        () -> {
          region.ops().forEach(this::visit);
          return Ops.plus(region.yields(), tangentsOf(pick(region.yields(), carriers)));
        });
  }

  @Override
  public Boolean on(Ops.Call op) {
    Key callKey = Derivations.key(op, activity);
    Function callee = derivations.module().get(op.callee());
    Activity calleeActivity = derivations.activity(callKey);
    List<Integer> params = Derivations.activeParams(callee, calleeActivity, callKey);
    if (params.isEmpty()) {
      b.append(op);
      zerosBeside(op.results());
      return true;
    }
    List<Integer> results = Derivations.activeResults(callee, calleeActivity, callKey);
    List<Value> arguments = Ops.plus(op.operands(), tangentsOf(pick(op.operands(), params)));
    List<Value> all = Ops.plus(op.results(), created(pick(op.results(), results)));
    b.append(new Ops.Call(op.at(), all, derivations.tangent(callKey, lanes.size()), arguments));
    zerosBeside(op.results());
    return true;
  }

  /** Arrays that come without a tangent, and are written to later. */
  private void zerosBeside(List<Value> results) {
    for (Value result : results) {
      if (Memory.refers(result.type()) && activity.active(result)) {
        zerosBeside(result);
      }
    }
  }

  private void zerosBeside(Value value) {
    for (Shadows tangents : lanes) {
      if (tangents.get(value) == null) {
        tangents.put(value, derivations.library().zerosLike(b, value, tangents.name(value)));
      }
    }
  }

  @Override
  public Boolean on(Ops.Foreign op) {
    b.append(op);
    zerosBeside(op.results());
    return true;
  }

  @Override
  public Boolean on(Ops.Throw op) {
    b.append(op);
    return true;
  }
}
