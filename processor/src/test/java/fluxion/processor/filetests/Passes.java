package fluxion.processor.filetests;

import fluxion.processor.Tidy;
import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.optimize.CommonSubexpressions;
import fluxion.processor.optimize.DeadCode;
import fluxion.processor.optimize.HoistInvariants;
import fluxion.processor.optimize.Inline;
import fluxion.processor.optimize.Outline;
import fluxion.processor.optimize.Simplify;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The passes that file tests can name in their first lines. A new pass is a new line here. */
final class Passes {
  /** Those after which a program does what it did before, to the last bit. */
  private static final Map<String, UnaryOperator<Module>> PRESERVING = new LinkedHashMap<>();

  static {
    PRESERVING.put("parse", module -> module);
    PRESERVING.put("simplify", module -> module.map(Simplify::of));
    PRESERVING.put("common-subexpressions", module -> map(module, CommonSubexpressions::of));
    PRESERVING.put("hoist-invariants", module -> module.map(HoistInvariants::of));
    PRESERVING.put("dead-code", module -> map(module, DeadCode::of));
    PRESERVING.put("inline", module -> Inline.of(module, new Summaries(module), 400, 6000));
    PRESERVING.put("inline-single", module -> Inline.single(module, new Summaries(module), 6000));
    PRESERVING.put("outline", Outline::of);
    PRESERVING.put("tidy", Tidy::of);
  }

  private Passes() {}

  private static Module map(Module module, BiFunction<Function, Summaries, Function> pass) {
    var summaries = new Summaries(module);
    return module.map(function -> pass.apply(function, summaries));
  }

  /** The names of the passes that change nothing but the text. */
  static Set<String> preserving() {
    return PRESERVING.keySet();
  }

  /** The pass of that name. */
  static UnaryOperator<Module> named(String name) {
    UnaryOperator<Module> pass = PRESERVING.get(name);
    if (pass == null) {
      throw new IllegalArgumentException("no pass " + name + " among " + PRESERVING.keySet());
    }
    return pass;
  }
}
