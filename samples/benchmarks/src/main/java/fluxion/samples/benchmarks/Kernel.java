package fluxion.samples.benchmarks;

import fluxion.samples.benchmarks.workloads.BaWorkload;
import fluxion.samples.benchmarks.workloads.BlackScholesWorkload;
import fluxion.samples.benchmarks.workloads.DeterminantWorkload;
import fluxion.samples.benchmarks.workloads.GmmWorkload;
import fluxion.samples.benchmarks.workloads.HeatWorkload;
import fluxion.samples.benchmarks.workloads.HtWorkload;
import fluxion.samples.benchmarks.workloads.KmeansWorkload;
import fluxion.samples.benchmarks.workloads.LlsqWorkload;
import fluxion.samples.benchmarks.workloads.LorenzWorkload;
import fluxion.samples.benchmarks.workloads.LseWorkload;
import fluxion.samples.benchmarks.workloads.LstmWorkload;
import fluxion.samples.benchmarks.workloads.MlpWorkload;
import fluxion.samples.benchmarks.workloads.OdeWorkload;
import fluxion.samples.benchmarks.workloads.RosenbrockWorkload;
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
  PERCEPTRON("perceptron, 100 layers of 32", () -> new MlpWorkload(100, 32)),
  ROSENBROCK("Rosenbrock, n 1000", () -> new RosenbrockWorkload(1000)),
  BLACK_SCHOLES("Black-Scholes, 100 options, 5 Greeks", () -> new BlackScholesWorkload(100)),
  LSTM("LSTM, 2 layers of 14, 200 characters", () -> new LstmWorkload(2, 14, 200)),
  LORENZ("Lorenz, Runge-Kutta, 1000 steps", () -> new LorenzWorkload(1000)),
  K_MEANS("k-means, k 20, n 2000, d 8", () -> new KmeansWorkload(20, 2000, 8)),
  LEAST_SQUARES("least squares, n 1024, m 128", () -> new LlsqWorkload(1024, 128)),
  LOG_SUM_EXP("log-sum-exp, n 10000", () -> new LseWorkload(10000)),
  CHAIN("differential equations, n 200, 100 steps", () -> new OdeWorkload(200, 100)),
  DETERMINANT("determinant, n 8", () -> new DeterminantWorkload(8)),
  HEAT("heat equation, 64 x 64, 100 steps", () -> new HeatWorkload(64, 100)),
  BUNDLE_ADJUSTMENT("bundle adjustment, 1000 observations", () -> new BaWorkload(1000)),
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
