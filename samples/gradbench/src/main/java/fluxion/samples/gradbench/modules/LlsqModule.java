package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.kernels.Llsq;
import fluxion.samples.kernels.Llsq_Grad;

/**
 * GradBench's "llsq": a polynomial's least squares, and their gradient by reverse mode.
 *
 * <p>Source: {@link Llsq}. Shapes: {@code x[m]} and the number of points to a number, and to {@code
 * [m]}.
 */
final class LlsqModule {
  private LlsqModule() {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the array
  private record Arguments(double[] x, int n) {
    static Arguments read(Input input) {
      return new Arguments(input.get("x").vector(), input.get("n").integer(1));
    }
  }

  static ToolModule<?> create() {
    return ToolModule.of("llsq", Arguments::read)
        .with("primal", in -> Llsq.halfSquaredError(in.x, in.n))
        .with("gradient", in -> Llsq_Grad.halfSquaredErrorGrad(in.x, in.n));
  }
}
