package fluxion.processor.transform;

import fluxion.processor.analysis.Activities;
import fluxion.processor.analysis.Activity;
import fluxion.processor.analysis.Key;
import fluxion.processor.analysis.Memory;
import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The derivative functions of a module: derives each function once for each pattern of activity it
 * is used in, and remembers them by that pattern. A name is reserved before its body is derived, so
 * that recursive functions find themselves.
 */
public final class Derivations {
  private final Module module;
  private final Summaries summaries;
  private final Activities activities;
  private final Library library;
  private final Map<Object, String> names = new HashMap<>();
  private final Set<String> reserved = new HashSet<>();

  private final Consumer<String> recordings;
  private final boolean strict;

  /** Derives functions of the module and adds what it derives to it. */
  public Derivations(Module module) {
    this(module, false, line -> {});
  }

  /**
   * The same.
   *
   * @param strict whether adjoints are summed up in the order of a plain reverse sweep, even where
   *     another one is faster
   * @param recordings is told what reverse derivatives record
   */
  public Derivations(Module module, boolean strict, Consumer<String> recordings) {
    this.module = module;
    this.strict = strict;
    this.recordings = recordings;
    this.summaries = new Summaries(module);
    this.activities = new Activities(summaries);
    this.library = new Library(module);
  }

  private enum Form {
    TANGENT,
    BATCH,
    ADJOINT,
    FORWARD,
    REVERSE
  }

  private record Request(Form form, Key key, Set<Integer> stable, int width) {}

  /** The two halves of a derivative that calls need: they share the caller's tape. */
  record Sweeps(String forward, String reverse) {}

  /** The module. */
  public Module module() {
    return module;
  }

  /** Deep operations on arrays. */
  public Library library() {
    return library;
  }

  boolean strict() {
    return strict;
  }

  Consumer<String> recordings() {
    return recordings;
  }

  Summaries summaries() {
    return summaries;
  }

  /** The activity of a function used in that pattern. */
  public Activity activity(Key key) {
    return activities.of(key);
  }

  /** The pattern of a function all of whose differentiable results count. */
  public Key key(String function, Set<Integer> wrt) {
    Function f = module.get(function);
    Set<Integer> results = new LinkedHashSet<>();
    for (int k = 0; k < f.results().size(); k++) {
      results.add(k);
    }
    Set<Integer> memory = new LinkedHashSet<>();
    for (int k : wrt) {
      if (Memory.refers(f.params().get(k).type())) {
        memory.add(k);
      }
    }
    return new Key(function, wrt, memory, results);
  }

  /** The pattern in which a caller of the given activity uses a callee. */
  Key key(Ops.Call call, Activity caller) {
    return activities.key(call, caller);
  }

  /**
   * The forward derivative: (parameters, then for each active one its tangent or shadow) →
   * (results, then for each active one its tangent or shadow).
   */
  public Function jvp(Key key) {
    return jvp(key, 1);
  }

  /**
   * The forward derivative in several directions at once: after the parameters come the tangents
   * and shadows of the first direction, then those of the second, and so on; likewise the results.
   */
  public Function jvp(Key key, int width) {
    return module.get(tangent(key, width));
  }

  /**
   * The reverse derivative: (parameters, shadows of active arrays, a seed for each active result) →
   * (results, an adjoint for each active scalar parameter).
   */
  public Function vjp(Key key) {
    return module.get(adjoint(key));
  }

  /**
   * The function for several values at once of the data that vary; empty if it decides by them. Its
   * parameters are those of the function without the scalars that vary, then the varied data of the
   * first lane, then the scalars of the second, and so on; likewise the results.
   */
  public Optional<Function> batch(Key key, int width) {
    var before = new HashMap<>(names);
    try {
      return Optional.of(module.get(batched(key, width)));
    } catch (Batch.UnbatchableException e) {
      names.keySet().retainAll(before.keySet());
      return Optional.empty();
    }
  }

  String batched(Key key, int width) {
    var request = new Request(Form.BATCH, key, Set.of(), width);
    String known = names.get(request);
    if (known != null) {
      return known;
    }
    String name = reserve(request, key.function() + "Rows");
    module.add(new Batch(this, key, width).derive(name));
    return name;
  }

  String tangent(Key key, int width) {
    var request = new Request(Form.TANGENT, key, Set.of(), width);
    String known = names.get(request);
    if (known != null) {
      return known;
    }
    String name = reserve(request, key.function() + (width == 1 ? "Tangent" : "Tangents"));
    module.add(new Jvp(this, key, width).derive(name));
    return name;
  }

  String adjoint(Key key) {
    var request = new Request(Form.ADJOINT, key, Set.of(), 1);
    String known = names.get(request);
    if (known != null) {
      return known;
    }
    String name = reserve(request, key.function() + "Adjoint");
    module.add(new Vjp(this, key, List.of()).joint(name));
    return name;
  }

  Sweeps sweeps(Key key, Set<Integer> stable) {
    var forward = new Request(Form.FORWARD, key, stable, 1);
    var reverse = new Request(Form.REVERSE, key, stable, 1);
    String known = names.get(forward);
    if (known == null) {
      String first = reserve(forward, key.function() + "Forward");
      String second = reserve(reverse, key.function() + "Reverse");
      new Vjp(this, key, exposed(key, stable)).split(first, second).forEach(module::add);
    }
    return new Sweeps(name(forward), name(reverse));
  }

  private String name(Request request) {
    String name = names.get(request);
    if (name == null) {
      throw new IllegalStateException("not reserved: " + request);
    }
    return name;
  }

  /** What the caller of two sweeps may write between them: arguments, and what it was given. */
  private List<Value> exposed(Key key, Set<Integer> stable) {
    Function function = module.get(key.function());
    var exposed = new ArrayList<Value>();
    for (int k = 0; k < function.params().size(); k++) {
      if (!stable.contains(k)) {
        exposed.add(function.params().get(k));
      }
    }
    exposed.addAll(function.results());
    exposed.removeIf(value -> !Memory.refers(value.type()));
    return exposed;
  }

  private String reserve(Request request, String wish) {
    String name = wish;
    for (int k = 2; module.has(name) || reserved.contains(name); k++) {
      name = wish + k;
    }
    reserved.add(name);
    names.put(request, name);
    return name;
  }

  /** The parameters for which a derivative takes or gives a datum, in order. */
  static List<Integer> activeParams(Function function, Activity activity, Key key) {
    return java.util.stream.IntStream.range(0, function.params().size())
        .filter(k -> key.varied().contains(k) && activity.active(function.params().get(k)))
        .boxed()
        .toList();
  }

  /** The results that carry a derivative, in order. */
  static List<Integer> activeResults(Function function, Activity activity, Key key) {
    return java.util.stream.IntStream.range(0, function.results().size())
        .filter(k -> key.usefulResults().contains(k) && activity.active(function.results().get(k)))
        .boxed()
        .toList();
  }
}
