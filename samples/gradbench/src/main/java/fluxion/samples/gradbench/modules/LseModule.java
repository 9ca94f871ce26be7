package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.kernels.Lse;
import fluxion.samples.kernels.Lse_Grad;

/**
 * GradBench's "lse": a logarithm of a sum of exponentials, and its gradient by reverse mode.
 *
 * <p>Source: {@link Lse}. Shapes: {@code x[n]} to a number, and to {@code [n]}.
 */
final class LseModule {
  private LseModule() {}

  static ToolModule<double[]> create() {
    return ToolModule.of("lse", LseModule::read)
        .with("primal", Lse::logSumExp)
        .with("gradient", Lse_Grad::logSumExpGrad);
  }

  private static double[] read(Input input) {
    return Shapes.nonEmpty(input.get("x"));
  }
}
