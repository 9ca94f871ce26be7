import fluxion.Differentiable;

/** Elements overwritten by functions of themselves and of their neighbours. */
// input: a={0.5}
class InPlace {
  @Differentiable
  static double prefix(double[] a) {
    for (int i = 1; i < a.length; i++) {
      a[i] *= a[i - 1];
    }
    for (int i = a.length - 2; i >= 0; i--) {
      a[i] += Math.sin(a[i + 1]) * a[i];
    }
    return a[0] * a[a.length - 1];
  }

  @Differentiable
  static void repeated(double[] a, double x) {
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < a.length; i++) {
        a[i] = Math.sin(a[i]) * x + a[a.length - 1 - i];
      }
    }
  }

  @Differentiable
  static double accumulator(double[] a, double x) {
    double[] acc = new double[2];
    for (double v : a) {
      acc[0] += v * acc[1];
      acc[1] = acc[1] * x + v;
    }
    return acc[0] * acc[1];
  }

  @Differentiable
  static void both(double[] a, double[] b, double x) {
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      double t = a[i];
      a[i] = b[i] * x;
      b[i] = t * t;
      x *= 1.1;
    }
  }

  @Differentiable
  static void cleared(double[] a) {
    double first = a[0];
    for (int i = 0; i < a.length; i++) {
      a[i] = 0;
    }
    a[0] = first * first;
  }
}
