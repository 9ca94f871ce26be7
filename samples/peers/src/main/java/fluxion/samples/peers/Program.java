package fluxion.samples.peers;

/**
 * A kernel in the operations of a library for tensors, prepared once and computed many times.
 *
 * <p>Source: the library. Shapes: gradients as {@link
 * fluxion.samples.benchmarks.workloads.Workload#derivative} has them. As there, only the first
 * computation is sure to give the gradient itself: later ones may be added to it.
 */
interface Program extends AutoCloseable {
  /** Computes value and gradient from and to the library's own memory, and returns the value. */
  double compute();

  /** The gradient, as an array. */
  double[] gradient();

  /** Frees the library's memory. */
  @Override
  void close();
}
