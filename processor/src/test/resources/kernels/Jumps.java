import fluxion.Differentiable;

/** Leaving loops and methods from within, with arrays and sums under way. */
// input: x=5
// input: x=0.01
class Jumps {
  @Differentiable
  static double returns(double[] a, double x) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      a[i] *= x;
      s += a[i] * a[i];
      if (s > 1.5) {
        a[0] += s;
        return s * a[0];
      }
      for (int j = 0; j < i; j++) {
        s += a[j] * x;
        if (s > 9) {
          return a[j];
        }
      }
    }
    return s + a[0];
  }

  @Differentiable
  static double labels(double[][] m, double x) {
    double s = 0;
    int rows = 0;
    rows:
    for (double[] row : m) {
      rows++;
      double r = 1;
      for (double v : row) {
        if (v > 1.3) continue rows;
        r *= v * x;
        if (r > 3) break rows;
        s += r;
      }
      s *= 1 + r;
    }
    return s * rows;
  }

  @Differentiable
  static double throwing(double x, double[] a) throws java.io.IOException {
    for (double v : a) {
      if (v * x > 8) {
        throw new java.io.IOException("too large: " + v);
      }
      if (v * x < 0.001) {
        throw new IllegalStateException("too small");
      }
      x += v * x;
    }
    assert x > 0 : x;
    return x;
  }
}
