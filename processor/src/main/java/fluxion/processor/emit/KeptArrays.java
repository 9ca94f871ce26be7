package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which arrays may be kept for the next call: those made once in a call, all of whose elements are
 * written before they are read, and that nobody holds on to: tapes.
 */
final class KeptArrays {
  /** Of how many dimensions an array is kept at most. */
  static final int MOST_DIMENSIONS = 3;

  private final Map<String, Function> functions = new HashMap<>();
  private final Map<Held, Boolean> known = new HashMap<>();
  private final Set<Integer> ranks = new TreeSet<>();
  private int places;

  /** A parameter of a function. */
  private record Held(String function, int parameter) {}

  /** Knows the functions that are called. */
  KeptArrays(List<Function> called) {
    called.forEach(function -> functions.put(function.name(), function));
  }

  /** The function with such arrays taken from what is kept, and given back at the end. */
  Function keeping(Function function, String name) {
    var ops = new ArrayList<Op>();
    var back = new ArrayList<Op>();
    for (Op op : function.body().ops()) {
      if (op instanceof Ops.NewArray array && mayBeKept(function, array)) {
        int place = places++;
        ranks.add(array.sizes().size());
        ops.add(call(op.at(), op.results(), name + ".take", place, array.sizes()));
        back.add(call(Location.NONE, List.of(), name + ".keep", place, op.results()));
      } else {
        ops.add(op);
      }
    }
    ops.addAll(back);
    Region body = function.body();
    return back.isEmpty() ? function : function.with(body.with(ops, body.yields()));
  }

  private static Op call(
      Location at, List<Value> results, String method, int place, List<Value> operands) {
    var template = new StringBuilder(method).append('(').append(place);
    for (int k = 0; k < operands.size(); k++) {
      template.append(", $").append(k);
    }
    String text = template.append(')').toString();
    return new Ops.Foreign(at, results, text, operands, false, Problem.ACTIVE_FOREIGN);
  }

  /** How many arrays may be kept in all. */
  int places() {
    return places;
  }

  /** Of how many dimensions they are. */
  Set<Integer> ranks() {
    return ranks;
  }

  private boolean mayBeKept(Function function, Ops.NewArray array) {
    return array.overwritten()
        && array.result().type() instanceof Type.Array type
        && type.leaf() == Type.DOUBLE
        && type.rank() == array.sizes().size()
        && type.rank() <= MOST_DIMENSIONS
        && !held(function, array.result());
  }

  /**
   * Whether anything but an element, or a row in the same way, leaves the place where it is used.
   */
  private boolean held(Function function, Value array) {
    return held(function, function.body(), array);
  }

  private boolean held(Function function, Region region, Value array) {
    if (region.yields().contains(array)) {
      return true;
    }
    for (Op op : region.ops()) {
      if (op.operands().contains(array) && holds(function, op, array)) {
        return true;
      }
      if (op.regions().stream().anyMatch(inner -> held(function, inner, array))) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Function function, Op op, Value array) {
    if (op instanceof Ops.Load load) {
      return load.result().type() instanceof Type.Array && held(function, load.result());
    }
    if (op instanceof Ops.Store store) {
      return store.value().type() instanceof Type.Array;
    }
    return op instanceof Ops.Call call ? passed(call, array) : !(op instanceof Ops.Length);
  }

  private boolean passed(Ops.Call call, Value array) {
    for (int k = 0; k < call.operands().size(); k++) {
      if (call.operands().get(k) == array && held(new Held(call.callee(), k))) {
        return true;
      }
    }
    return false;
  }

  private boolean held(Held parameter) {
    Boolean before = known.putIfAbsent(parameter, false); // recursion adds nothing
    if (before != null) {
      return before;
    }
    Optional<Function> callee = Optional.ofNullable(functions.get(parameter.function()));
    boolean held = callee.map(f -> held(f, f.params().get(parameter.parameter()))).orElse(true);
    known.put(parameter, held);
    return held;
  }
}
