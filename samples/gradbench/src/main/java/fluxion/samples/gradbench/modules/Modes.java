package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.nested.Mode;
import java.util.Locale;

/**
 * The functions of modules that nest derivatives: one for each pair of an outer and an inner mode.
 *
 * <p>Source: GradBench's names. Shapes: {@code ff}, {@code fr}, {@code rf}, {@code rr}.
 */
final class Modes {
  private Modes() {}

  /** A function of arguments and of two modes. */
  interface Nested<A> {
    Object compute(A arguments, Mode outer, Mode inner);
  }

  /** Adds all four functions to a module. */
  static <A> ToolModule<A> addTo(ToolModule<A> module, Nested<A> nested) {
    for (Mode outer : Mode.values()) {
      for (Mode inner : Mode.values()) {
        module.with(letter(outer) + letter(inner), in -> nested.compute(in, outer, inner));
      }
    }
    return module;
  }

  private static String letter(Mode mode) {
    return mode.name().substring(0, 1).toLowerCase(Locale.ROOT);
  }
}
