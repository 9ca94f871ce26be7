import fluxion.Differentiable;

/** Sums over trips that do not know each other, and those that only look so. */
class IndependentLoops {
  @Differentiable
  static double twoSums(double[] x, double[] y, double a) {
    double s = a;
    for (int i = 0; i < x.length; i++) {
      s += Math.sin(a * x[i]);
    }
    double t = 0;
    for (int i = 0; i < y.length; i++) {
      t -= y[i] * y[i] * a;
    }
    return s - 2 * t;
  }

  @Differentiable
  static double nested(double[][] x, double a) {
    double s = 0;
    for (double[] row : x) {
      double best = Double.POSITIVE_INFINITY;
      for (int j = 0; j < row.length; j++) {
        double r = row[j] - a * j;
        double d = r * r + 0.1;
        if (d < best) {
          best = d;
        }
        s += 0.01 * d;
      }
      if (best < 4) {
        s += Math.exp(-best);
      } else {
        s -= 1 / best;
      }
    }
    return s;
  }

  @Differentiable
  static double scratch(double[][] x, double[] w) {
    int d = w.length;
    double[] p = new double[d];
    double[] q = new double[d];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < d; j++) {
        p[j] = x[i][j % x[i].length] * w[j];
      }
      for (int j = 0; j < d; j++) {
        q[j] = p[j] * p[(j + 1) % d];
        p[j] = Math.exp(q[j]);
      }
      for (int j = d - 1; j >= 0; j--) {
        s += p[j] * q[d - 1 - j];
      }
    }
    return s;
  }

  @Differentiable
  static double stale(double[][] x, double[] w) {
    double[] p = new double[w.length];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < Math.min(i + 1, p.length); j++) {
        p[j] = x[i][0] * w[j] + 0.5 * p[j];
      }
      for (int j = 0; j < p.length; j++) {
        s += p[j] * p[j];
      }
    }
    return s;
  }

  @Differentiable
  static double partly(double[] x, double[] w) {
    double[] p = new double[w.length];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < p.length; j++) {
        if (j % 2 == i % 2) {
          p[j] = x[i] * w[j];
        }
      }
      for (int j = 0; j < p.length; j++) {
        s += p[j] * x[i];
      }
    }
    return s;
  }

  @Differentiable
  static double readLater(double[] x, double[] w) {
    double[] p = new double[w.length];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < p.length; j++) {
        p[j] = x[i] * w[j];
      }
      s += p[i % p.length] * x[i];
    }
    return s + p[0] * p[0];
  }

  @Differentiable
  static double overwrittenLater(double[] x, double a) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * x[i] * a;
    }
    x[0] = 3 * a;
    return s * 2 + x[0] * x[1];
  }

  @Differentiable
  static double usedAtOnce(double[] x) {
    double s = 1;
    for (int i = 0; i < x.length; i++) {
      s += s * x[i];
    }
    double t = 2;
    for (int i = 0; i < x.length; i++) {
      t = x[i] - t;
    }
    return s + t;
  }

  @Differentiable
  static double mean(double[] x) {
    double s = 0;
    int n = 0;
    for (double v : x) {
      if (v > 0.3) {
        s += Math.sqrt(v);
        n++;
      }
    }
    return n == 0 ? 0 : s / n;
  }

  @Differentiable
  static double squared(double[] x, double a) {
    double s = 0;
    for (double v : x) {
      s += Math.cos(v * a);
    }
    return s * s;
  }

  @Differentiable
  static double guarded(double[] x) {
    double s = 0;
    for (double v : x) {
      if (v > 100) {
        throw new IllegalArgumentException("too large");
      }
      s += v * v;
    }
    return s;
  }

  @Differentiable
  static double allocating(double[] x, double a, int n) {
    double s = 0;
    for (int i = 0; i < n; i++) {
      double[] own = new double[3];
      own[i % 3] = a * x[i % x.length];
      own[0] += own[2] * own[1] + a;
      double k = own[0];
      while (k > 0.5) {
        k *= 0.5 * k / (1 + k);
      }
      s += k + own[1];
    }
    double half = 0.5 * s;
    return half + s;
  }

  @Differentiable
  static double ownResults(double[] x, double[] y) {
    double[] z = new double[x.length];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      z[i] = x[i] * x[i];
      s += z[i];
    }
    for (int i = 0; i < x.length; i++) {
      s += z[i] * y[i % y.length];
    }
    return s;
  }

  @Differentiable
  static double counters(double[] x, double[] w) {
    double s = 0;
    int p = 0;
    int q = x.length;
    for (int i = 0; i < 4; i++) {
      for (int j = i; j < 4; j++) {
        q--;
        s += x[p++ % x.length] * w[Math.abs(q) % w.length] * j;
      }
      p += 2;
    }
    return s * p;
  }

  @Differentiable
  static void summedInto(double[] x, double[] out) {
    double s = 0;
    for (double v : x) {
      s += v * v * v;
    }
    out[0] = s;
    out[1] = 2 * s + x[0];
  }

  @Differentiable
  static double oneSumOfTwoLoops(double[] x, double[] w, double a) {
    double loss = 0;
    for (double v : x) {
      double r = v - a;
      loss += r * r * w[0];
    }
    double before = loss * 0.5;
    for (double v : w) {
      loss += a * v * v;
    }
    for (int i = 0; i < w.length; i++) {
      loss -= Math.exp(-a * w[i]);
    }
    return loss + before;
  }

  @Differentiable
  static double oneFromTheOther(double[] x, double a) {
    double s = 0;
    for (double v : x) {
      s += v * a;
    }
    double t = 0;
    for (double v : x) {
      t += v * s * s;
    }
    double u = t;
    for (double v : x) {
      u += v * t;
    }
    return u;
  }
}
