package fluxion.samples.benchmarks.workloads;

/**
 * A kernel on data, with its derivative computed in two ways.
 *
 * <p>Source: the kernels of the samples. Shapes: each computation leaves its results in arrays of
 * the workload. Gradients are added to what is there, as {@code fAddGrad} does: only the first
 * computation of a workload gives the gradient itself.
 */
public interface Workload {
  /** Computes the value by the kernel as its author wrote it. */
  void primal();

  /** Computes the derivative, and for gradients the value, by generated code. */
  void fluxion();

  /** Computes the same by hand-written code. */
  void manual();

  /** The value that was computed last. */
  double[] value();

  /** The derivative that was computed last, in one array. */
  double[] derivative();
}
