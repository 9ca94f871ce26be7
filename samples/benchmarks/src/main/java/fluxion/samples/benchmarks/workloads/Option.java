package fluxion.samples.benchmarks.workloads;

/**
 * The arguments of {@link fluxion.samples.kernels.BlackScholes#call}.
 *
 * <p>Source: random data. Shapes: five scalars.
 */
public record Option(double spot, double strike, double rate, double volatility, double expiry) {

  /** Some options about the money. */
  public static Option[] random(int n) {
    Data data = new Data(n);
    Option[] book = new Option[n];
    for (int i = 0; i < n; i++) {
      book[i] =
          new Option(
              100,
              data.scalar(80, 120),
              data.scalar(0.01, 0.05),
              data.scalar(0.1, 0.4),
              data.scalar(0.2, 2));
    }
    return book;
  }
}
