package fluxion.processor.analysis;

import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which counted loops write, in each trip, only the elements at the trip's own index, and read of
 * what they write nothing else. Then the trips' reverses may run in any order: what two of them add
 * to is only added to. Upwards is what HotSpot vectorises best.
 */
public final class ElementWise {
  private final Memory memory;
  private final Ops.For loop;
  private final Set<Value> inside = new HashSet<>();
  private final Map<Value, Value> written = new HashMap<>();
  private boolean holds = true;

  private ElementWise(Ops.For loop, Memory memory) {
    this.memory = memory;
    this.loop = loop;
    note(loop.body());
    loop.body().walk(this::write);
    loop.body().walk(this::read);
  }

  /** Whether that is so. */
  public static boolean of(Ops.For loop, Memory memory) {
    return new ElementWise(loop, memory).holds;
  }

  private void note(Region region) {
    inside.addAll(region.params());
    for (Op op : region.ops()) {
      inside.addAll(op.results());
      op.regions().forEach(this::note);
    }
  }

  private void write(Op op) {
    boolean plain = !memory.writes(op).isEmpty() && !(op instanceof Ops.Store);
    boolean taped = op instanceof Ops.While || op instanceof Ops.Call;
    if (plain || taped || op instanceof Ops.Throw || op instanceof Ops.Foreign) {
      holds = false;
    } else if (op instanceof Ops.Store store) {
      Value other = written.putIfAbsent(memory.of(store.array()), store.array());
      boolean same = other == null || other == store.array();
      holds &= same && own(store.array(), store.index()) && !Memory.refers(store.value().type());
    }
  }

  private void read(Op op) {
    if (op instanceof Ops.Load load) {
      Value array = written.get(memory.of(load.array()));
      holds &= array == null || (array == load.array() && own(array, load.index()));
    }
  }

  private boolean own(Value array, Value index) {
    return !inside.contains(array) && index == loop.index();
  }
}
