package fluxion.samples.benchmarks.peers;

import fluxion.samples.benchmarks.workloads.Mixture;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link fluxion.samples.gmm.Gmm#objective} for numbers of any library.
 *
 * <p>Source: the kernel. Shapes: {@code alpha}, {@code mu}, {@code q} and {@code l}, row by row, in
 * one list.
 *
 * @param <T> the library's numbers
 */
final class GmmProgram<T> {
  private final Arithmetic<T> on;
  private final Mixture in;
  private final List<T> variables;
  private final List<T> diagonal = new ArrayList<>();
  private final List<T> logDeterminant = new ArrayList<>();

  /** How far points lie from a component's mean in a dimension. */
  interface Centering<T> {
    T subtract(int dimension, T mean);
  }

  GmmProgram(Arithmetic<T> arithmetic, Mixture in, List<T> variables) {
    this.on = arithmetic;
    this.in = in;
    this.variables = variables;
    for (int c = 0; c < in.k(); c++) {
      T sum = q(c, 0);
      for (int j = 0; j < in.d(); j++) {
        diagonal.add(on.exp(q(c, j)));
        sum = j == 0 ? sum : on.plus(sum, q(c, j));
      }
      logDeterminant.add(sum);
    }
  }

  private T q(int c, int j) {
    return variables.get(in.k() + in.k() * in.d() + c * in.d() + j);
  }

  private List<T> l(int c) {
    int size = in.d() * (in.d() - 1) / 2;
    int from = in.k() + 2 * in.k() * in.d() + c * size;
    return variables.subList(from, from + size);
  }

  /** The logarithm of the density, up to a constant, at one point or at many. */
  T logDensity(Centering<T> points) {
    List<T> parts = new ArrayList<>();
    for (int c = 0; c < in.k(); c++) {
      T exponent = on.times(squaredNorm(whitened(c, points)), -0.5);
      parts.add(on.plus(on.plus(variables.get(c), logDeterminant.get(c)), exponent));
    }
    return logSumExp(parts);
  }

  private List<T> whitened(int c, Centering<T> points) {
    int d = in.d();
    List<T> centered = new ArrayList<>();
    List<T> whitened = new ArrayList<>();
    for (int j = 0; j < d; j++) {
      centered.add(points.subtract(j, variables.get(in.k() + c * d + j)));
      whitened.add(on.times(diagonal.get(c * d + j), centered.get(j)));
    }
    List<T> below = l(c);
    int p = 0;
    for (int i = 0; i < d; i++) {
      for (int j = i + 1; j < d; j++, p++) {
        whitened.set(j, on.plus(whitened.get(j), on.times(below.get(p), centered.get(i))));
      }
    }
    return whitened;
  }

  /** All that does not depend on the points. */
  T rest() {
    int n = in.x().length;
    T rest = on.times(logSumExp(variables.subList(0, in.k())), -n);
    for (int c = 0; c < in.k(); c++) {
      List<T> parts = new ArrayList<>(diagonal.subList(c * in.d(), (c + 1) * in.d()));
      parts.addAll(l(c));
      rest = on.plus(rest, on.times(squaredNorm(parts), -0.5 * in.gamma() * in.gamma()));
      rest = on.plus(rest, on.times(logDeterminant.get(c), in.m()));
    }
    double constant = in.k() * in.logNormalizer() - n * in.d() * 0.5 * Math.log(2 * Math.PI);
    return on.plus(rest, constant);
  }

  private T squaredNorm(List<T> v) {
    return new Programs<>(on).squaredNorm(v);
  }

  private T logSumExp(List<T> v) {
    T max = v.get(0);
    for (T element : v.subList(1, v.size())) {
      max = on.max(max, element);
    }
    T sum = on.exp(on.minus(v.get(0), max));
    for (T element : v.subList(1, v.size())) {
      sum = on.plus(sum, on.exp(on.minus(element, max)));
    }
    return on.plus(on.log(sum), max);
  }
}
