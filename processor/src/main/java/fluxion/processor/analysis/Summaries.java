package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What callers must know of functions, computed on demand and kept. Functions that call each other
 * are solved together, by iteration from the most optimistic assumption.
 */
public final class Summaries {
  private final Module module;
  private final Map<String, Summary> known = new HashMap<>();
  private final Map<String, Summary> assumed = new HashMap<>();
  private final Map<String, Function> seen = new HashMap<>();

  /** Summaries of the functions of a module, which may grow. */
  public Summaries(Module module) {
    this.module = module;
  }

  /**
   * Facts about a function for its callers. Data are numbered parameters first, then results.
   *
   * @param aliases groups of data that may share memory
   * @param writtenParams parameters whose memory it may write
   * @param rowWrittenParams parameters in whose memory it may replace a row by another
   * @param effects whether it does what must happen exactly once, in order: foreign code
   * @param throwing whether it may throw
   * @param recursive whether it may call itself, directly or not
   */
  public record Summary(
      List<List<Integer>> aliases,
      Set<Integer> writtenParams,
      Set<Integer> rowWrittenParams,
      boolean effects,
      boolean throwing,
      boolean recursive) {
    static final Summary OPTIMISTIC =
        new Summary(List.of(), Set.of(), Set.of(), false, false, false);
  }

  /** The module it speaks of. */
  public Module module() {
    return module;
  }

  /** The memory of a function. */
  public Memory memory(Function function) {
    return new Memory(this, function);
  }

  /** The summary of a function of the module. */
  public Summary of(String name) {
    Summary summary = upToDate(name) ? known.get(name) : assumed.get(name);
    if (summary != null) {
      return summary;
    }
    for (CallCycles.Group group : CallCycles.below(module, name, this::upToDate)) {
      solve(group);
    }
    return Objects.requireNonNull(known.get(name));
  }

  @SuppressWarnings("ReferenceEquality") // a function that was replaced is another one
  private boolean upToDate(String name) {
    return seen.get(name) == module.get(name) && known.containsKey(name);
  }

  /** Functions that call each other; all others that they call are known. */
  private void solve(CallCycles.Group group) {
    group.functions().forEach(name -> assumed.put(name, Summary.OPTIMISTIC));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String name : group.functions()) {
        Summary found = summarise(module.get(name), group.recursive());
        changed |= !found.equals(assumed.put(name, found)) && group.recursive();
      }
    }
    for (String name : group.functions()) {
      known.put(name, Objects.requireNonNull(assumed.remove(name)));
      seen.put(name, module.get(name));
    }
  }

  private Summary summarise(Function function, boolean recursive) {
    Memory memory = memory(function);
    List<Value> data = Ops.plus(function.params(), function.results());
    var groups = new LinkedHashMap<Value, List<Integer>>();
    for (int k = 0; k < data.size(); k++) {
      if (Memory.refers(data.get(k).type())) {
        groups.computeIfAbsent(memory.of(data.get(k)), v -> new ArrayList<>()).add(k);
      }
    }
    var scan = new Scan(memory, new Divisors(function.body()));
    scan.region(function.body());
    Set<Integer> written = params(function, memory, scan.written);
    Set<Integer> rowWritten = params(function, memory, scan.rowWritten);
    List<List<Integer>> aliases =
        groups.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
    return new Summary(aliases, written, rowWritten, scan.effects, scan.throwing, recursive);
  }

  private static Set<Integer> params(Function function, Memory memory, Set<Value> places) {
    var params = new TreeSet<Integer>();
    for (int k = 0; k < function.params().size(); k++) {
      Value param = function.params().get(k);
      if (Memory.refers(param.type()) && places.contains(memory.of(param))) {
        params.add(k);
      }
    }
    return Set.copyOf(params);
  }

  /** One look at all operations of a function. */
  private final class Scan {
    private final Memory memory;
    private final Divisors divisors;
    private final Set<Value> written = new HashSet<>();
    private final Set<Value> rowWritten = new HashSet<>();
    private boolean effects;
    private boolean throwing;

    Scan(Memory memory, Divisors divisors) {
      this.memory = memory;
      this.divisors = divisors;
    }

    void region(Region region) {
      for (Op op : region.ops()) {
        written.addAll(memory.writes(op));
        rowWritten.addAll(memory.rowWrites(op));
        if (op instanceof Ops.Call call) {
          Summary callee = of(call.callee());
          effects |= callee.effects();
          throwing |= callee.throwing();
        } else {
          effects |= op instanceof Ops.Foreign;
          throwing |= divisors.mayThrow(op);
        }
        op.regions().forEach(this::region);
      }
    }
  }
}
