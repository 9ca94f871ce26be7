import static java.lang.Math.PI;
import static java.lang.Math.sin;
import static java.util.Map.*;

import fluxion.Differentiable;

class HelperCalls {
  static final double HALF = 0.5, TWICE = 2 * HALF;
  static final double ROOT = Math.sqrt(2);

  private static double square(double x) {
    return x * x;
  }

  private static int square(int x) {
    return x * x;
  }

  static void fill(double[] a, double v) {
    for (int i = 0; i < a.length; i++) a[i] = v * i;
  }

  static double sum(double... values) {
    double s = 0;
    for (double v : values) s += v;
    return s;
  }

  static double factorial(double x, int n) {
    return n <= 1 ? x : n * factorial(x, n - 1);
  }

  static double even(double x, int n) {
    return n == 0 ? x : odd(x * 0.5, n - 1);
  }

  static double odd(double x, int n) {
    return n == 0 ? -x : even(x + 1, n - 1);
  }

  @Differentiable
  static double f(double x, int n) {
    double[] a = new double[n];
    fill(a, x);
    return square(x) + square(n) + sum(a) + sum() + sum(x, 1, n) + sin(PI * x) * TWICE + ROOT
        + factorial(x, n) + even(x, n) + Inner.twice(x) + java.lang.Math.cos(x);
  }

  static class Inner {
    private static final double TWO = 2;

    private static double twice(double x) {
      return TWO * x;
    }
  }
}
