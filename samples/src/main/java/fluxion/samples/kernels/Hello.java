package fluxion.samples.kernels;

import fluxion.Differentiable;

/** The smallest of all kernels. Source: GradBench's "hello". Shapes: a scalar to a scalar. */
public final class Hello {
  private Hello() {}

  /** The square of {@code x}. */
  @Differentiable
  public static double square(double x) {
    return x * x;
  }
}
