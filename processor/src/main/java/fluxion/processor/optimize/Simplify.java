package fluxion.processor.optimize;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Local rewrites that keep every value to the last bit: constants folded, branches decided, values
 * that a loop carries unchanged taken from outside. The rewrites of single primitives are in {@link
 * Algebra}.
 */
public final class Simplify {
  private final Substitution map = Substitution.replacing(Map.of());
  private final Map<Value, Op> definitions = new HashMap<>();
  private final Builder b = new Builder();

  /** Values that are used more than once. */
  private final Set<Value> shared = new HashSet<>();

  private Simplify(Function function) {
    var used = new HashSet<Value>();
    Consumer<Value> use =
        value -> {
          if (!used.add(value)) {
            shared.add(value);
          }
        };
    function.results().forEach(use);
    function
        .body()
        .walk(
            op -> {
              op.operands().forEach(use);
              op.regions().forEach(region -> region.yields().forEach(use));
            });
  }

  /** The simplified function. */
  public static Function of(Function function) {
    var simplify = new Simplify(function);
    return function.with(simplify.region(function.body()));
  }

  private Region region(Region region) {
    return b.nested(
        region.params(),
        () -> {
          region.ops().forEach(this::visit);
          return map.of(region.yields());
        });
  }

  private void visit(Op original) {
    b.at(original.at());
    if (original instanceof Ops.If op) {
      branch(op);
    } else if (original instanceof Ops.For op) {
      loop(op, op.results(), op.initial(), op.carried(), op.body());
    } else if (original instanceof Ops.While op) {
      loop(op, op.results(), op.initial(), op.body().params(), op.body());
    } else {
      simple(original.with(original.results(), map.of(original.operands()), List.of()));
    }
  }

  private void simple(Op op) {
    if (op instanceof Ops.Apply apply) {
      Value same = Algebra.rewrite(apply, definitions, shared::contains, this::define);
      if (same != null) {
        map.put(apply.result(), same);
        return;
      }
    } else if (op instanceof Ops.Length length
        && definitions.get(length.array()) instanceof Ops.NewArray array) {
      map.put(length.result(), array.sizes().get(0));
      return;
    }
    define(op);
  }

  /** Appends an operation and remembers what it defines. */
  private void define(Op op) {
    b.append(op);
    op.results().forEach(result -> definitions.put(result, op));
  }

  private void branch(Ops.If op) {
    Value condition = map.of(op.condition());
    if (definitions.get(condition) instanceof Ops.Const c && c.value() instanceof Boolean known) {
      Region taken = known ? op.then() : op.otherwise();
      taken.ops().forEach(this::visit);
      for (int k = 0; k < op.results().size(); k++) {
        map.put(op.results().get(k), map.of(taken.yields().get(k)));
      }
      return;
    }
    Region then = region(op.then());
    Region otherwise = region(op.otherwise());
    var kept = new ArrayList<Integer>();
    for (int k = 0; k < op.results().size(); k++) {
      Value yield = then.yields().get(k);
      if (yield == otherwise.yields().get(k)) {
        map.put(op.results().get(k), yield);
      } else {
        kept.add(k);
      }
    }
    define(
        new Ops.If(
            op.at(),
            pick(op.results(), kept),
            condition,
            then.with(then.ops(), pick(then.yields(), kept)),
            otherwise.with(otherwise.ops(), pick(otherwise.yields(), kept))));
  }

  /** What a loop yields as it came in never changes: the body may use the initial value. */
  private void loop(
      Op op, List<Value> results, List<Value> initial, List<Value> carried, Region body) {
    var kept = new ArrayList<Integer>();
    for (int k = 0; k < results.size(); k++) {
      if (body.yields().get(k) == carried.get(k)) {
        Value same = map.of(initial.get(k));
        map.put(carried.get(k), same);
        map.put(results.get(k), same);
        if (op instanceof Ops.While loop) {
          map.put(loop.condition().params().get(k), same);
        }
      } else {
        kept.add(k);
      }
    }
    define(rebuilt(op, kept));
  }

  private Op rebuilt(Op original, List<Integer> kept) {
    if (original instanceof Ops.For op) {
      List<Value> initial = pick(map.of(op.initial()), kept);
      Value from = map.of(op.from());
      Value to = map.of(op.to());
      List<Value> params = Ops.plus(List.of(op.index()), pick(op.carried(), kept));
      Region body = region(new Region(params, op.body().ops(), pick(op.body().yields(), kept)));
      return new Ops.For(op.at(), pick(op.results(), kept), from, to, op.step(), initial, body);
    }
    var op = (Ops.While) original;
    List<Value> initial = pick(map.of(op.initial()), kept);
    Region condition =
        region(
            new Region(
                pick(op.condition().params(), kept),
                op.condition().ops(),
                op.condition().yields()));
    Region body =
        region(
            new Region(
                pick(op.body().params(), kept), op.body().ops(), pick(op.body().yields(), kept)));
    return new Ops.While(op.at(), pick(op.results(), kept), initial, condition, body);
  }

  private static <T> List<T> pick(List<T> from, List<Integer> indices) {
    return indices.stream().map(from::get).toList();
  }
}
