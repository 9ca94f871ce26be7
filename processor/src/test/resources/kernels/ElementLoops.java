import fluxion.Differentiable;

/** Loops over the elements of arrays, whose reverse may run upwards, and others that look alike. */
class ElementLoops {
  // input: x={1,2,3}, y={0.5,-1,2}
  @Differentiable
  static double upwards(double[] x, double[] y) {
    double[] z = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      z[i] = x[i] * y[i % y.length] + x[0];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      z[i] *= Math.exp(z[i]);
    }
    double sum = 0;
    for (int i = 0; i < x.length; i += 2) {
      z[i] -= sum * 0.1;
      sum += z[i];
    }
    return sum * z[0];
  }

  /** A trip reads what the trip before wrote. */
  @Differentiable
  static double[] prefix(double[] x) {
    double[] z = x.clone();
    for (int i = 1; i < z.length; i++) {
      z[i] = z[i] * z[i - 1] + x[i];
    }
    return z;
  }

  /** The same array under two names. */
  @Differentiable
  static double twoNames(double[] x) {
    double[] a = x.clone();
    double[] b = a;
    for (int i = 0; i < a.length; i++) {
      a[i] = b[a.length - 1 - i] * 2 + a[i];
    }
    return a[0] + 3 * a[a.length - 1];
  }

  /** Two stores to one element, and one that only some trips make. */
  @Differentiable
  static double stores(double[] x) {
    double[] z = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      z[i] = x[i];
      if (x[i] > 0.5) {
        z[i] = z[i] * z[i];
      }
      z[i] += 1;
    }
    double product = 1;
    for (double e : z) {
      product *= e;
    }
    return product;
  }

  /** What is carried does not pass through as it is. */
  @Differentiable
  static double carried(double[] x) {
    double[] z = new double[x.length];
    double s = 1;
    for (int i = 0; i < x.length; i++) {
      s = Math.sin(s * x[i]);
      z[i] = s;
    }
    return s + z[0];
  }

  /** A loop of unknown length, and a call, in each trip. */
  // input: x={0.3,0.7}
  @Differentiable
  static double loopsInside(double[] x) {
    double[] z = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double y = x[i];
      while (y < 3) {
        y = 1.5 * y + 0.1 * i + 0.2;
        if (y != y) {
          break;
        }
      }
      z[i] = power(y, i + 1);
    }
    return z[0] * z[z.length - 1];
  }

  private static double power(double y, int n) {
    return n <= 0 ? 1 : y * power(y, n - 1);
  }
}
