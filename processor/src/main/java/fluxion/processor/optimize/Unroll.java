package fluxion.processor.optimize;

import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes out loops of a few trips over the elements of small arrays, which can then be {@link
 * ScalarArrays variables}.
 */
public final class Unroll {
  private static final int TRIPS = 4;
  private static final int OPERATIONS = 48;

  private final Map<Value, Integer> literals = new HashMap<>();
  private final Map<Value, Ops.For> brief = new HashMap<>();
  private final SmallArrays arrays;

  private Unroll(Function function, Summaries summaries) {
    function.body().walk(this::know);
    arrays = new SmallArrays(function, summaries.memory(function), this::place);
  }

  /** The function with such loops written out. */
  public static Function of(Function function, Summaries summaries) {
    var pass = new Unroll(function, summaries);
    return pass.brief.isEmpty() || pass.arrays.none()
        ? function
        : function.with(pass.region(function.body()));
  }

  private void know(Op op) {
    Integer literal = SmallArrays.literal(op);
    if (literal != null) {
      literals.put(op.results().get(0), literal);
    } else if (op instanceof Ops.For loop) {
      Integer trips = trips(loop);
      if (trips != null && loop.body().size() * trips <= OPERATIONS) {
        brief.put(loop.index(), loop);
      }
    }
  }

  private @Nullable Integer trips(Ops.For loop) {
    Integer from = literals.get(loop.from());
    Integer to = literals.get(loop.to());
    if (from == null || to == null) {
      return null;
    }
    long span = loop.step() > 0 ? (long) to - from : (long) from - to;
    long step = Math.abs((long) loop.step());
    long trips = Math.max(0, (span + step - 1) / step);
    return trips <= TRIPS ? (int) trips : null;
  }

  private boolean place(Value index, int size) {
    Integer known = literals.get(index);
    if (known != null) {
      return known >= 0 && known < size;
    }
    Ops.For loop = brief.get(index);
    if (loop == null) {
      return false;
    }
    int first = literals.getOrDefault(loop.from(), -1);
    int trips = java.util.Objects.requireNonNullElse(trips(loop), 0);
    int last = first + (trips - 1) * loop.step();
    return trips == 0 || (Math.min(first, last) >= 0 && Math.max(first, last) < size);
  }

  private Region region(Region region) {
    var b = new Builder();
    var map = Substitution.replacing(Map.of());
    for (Op op : region.ops()) {
      List<Region> regions = op.regions().stream().map(this::region).toList();
      Op inside = map.of(regions.isEmpty() ? op : op.with(op.results(), op.operands(), regions));
      if (inside instanceof Ops.For loop && brief.containsKey(loop.index()) && serves(loop)) {
        List<Value> results = unrolled(loop, b);
        for (int k = 0; k < results.size(); k++) {
          map.put(loop.results().get(k), results.get(k));
        }
      } else {
        b.append(inside);
      }
    }
    return b.region(region.params(), map.of(region.yields()));
  }

  /** Whether the loop's index is a place in a small array. */
  private boolean serves(Ops.For loop) {
    boolean[] found = {false};
    loop.body()
        .walk(
            op -> {
              boolean access = op instanceof Ops.Load || op instanceof Ops.Store;
              found[0] |=
                  access
                      && op.operands().get(1) == loop.index()
                      && arrays.size(op.operands().get(0)) != null;
            });
    return found[0];
  }

  private List<Value> unrolled(Ops.For loop, Builder b) {
    List<Value> carried = loop.initial();
    int index = literals.getOrDefault(loop.from(), 0);
    int trips = java.util.Objects.requireNonNullElse(trips(loop), 0);
    for (int trip = 0; trip < trips; trip++, index += loop.step()) {
      var map = Substitution.copying(Map.of());
      b.at(loop.at());
      map.put(loop.index(), b.constant(index));
      for (int k = 0; k < carried.size(); k++) {
        map.put(loop.carried().get(k), carried.get(k));
      }
      b.appendAll(map.ofAll(loop.body().ops()));
      carried = map.of(loop.body().yields());
    }
    return carried;
  }
}
