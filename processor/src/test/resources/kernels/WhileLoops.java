import fluxion.Differentiable;

/** Loops whose trips depend on the data, within each other. */
// kink: x=0.1
class WhileLoops {
  private static double root(double x) {
    double y = 1;
    while (Math.abs(y * y - x) > 1e-13 * x) {
      y = 0.5 * (y + x / y);
    }
    return y;
  }

  @Differentiable
  static double roots(double[] a, double x) {
    double s = 0;
    for (double v : a) {
      s += root(v * x) * root(s + 1);
    }
    return s;
  }

  @Differentiable
  static double nested(double x, double y) {
    double s = 0;
    double t = x;
    int outer = 0;
    while (t < 5) {
      t += x;
      double u = t;
      int inner = 0;
      while (u > 0.5 && inner < 4) {
        u *= 0.6 * y;
        s += u * t;
        inner++;
      }
      if (outer++ > 6) break;
    }
    return s * t;
  }

  @Differentiable
  static double collatz(double x, int n) {
    double s = x;
    while (n != 1) {
      if (n % 2 == 0) {
        n /= 2;
        s = Math.sin(s) + x;
      } else {
        n = 3 * n + 1;
        s *= x;
      }
    }
    return s;
  }

  @Differentiable
  static double arraysInside(double[] a, double x) {
    double norm = 0;
    int k = 0;
    do {
      double[] b = new double[a.length];
      norm = 0;
      for (int i = 0; i < a.length; i++) {
        b[i] = a[i] * x + a[(i + 1) % a.length];
        norm += b[i] * b[i];
      }
      for (int i = 0; i < a.length; i++) {
        a[i] = b[i] / Math.sqrt(norm);
      }
      k++;
    } while (k < 10 && norm < 2.5);
    return norm * a[0] + a[1];
  }
}
