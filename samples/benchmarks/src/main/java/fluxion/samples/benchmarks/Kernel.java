package fluxion.samples.benchmarks;

import fluxion.samples.benchmarks.workloads.GmmWorkload;
import fluxion.samples.benchmarks.workloads.HtWorkload;
import fluxion.samples.benchmarks.workloads.Workload;
import java.util.function.Supplier;

/**
 * What is timed, and on how much data.
 *
 * <p>Source: the samples' kernels in the sizes of GradBench, or of textbooks. Shapes: see the
 * workloads.
 */
public enum Kernel {
  GMM_SMALL("Gaussian mixture, d 2, k 5, n 1000", () -> new GmmWorkload(2, 5, 1000)),
  GMM_MEDIUM("Gaussian mixture, d 10, k 25, n 1000", () -> new GmmWorkload(10, 25, 1000)),
  GMM_LARGE("Gaussian mixture, d 32, k 25, n 1000", () -> new GmmWorkload(32, 25, 1000)),
  HAND_TRACKING("hand tracking, 544 vertices, 100 points", () -> new HtWorkload(544, 100));

  private final String title;
  private final Supplier<Workload> workload;

  Kernel(String title, Supplier<Workload> workload) {
    this.title = title;
    this.workload = workload;
  }

  /** What the report calls it. */
  public String title() {
    return title;
  }

  /** The kernel with data of its own, and nothing computed yet. */
  public Workload workload() {
    return workload.get();
  }
}
