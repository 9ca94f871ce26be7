package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.kernels.Hello;
import fluxion.samples.kernels.Hello_Grad;

/**
 * GradBench's "hello": a square and its derivative.
 *
 * <p>Source: {@link Hello}. Shapes: a number to a number.
 */
final class HelloModule {
  private HelloModule() {}

  static ToolModule<Double> create() {
    return ToolModule.of("hello", Input::number)
        .with("square", Hello::square)
        .with("double", Hello_Grad::squareGrad);
  }
}
