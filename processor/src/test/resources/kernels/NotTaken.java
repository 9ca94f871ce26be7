import fluxion.Differentiable;

/** What is not executed contributes nothing, not even NaN; nor does what is not used. */
// input: x=-1, a={0, -1, 4}
// input: x=2, a={1, 4}
class NotTaken {
  @Differentiable
  static double guarded(double x, double y) {
    double r = x > 0 ? Math.sqrt(x) : y;
    if (x > 10) {
      r += Math.log(-x - y);
    }
    double s = y;
    for (int i = 0; i < 3; i++) {
      s += x < 0 ? x : Math.log(x);
    }
    return r * s;
  }

  @Differentiable
  static double elements(double[] a) {
    double s = 0;
    for (double v : a) {
      if (v > 0) {
        s += Math.sqrt(v) * Math.log(v + 1);
      } else if (v < -0.5) {
        s -= v;
      }
    }
    return s;
  }

  @Differentiable
  static double noEffect(double x, double[] a) {
    return 3 * x;
  }

  @Differentiable
  static double constant(double x) {
    return 7;
  }

  @Differentiable
  static double[] constants(double x, double[] a) {
    return new double[] {1, 2};
  }
}
