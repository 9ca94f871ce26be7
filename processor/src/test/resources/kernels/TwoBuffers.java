import fluxion.Differentiable;

/** Time steps between two buffers that change places. */
// input: steps=0
// input: steps=7
class TwoBuffers {
  @Differentiable
  static double heat(double[] start, double k, int steps) {
    double[] now = start.clone();
    double[] next = new double[now.length];
    for (int t = 0; t < steps; t++) {
      for (int i = 0; i < now.length; i++) {
        double left = now[(i + now.length - 1) % now.length];
        double right = now[(i + 1) % now.length];
        next[i] = now[i] + k * (left - 2 * now[i] + right) * now[i];
      }
      double[] old = now;
      now = next;
      next = old;
    }
    double s = 0;
    for (int i = 0; i < now.length; i++) {
      s += (i + 1) * now[i] * now[i];
    }
    return s;
  }

  @Differentiable
  static double[] power(double[] m, int steps) {
    double[] p = {1, 0, 0, 1};
    for (int k = 0; k < steps; k++) {
      p = times(p, m);
    }
    return p;
  }

  private static double[] times(double[] a, double[] b) {
    return new double[] {
      a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
      a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3]
    };
  }

  @Differentiable
  static double whileSwapped(double[] a, double[] b, double x) {
    double[] p = a;
    double[] q = b;
    while (p[0] < 20) {
      q[0] = p[0] * (1 + x) + q[1];
      q[1] = Math.cos(p[1] * x);
      double[] t = p;
      p = q;
      q = t;
    }
    return p[0] * q[1] + q[0];
  }
}
