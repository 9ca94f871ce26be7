package fluxion.processor.transform;

import fluxion.processor.analysis.Activity;
import fluxion.processor.analysis.Key;
import fluxion.processor.analysis.Memory;
import fluxion.processor.analysis.NullTests;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Forward mode: beside every active scalar its tangent, beside every active array its shadow,
 * computed in the order of the program (dual numbers; Griewank and Walther, Evaluating Derivatives,
 * section 3.1). In vector mode several directions are followed at once, each in a lane of its own:
 * lists of data have those of the first lane, then the scalars of the second, and so on. One shadow
 * serves all lanes, see {@link Interleaving}.
 */
final class Jvp implements Op.Cases<Boolean> {
  private final Derivations derivations;
  private final Function function;
  private final Key key;
  private final Activity activity;
  private final List<Shadows> lanes = new ArrayList<>();
  private final Shadows memory;
  private final Interleaving interleaving;
  private final Set<Value> nullable;
  private final Builder b = new Builder();

  Jvp(Derivations derivations, Key key, int width) {
    for (int k = 0; k < width; k++) {
      lanes.add(new Shadows("Dot"));
    }
    this.memory = lanes.get(0);
    this.interleaving = new Interleaving(b, width);
    this.derivations = derivations;
    this.function = derivations.module().get(key.function());
    this.key = key;
    this.activity = derivations.activity(key);
    this.nullable = NullTests.of(function);
    b.know(function.body());
  }

  Function derive(String name) {
    var params = new ArrayList<>(function.params());
    var paramRoles = new ArrayList<>(Function.primals(params.size()));
    List<Integer> active = Derivations.activeParams(function, activity, key);
    params.addAll(created(pick(function.params(), active)));
    paramRoles.addAll(roles(function.params(), active));
    for (Value param : function.params()) {
      if (activity.active(param)) {
        zerosBeside(param);
      }
    }
    function.body().ops().forEach(this::visit);
    var results = new ArrayList<>(function.results());
    var resultRoles = new ArrayList<>(Function.primals(results.size()));
    List<Integer> useful = Derivations.activeResults(function, activity, key);
    results.addAll(tangentsOf(pick(function.results(), useful)));
    resultRoles.addAll(roles(function.results(), useful));
    return new Function(
        name,
        function.at(),
        b.region(params, results),
        paramRoles,
        resultRoles,
        function.sharingOf(paramRoles));
  }

  private List<Role> roles(List<Value> values, List<Integer> which) {
    var roles = new ArrayList<Role>();
    for (Shadows tangents : lanes) {
      for (int k : which) {
        boolean scalar = values.get(k).type().byValue();
        if (scalar || tangents == memory) {
          roles.add(new Role(scalar ? Role.Kind.TANGENT : Role.Kind.SHADOW, k));
        }
      }
    }
    return roles;
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
    return inLanes(values, this::tangent);
  }

  private List<Value> created(List<Value> values) {
    return inLanes(values, Shadows::create);
  }

  private List<Value> inLanes(List<Value> values, BiFunction<Shadows, Value, Value> datum) {
    var list = new ArrayList<Value>();
    for (Shadows tangents : lanes) {
      for (Value value : values) {
        if (tangents == memory || value.type().byValue()) {
          list.add(datum.apply(tangents, value));
        }
      }
    }
    return list;
  }

  /** The lanes that have a datum of that type of their own. */
  private List<Shadows> lanes(Type type) {
    return type.byValue() ? lanes : List.of(memory);
  }

  @Override
  public Boolean on(Ops.Const op) {
    b.append(op);
    if (activity.active(op.result())) {
      Type type = op.result().type();
      lanes(type).forEach(tangents -> tangents.put(op.result(), b.zero(type)));
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
    lanes(op.result().type()).forEach(tangents -> apply(op, tangents));
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
      List<Value> sizes = interleaving.sizes(op.result().type(), op.sizes());
      b.append(
          new Ops.NewArray(op.at(), memory.create(op.result()), sizes, op.overwritten(), true));
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
      Value array = memory.of(op.array());
      List<Shadows> loaded = lanes(op.result().type());
      List<Value> indices = interleaving.indices(op.index(), loaded.size());
      for (int k = 0; k < loaded.size(); k++) {
        Value tangent = loaded.get(k).create(op.result());
        b.append(new Ops.Load(op.at(), tangent, array, indices.get(k), true));
      }
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Store op) {
    b.append(op);
    if (activity.active(op.array()) && op.value().type().differentiable()) {
      List<Value> stored = tangentsOf(List.of(op.value()));
      List<Value> indices = interleaving.indices(op.index(), stored.size());
      for (int k = 0; k < stored.size(); k++) {
        b.storeSafely(memory.of(op.array()), indices.get(k), stored.get(k));
      }
    }
    return true;
  }

  @Override
  public Boolean on(Ops.NewTape op) {
    b.append(op);
    if (activity.active(op.result())) {
      b.append(new Ops.NewTape(op.at(), memory.create(op.result())));
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Push op) {
    b.append(op);
    if (activity.active(op.tape()) && op.value().type().differentiable()) {
      tangentsOf(List.of(op.value())).forEach(tangent -> b.push(memory.of(op.tape()), tangent));
    }
    return true;
  }

  @Override
  public Boolean on(Ops.Pop op) {
    b.append(op);
    if (activity.active(op.tape()) && op.result().type().differentiable()) {
      List<Value> popped = new ArrayList<>(created(List.of(op.result())));
      Collections.reverse(popped);
      popped.forEach(tangent -> b.append(new Ops.Pop(op.at(), tangent, memory.of(op.tape()))));
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
    Key callKey = derivations.key(op, activity);
    Function callee = derivations.module().get(op.callee());
    Activity calleeActivity = derivations.activity(callKey);
    List<Integer> params = Derivations.activeParams(callee, calleeActivity, callKey);
    List<Integer> results = Derivations.activeResults(callee, calleeActivity, callKey);
    if (params.isEmpty() && results.isEmpty()) {
      b.append(op);
      zerosBeside(op.results());
      return true;
    }
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
    if (memory.get(value) == null) {
      boolean orNull = nullable.contains(value) || !function.params().contains(value);
      Library library = derivations.library();
      memory.put(value, library.zerosLike(b, value, memory.name(value), lanes.size(), orNull));
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
