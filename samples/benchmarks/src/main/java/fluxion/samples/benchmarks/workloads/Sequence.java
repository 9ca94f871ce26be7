package fluxion.samples.benchmarks.workloads;

/**
 * The arguments of {@link fluxion.samples.kernels.Lstm#loss}.
 *
 * <p>Source: GradBench's sizes, random data. Shapes: {@code mainParams[2*layers][4*b]}, {@code
 * extraParams[3][b]}, {@code state[2*layers][b]}, {@code sequence[characters][b]}.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
public record Sequence(
    double[][] mainParams, double[][] extraParams, double[][] state, double[][] sequence) {

  /** Random parameters and characters of random bits. */
  public static Sequence random(int layers, int b, int characters) {
    Data data = new Data(layers);
    double[][] sequence = new double[characters][b];
    for (double[] character : sequence) {
      for (int bit = 0; bit < b; bit++) {
        character[bit] = data.index(2);
      }
    }
    return new Sequence(
        data.matrix(2 * layers, 4 * b, -1, 1),
        data.matrix(3, b, -1, 1),
        data.matrix(2 * layers, b, -1, 1),
        sequence);
  }
}
