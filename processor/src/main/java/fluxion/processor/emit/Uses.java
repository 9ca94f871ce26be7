package fluxion.processor.emit;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each value of a function is defined and used, and which of them are live where. */
final class Uses {
  /** A position in a region: an operation's, or the end; parameters are defined at -1. */
  record Site(Place place, int index) {}

  private final IdentityHashMap<Region, Place> places = new IdentityHashMap<>();
  private final Map<Value, Site> definitions = new HashMap<>();
  private final Map<Value, Op> definers = new HashMap<>();
  private final Map<Value, List<Site>> uses = new HashMap<>();
  private final Map<Value, int[]> counts = new HashMap<>();
  private final Map<Value, int[]> ranges = new HashMap<>();
  private final Map<Place, Integer> ends = new HashMap<>();
  private int clock;

  Uses(Function function) {
    visit(Place.root(function.body()));
    uses.forEach(this::extendOverLoops);
  }

  // ---- facts

  /** The place of a region of the function. */
  Place place(Region region) {
    return known(places.get(region), "region");
  }

  /** Where a value is defined. */
  Site definition(Value value) {
    return known(definitions.get(value), value);
  }

  /** The operation that defines a value; null for parameters. */
  @Nullable Op definer(Value value) {
    return definers.get(value);
  }

  /** The positions where a value is read, by the head of a loop also at the end of its body. */
  List<Site> of(Value value) {
    return uses.getOrDefault(value, List.of());
  }

  /** The number of times a value is read, as written. */
  int count(Value value) {
    int[] count = counts.get(value);
    return count == null ? 0 : count[0];
  }

  /** The time at which a value is defined, in textual order. */
  int begin(Value value) {
    return known(ranges.get(value), value)[0];
  }

  /**
   * The time of the last read of a value, in textual order; the end of a loop if repeated there.
   */
  int end(Value value) {
    return known(ranges.get(value), value)[1];
  }

  /** Whether the value may still be read after the other one is defined. */
  boolean liveAfterDefinition(Value value, Value other) {
    Place condition = definition(value).place();
    if (condition.isCondition()
        && definer(value) == null
        && begin(value) < begin(other)
        && definition(other).place().within(condition)) {
      return true; // what a loop carries is for its body, too, where it has another name
    }
    if (begin(value) > begin(other) || end(value) <= begin(other)) {
      return false;
    }
    Site point = definition(other);
    Place home = definition(value).place();
    for (Site use : of(value)) {
      if (reaches(point, use, home)) {
        return true;
      }
    }
    return false;
  }

  /** Whether control can get from a point to a use of a value that is defined in the home place. */
  private static boolean reaches(Site from, Site use, Place home) {
    @Nullable Place at = from.place();
    int index = from.index();
    while (at != null) {
      if (use.place().within(at)) {
        if (project(use, at) > index) {
          return true;
        }
      }
      if (at == home || at.parent() == null) {
        return false;
      }
      if (at.repeats() && use.place().withinOwnerOf(at)) {
        return true;
      }
      index = at.index();
      at = at.parent();
    }
    return false;
  }

  /** The position in the outer place of the operation that the site is in. */
  private static int project(Site site, Place outer) {
    int index = site.index();
    for (Place at = site.place(); at != outer && at.parent() != null; at = at.parent()) {
      index = at.index();
    }
    return index;
  }

  private static <T> T known(@Nullable T fact, Object subject) {
    if (fact == null) {
      throw new IllegalArgumentException("not of this function: " + subject);
    }
    return fact;
  }

  // ---- collecting them

  private void visit(Place place) {
    Region region = place.region();
    places.put(region, place);
    clock++;
    define(region.params(), new Site(place, -1), null);
    for (int k = 0; k < region.ops().size(); k++) {
      Op op = region.ops().get(k);
      var site = new Site(place, k);
      clock++;
      op.operands().forEach(operand -> count(operand, site));
      for (Region inner : op.regions()) {
        visit(place.inner(op, k, inner));
      }
      if (op instanceof Ops.For loop) {
        // Java reads the bound and the index again after every trip.
        Place body = place(loop.body());
        use(loop.to(), new Site(body, body.end()));
        use(loop.index(), new Site(body, body.end()));
      }
      clock++;
      for (Region inner : op.regions()) {
        ends.put(place(inner), clock);
      }
      define(op.results(), site, op);
    }
    clock++;
    region.yields().forEach(yield -> count(yield, new Site(place, place.end())));
  }

  private void define(List<Value> values, Site site, @Nullable Op definer) {
    for (Value value : values) {
      definitions.put(value, site);
      ranges.put(value, new int[] {clock, clock});
      if (definer != null) {
        definers.put(value, definer);
      }
    }
  }

  private void count(Value value, Site site) {
    counts.computeIfAbsent(value, v -> new int[1])[0]++;
    use(value, site);
  }

  private void use(Value value, Site site) {
    uses.computeIfAbsent(value, v -> new ArrayList<>()).add(site);
    known(ranges.get(value), value)[1] = clock;
  }

  private void extendOverLoops(Value value, List<Site> sites) {
    Place home = definition(value).place();
    int[] range = known(ranges.get(value), value);
    for (Site site : sites) {
      for (Place at = site.place(); at != home && at.parent() != null; at = at.parent()) {
        if (at.repeats()) {
          range[1] = Math.max(range[1], known(ends.get(at), "place"));
        }
      }
    }
  }
}
