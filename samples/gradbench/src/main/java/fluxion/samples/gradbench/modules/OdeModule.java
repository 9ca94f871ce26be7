package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.kernels.Ode;
import fluxion.samples.kernels.Ode_Grad;

/**
 * GradBench's "ode": a chain of differential equations, and the gradient of its end by reverse mode
 * through all steps.
 *
 * <p>Source: {@link Ode}. Shapes: {@code x[n]} and the number of steps to {@code y[n]}, and to
 * {@code [n]}.
 */
final class OdeModule {
  private OdeModule() {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the array
  private record Arguments(double[] x, int steps) {
    static Arguments read(Input input) {
      return new Arguments(Shapes.nonEmpty(input.get("x")), input.get("s").integer(1));
    }
  }

  static ToolModule<?> create() {
    return ToolModule.of("ode", Arguments::read)
        .with("primal", in -> Ode.integrate(in.x, in.steps))
        .with("gradient", in -> Ode_Grad.lastGrad(in.x, in.steps));
  }
}
