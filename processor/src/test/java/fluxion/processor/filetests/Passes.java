package fluxion.processor.filetests;

import fluxion.processor.Tidy;
import fluxion.processor.analysis.Key;
import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Reachable;
import fluxion.processor.optimize.ArrayEnds;
import fluxion.processor.optimize.CommonSubexpressions;
import fluxion.processor.optimize.DeadCode;
import fluxion.processor.optimize.DeadStores;
import fluxion.processor.optimize.HoistInvariants;
import fluxion.processor.optimize.Inductions;
import fluxion.processor.optimize.Inline;
import fluxion.processor.optimize.MergeBranches;
import fluxion.processor.optimize.Nests;
import fluxion.processor.optimize.Outline;
import fluxion.processor.optimize.PrivateArrays;
import fluxion.processor.optimize.ReuseArrays;
import fluxion.processor.optimize.ScalarArrays;
import fluxion.processor.optimize.Simplify;
import fluxion.processor.optimize.Specialise;
import fluxion.processor.optimize.Unroll;
import fluxion.processor.transform.Derivations;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The passes that file tests can name in their first lines. A new pass is a new line here. */
public final class Passes {
  private static final Outline.Limits SMALL = new Outline.Limits(80, 40, 3);

  /** Those after which a program does what it did before, to the last bit. */
  private static final Map<String, UnaryOperator<Module>> PRESERVING = new LinkedHashMap<>();

  static {
    PRESERVING.put("parse", module -> module);
    PRESERVING.put("simplify", module -> module.map(Simplify::of));
    PRESERVING.put("common-subexpressions", module -> map(module, CommonSubexpressions::of));
    PRESERVING.put("hoist-invariants", module -> map(module, HoistInvariants::of));
    PRESERVING.put("inductions", module -> module.map(Inductions::of));
    PRESERVING.put("dead-code", module -> map(module, DeadCode::of));
    PRESERVING.put("specialise", Specialise::of);
    PRESERVING.put("inline", module -> Inline.of(module, new Summaries(module), 400, 6000));
    PRESERVING.put("inline-single", module -> Inline.single(module, new Summaries(module), 6000));
    PRESERVING.put("dead-stores", module -> map(module, DeadStores::of));
    PRESERVING.put("merge-branches", module -> module.map(MergeBranches::of));
    PRESERVING.put("unroll", module -> map(module, Unroll::of));
    PRESERVING.put("scalar-arrays", module -> map(module, ScalarArrays::of));
    PRESERVING.put("reuse-arrays", module -> map(module, ReuseArrays::of));
    PRESERVING.put("private-arrays", module -> module.map(PrivateArrays::of));
    PRESERVING.put("array-ends", module -> module.map(ArrayEnds::of));
    PRESERVING.put("nests", module -> Nests.of(module, 0));
    PRESERVING.put("outline", module -> Outline.of(module, SMALL));
    PRESERVING.put("tidy", Tidy::of);
  }

  /** Those that make other functions of the first one. */
  private static final Map<String, UnaryOperator<Module>> DERIVING = new LinkedHashMap<>();

  static {
    DERIVING.put("jvp", module -> derivative(module, Derivations::jvp));
    DERIVING.put("jvp-two-lanes", module -> derivative(module, (d, key) -> d.jvp(key, 2)));
    DERIVING.put("vjp", module -> derivative(module, Derivations::vjp));
  }

  private Passes() {}

  /** The derivative of the first function by all that can be differentiated, and what it calls. */
  private static Module derivative(Module module, BiFunction<Derivations, Key, Function> form) {
    Module all = module.copy();
    Function function = all.functions().iterator().next();
    var derivations = new Derivations(all);
    Set<Integer> wrt = new LinkedHashSet<>();
    for (int k = 0; k < function.params().size(); k++) {
      if (function.params().get(k).type().differentiable()) {
        wrt.add(k);
      }
    }
    Function derived = form.apply(derivations, derivations.key(function.name(), wrt));
    return Reachable.from(all, derived.name());
  }

  private static Module map(Module module, BiFunction<Function, Summaries, Function> pass) {
    var summaries = new Summaries(module);
    return module.map(function -> pass.apply(function, summaries));
  }

  /** The names of the passes that change nothing but the text. */
  public static Set<String> preserving() {
    return PRESERVING.keySet();
  }

  /** The pass of that name. */
  public static UnaryOperator<Module> named(String name) {
    UnaryOperator<Module> pass = PRESERVING.getOrDefault(name, DERIVING.get(name));
    if (pass == null) {
      throw new IllegalArgumentException(
          "no pass " + name + " among " + PRESERVING.keySet() + DERIVING.keySet());
    }
    return pass;
  }
}
