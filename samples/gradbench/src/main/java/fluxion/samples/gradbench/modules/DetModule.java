package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.InvalidInput;
import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.kernels.Determinant;
import fluxion.samples.kernels.Determinant_Grad;

/**
 * GradBench's "det": a determinant by expansion along the first row, and its gradient by reverse
 * mode.
 *
 * <p>Source: {@link Determinant}. Shapes: {@code A[ell * ell]}, row by row, to a number, and to
 * {@code [ell * ell]}.
 */
final class DetModule {
  /** The kernel has a bit for each column; nobody has the time for more, either. */
  private static final int MOST_COLUMNS = 31;

  private DetModule() {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the array
  private record Arguments(double[] a, int n) {
    static Arguments read(Input input) {
      int n = input.get("ell").integer(1);
      if (n > MOST_COLUMNS) {
        throw new InvalidInput("input.ell: at most %d, but it is %d".formatted(MOST_COLUMNS, n));
      }
      return new Arguments(input.get("A").vector(n * n), n);
    }
  }

  static ToolModule<?> create() {
    return ToolModule.of("det", Arguments::read)
        .with("primal", in -> Determinant.determinant(in.a, in.n))
        .with("gradient", in -> Determinant_Grad.determinantGrad(in.a, in.n));
  }
}
