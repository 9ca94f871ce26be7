import fluxion.Differentiable;

/** What loops keep, within other loops; values that both sweeps use. */
class KeptAndShared {

  @Differentiable
  static double guardLoopInf(double[] x, double a) {
    double s = 0;
    for (double v : x) {
      double r = Math.sqrt(v * v);
      double l = Math.log(r);
      double q = v / r;
      if (r > 0) {
        s += l * q;
        if (q > 0) s += Math.pow(l * l, 0.25) * (l == 0 ? 0 : 1);
      } else s += a;
    }
    return s;
  }

  @Differentiable
  static double minMax(double[] x, double a) {
    double lo = Double.POSITIVE_INFINITY, hi = Double.NEGATIVE_INFINITY, first = Double.NaN;
    int k = -1;
    for (int i = 0; i < x.length; i++) {
      double v = x[i] * a;
      if (v < lo) lo = v;
      if (v > hi) {
        hi = v;
        k = i;
      }
      if (Double.isNaN(first)) first = v;
    }
    return x.length == 0 ? a : (hi - lo) * (hi - lo) + first * k;
  }

  @Differentiable
  static double lastNested(double[] x, double a) {
    double best = 1e300;
    double bi = 0;
    for (int i = 0; i < x.length; i++)
      for (int j = 0; j < x.length; j++) {
        double d = Math.sin(x[i] + a) * Math.cos(x[j] * a);
        if (d < best) {
          best = d;
          bi = x[i] * x[j];
        }
      }
    return x.length == 0 ? a : best * bi;
  }

  @Differentiable
  static double lastWithSelf(double[] x, double a) {
    double cur = a, prev = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        prev = cur;
        cur = x[i] * x[i];
      }
    }
    double z = 1;
    for (int i = 0; i < x.length; i++) {
      double t = z;
      if (x[i] > 0) z = x[i] * a;
      else z = t;
    }
    double q = a;
    for (int i = 0; i < x.length; i++) {
      boolean take = i % 2 == 0;
      if (take) q = Math.exp(x[i]);
      if (!take) q = q * 1.0;
    }
    return cur * prev + z * q;
  }

  @Differentiable
  static double lastArrayReads(double[] x, double a) {
    double m = a;
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      double v = y[i] * y[i] * a;
      if (v > 0.3) {
        m = v * Math.sin(y[i]);
      }
    }
    for (int i = 0; i < y.length; i++) y[i] = m;
    double n = 0;
    for (int i = 0; i < y.length; i++) {
      double v = y[i] * x[i];
      if (v > 0.1) {
        n = v * y[i];
      }
      y[i] = a;
    }
    return m * n + (y.length > 0 ? y[0] : 0);
  }

  @Differentiable
  static double lastInSum(double[] x, double[] y, double a) {
    double s = 0;
    for (double u : x) {
      double d = a;
      boolean any = false;
      for (int j = 0; j < y.length; j++) {
        double t = (u - y[j]) * a;
        if (t * t > 0.5) {
          d = t / (1 + t * t);
          any = true;
        }
      }
      s += any ? d * u : d;
      double e = 5;
      for (double v : y) {
        e = v < 0 ? e : v * u;
      }
      s += e * a;
    }
    return s;
  }

  @Differentiable
  static double reuseAcross(double x, double y) {
    double s = Math.sin(x) * Math.cos(x);
    double[] v = new double[12];
    for (int i = 0; i < 12; i++) {
      double e = Math.exp(x * i * 0.1);
      v[i] = e * Math.exp(x * i * 0.1) + s;
      if (i % 3 == 0) s += Math.sin(e) * Math.cos(e);
      else s -= Math.tan(x * 0.1) * Math.cos(x);
    }
    for (double w : v) s += Math.log(w * w + 1) / (w * w + 1) + Math.pow(w * w + 1, y * 0.1);
    return s;
  }

  @Differentiable
  static double strict(double[] x) {
    double s = 0;
    for (double v : x) {
      double p = StrictMath.sin(v), q = Math.cos(v), r = StrictMath.cos(v);
      s += p * q + r * Math.sin(v);
    }
    return s;
  }
}
