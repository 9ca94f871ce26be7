package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.nested.Mode;
import fluxion.samples.nested.Saddle;

/**
 * GradBench's "saddle": a descent by a gradient through an ascent, then the ascent again.
 *
 * <p>Source: {@link Saddle}. Shapes: {@code start[2]} to {@code [4]}, the lowest of the highest
 * points: its place in the first two coordinates, and that in the others.
 */
final class SaddleModule {
  private static final int DIMENSIONS = 2;

  private SaddleModule() {}

  static ToolModule<double[]> create() {
    ToolModule<double[]> module =
        ToolModule.of("saddle", input -> input.get("start").vector(DIMENSIONS));
    return Modes.addTo(module, SaddleModule::find);
  }

  /** The last ascent is not part of a descent: it is by the outer mode. */
  private static double[] find(double[] start, Mode outer, Mode inner) {
    double[] first = Saddle.lowestSummit(start, outer, inner).lowest();
    double[] second = Saddle.highest(first, start, outer);
    return new double[] {first[0], first[1], second[0], second[1]};
  }
}
