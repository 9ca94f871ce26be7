import static fluxion.Derivative.JACOBIAN;
import static fluxion.Derivative.JVP;
import static fluxion.Derivative.VJP;

import fluxion.Differentiable;

/** Jacobians with few rows: several of them by one reverse derivative. */
// input: x={0.3, -0.8, 1.1, 0.6, -0.4, 0.9, 0.2, -1.3, 0.7, 0.5, -0.6, 1.2, 0.8, -0.9, 0.45, 1.05}
class RowsTogether {
  @Differentiable({JVP, VJP, JACOBIAN})
  static double[] two(double[] x) {
    double s = 0;
    double p = 1;
    for (int i = 0; i < x.length; i++) {
      s += Math.exp(x[i]) * (i + 1);
      p = Math.sin(p * x[i]) + 0.5;
    }
    return new double[] {s, p * s};
  }

  @Differentiable({JVP, VJP, JACOBIAN})
  static float[] three(double[] x, float[] y, double a) {
    double[][] rows = new double[3][];
    for (int k = 0; k < 3; k++) {
      rows[k] = new double[k + 1];
      for (int i = 0; i < x.length; i++) {
        rows[k][i % (k + 1)] += x[i] * a * y[(i + k) % y.length];
      }
    }
    float[] r = new float[3];
    for (int k = 0; k < 3; k++) {
      for (double v : rows[k]) {
        r[k] += (float) Math.tanh(v);
      }
    }
    return r;
  }

  /** More rows than go together, and their number is known only at run time. */
  @Differentiable({JVP, VJP, JACOBIAN})
  static double[] many(double[] x) {
    double[] r = new double[x.length / 3];
    for (int k = 0; k < r.length; k++) {
      double v = x[k];
      int n = 0;
      while (v * v < 9 && n < 6) {
        v = v * 1.5 + x[(k + n) % x.length] * x[3];
        n++;
      }
      r[k] = v > 0 ? Math.sqrt(v) : v * v;
    }
    return r;
  }

  @Differentiable({JVP, VJP, JACOBIAN})
  static double[] guarded(double[] x) {
    double squares = 0;
    double most = x[0];
    for (double v : x) {
      squares += v * v;
      most = Math.max(most, v * 1.01);
    }
    double angle = Math.sqrt(squares);
    double cube = Math.pow(most, 3) + Math.hypot(x[1], x[2]);
    return new double[] {angle * cube, Math.abs(x[4]) * angle, cube / angle};
  }

  @Differentiable({JVP, VJP, JACOBIAN})
  static double[] helped(double[] x, double a, double b) {
    double[] y = x.clone();
    spread(y, 3, a);
    double[] r = new double[4];
    r[0] = deep(y, 0, b);
    r[1] = r[0] * y[1];
    r[2] = y[2] + r[1];
    r[3] = r[2] * a;
    return r;
  }

  private static void spread(double[] y, int times, double a) {
    for (int t = 0; t < times; t++) {
      for (int i = 1; i < y.length; i++) {
        y[i] += a * y[i - 1] * y[i];
      }
    }
  }

  private static double deep(double[] y, int from, double b) {
    return from == y.length ? b : Math.cos(y[from]) * deep(y, from + 1, b * 0.9) + y[from] * b;
  }

  @Differentiable({JVP, VJP, JACOBIAN})
  static double[] one(double[] x) {
    double s = 0;
    for (double v : x) {
      s += Math.sin(v) * s + v;
    }
    return new double[] {s};
  }

  @Differentiable({JVP, VJP, JACOBIAN})
  static double[] scalars(
      double a, double b, double c, double d, double e, double f, double g, double h) {
    double u = a * b + Math.exp(c * 0.1) * d;
    double v = e * f - g / (h * h + 1);
    return new double[] {u * v, u - v};
  }
}
