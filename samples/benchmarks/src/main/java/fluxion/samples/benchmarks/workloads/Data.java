package fluxion.samples.benchmarks.workloads;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Random arrays that are the same in every run, and arrays of arrays as one.
 *
 * <p>Source: {@link Random} with a fixed seed. Shapes: {@code double[n]}, {@code double[m][n]}.
 */
public final class Data {
  private final Random random;

  /** Numbers that depend on nothing but the seed and the calls before. */
  public Data(long seed) {
    this.random = new Random(seed);
  }

  /** A number from an interval. */
  public double scalar(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  /** An integer from zero to below a bound. */
  public int index(int bound) {
    return random.nextInt(bound);
  }

  /** Numbers from an interval. */
  public double[] vector(int n, double from, double to) {
    return random.doubles(n, from, to).toArray();
  }

  /** Rows of numbers from an interval. */
  public double[][] matrix(int rows, int columns, double from, double to) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = vector(columns, from, to);
    }
    return matrix;
  }

  /** Zeros in the shape of a matrix. */
  public static double[][] zerosLike(double[][] matrix) {
    return Arrays.stream(matrix).map(row -> new double[row.length]).toArray(double[][]::new);
  }

  /** All numbers of some arrays of any rank, in their order. */
  public static double[] flat(Object... arrays) {
    return Arrays.stream(arrays).flatMapToDouble(Data::entries).toArray();
  }

  private static DoubleStream entries(Object array) {
    return array instanceof double[] vector
        ? Arrays.stream(vector)
        : Stream.of((Object[]) array).flatMapToDouble(Data::entries);
  }
}
