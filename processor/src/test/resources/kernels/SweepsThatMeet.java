import fluxion.Differentiable;

/** Loops, branches and calls that run forward and backward at once, and those that must not. */
class SweepsThatMeet {
  // two fused loops where the 2nd depends on first by waiting op with sin shared
  static double h(double a, double b) {
    double r = a;
    int k = 0;
    while (r > 0.1 && k < 5) {
      r = r * Math.sin(b) * 0.5;
      k++;
    }
    return r + a * b;
  }

  @Differentiable
  static double waitSin(double[] x, double a) {
    double s = 0;
    for (double v : x) s += Math.sin(v * a) * v;
    double q = Math.sin(s);
    double c = Math.cos(s);
    double t = q * c;
    for (double v : x) t += v * v;
    return t * q + c;
  }

  @Differentiable
  static double condFromSum(double[] x, double a) {
    double s = 0;
    for (double v : x) s += v * v * a;
    double r = s * 2;
    if (s > 1) r += a * a;
    else r -= a;
    return r;
  }

  @Differentiable
  static double loopThenGuardedLoop(double[] x, double a) {
    double s = 0;
    for (double v : x) s += v * v * a;
    double t = 0;
    for (double v : x) t += Math.sqrt(v * v + a * a + 0.1);
    double u = a > 0.5 ? Math.sqrt(t) : s;
    return u * a;
  }

  @Differentiable
  static double guardedWhile(double x, double y) {
    double s = x;
    int k = 0;
    while (s < 4 && k < 6) {
      s = s * s * 0.3 + Math.abs(y) + 0.3;
      k++;
    }
    double t = h(s, y);
    double u = Math.sqrt(y) * t;
    return y > 0 ? u + s : x;
  }

  @Differentiable
  static double whilesInGuards(double x, double y, double z) {
    double a = h(x, y), b = h(y, z), c = h(z, x);
    double s = 0;
    if (x > 0) {
      double t = h(a, x);
      s += t * b;
      double q = 0;
      int k = 0;
      while (q < 2 && k < 9) {
        q += h(t, c) * 0.01 + 0.5;
        k++;
      }
      if (y > 0) s += q * a;
      else s -= h(q, z);
    } else {
      s = c * c;
      double q = h(s, s);
      if (z > 0) s += q;
    }
    double w = h(s, a);
    return x > 0 ? w * s : w + y > 0 ? a : s;
  }

  @Differentiable
  static double lastTwoConds(double[] x, double a) {
    double m = a, k = 1;
    int at = -1;
    for (int i = 0; i < x.length; i++) {
      double q = Math.sqrt(x[i]) * a;
      if (x[i] > 0.2) {
        m = q * x[i];
        k = Math.sin(a * i);
        at = i;
      }
    }
    return m * k + at * a;
  }

  @Differentiable
  static double lastStep(double[] x, double a) {
    double m = 0.5 * a;
    for (int i = x.length - 1; i > 0; i -= 3) {
      double q = x[i] * x[i - 1] * a;
      if (q < m) m = q;
    }
    for (int i = 1; i < x.length; i += 2) {
      double q = Math.exp(x[i] * a);
      if (q > 1) m = q * Math.cos(q);
    }
    return m;
  }

  @Differentiable
  static double lastAndReset(double[] x, double a) {
    double m = a, n = a;
    for (double v : x) {
      if (v > 0) {
        m = v * n;
      }
    }
    for (double v : x) {
      if (v > 0) {
        n = v * m;
      } else if (v < -0.5) {
        n = v * a;
      }
    }
    for (double v : x) {
      if (v > 0) {
        m = v * v;
      }
      if (v > 1) {
        m = 2 * v;
      }
    }
    for (double v : x) {
      if (v > 0) {
        m = n;
      }
    }
    return m * n + m;
  }

  @Differentiable
  static double lastSwap(double[] x, double a) {
    double p = a, q = 2 * a;
    for (double v : x) {
      boolean c = v > 0;
      if (c) {
        p = v * v;
        q = 0;
      }
      if (c) q = Math.sqrt(v) * a;
    }
    double r = 1;
    for (double v : x) {
      boolean c = v > 0;
      if (c) {
        r = 0;
      } else {
        p = r * v;
      }
    }
    return p * q + r;
  }

  @Differentiable
  static double breaks(double[] x, double a) {
    double s = 0, last = a;
    for (double v : x) {
      if (v < -0.7) break;
      s += v * v * a;
      if (v > 0.9) {
        last = v * a;
        continue;
      }
      s += Math.sqrt(Math.abs(v) + 0.2);
    }
    outer:
    for (double v : x) {
      for (double w : x) {
        if (v * w > 1) continue outer;
        if (v + w < -3) break outer;
        s += v * w * a;
      }
      last = v;
    }
    return s * last;
  }

  @Differentiable
  static double stateArray(double[] x, double a) {
    double[] st = {a, 0, 1};
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      st[i % 3] = st[(i + 1) % 3] * x[i] + a;
      s += st[2] * x[i];
      if (x[i] > 0.5) st[0] = s;
      else {
        double t = st[1];
        st[1] = st[2];
        st[2] = t * a;
      }
    }
    return s * st[0] + st[1];
  }

  @Differentiable
  static double sincosShare(double[] x, double a) {
    double s = 0;
    for (double v : x) {
      double p = Math.sin(v), q = Math.cos(v), e = Math.exp(p * a);
      s += p * q + e;
      if (v > 0) s += Math.sin(e) * Math.cos(e);
      s += Math.tan(p * 0.3) + Math.sin(v);
    }
    double g = Math.exp(s * 0.001);
    return g * Math.exp(s * 0.001) + Math.cos(a) - Math.sin(a);
  }

  @Differentiable
  static double inPlaceAfterLoop(double[] x, double a) {
    double s = 0;
    for (double v : x) s += v * v * a;
    for (int i = 0; i < x.length; i++) x[i] = x[i] * s;
    double t = 0;
    for (double v : x) t += v * a;
    if (x.length > 0) {
      x[0] = t;
    }
    for (double v : x) t += v * v;
    return t;
  }

  @Differentiable
  static double rowAlias(double[] x, double a) {
    double[][] m = {x, x.clone(), x};
    double s = 0;
    for (double[] r : m) for (double v : r) s += v * v * a;
    m[0] = m[1];
    for (double[] r : m)
      for (int i = 0; i < r.length; i++) {
        r[i] *= a;
        s += r[i];
      }
    return s;
  }

  @Differentiable
  static double twoIfs(double[] x, double a) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      boolean c = x[i] > a;
      double p = 0, q = a;
      if (c) {
        p = x[i] * a;
        x[i] = p;
      }
      double w = x[i] * 2;
      if (c) {
        q = p * w;
        s += q;
      } else {
        s -= w;
      }
      int d = i / x.length;
      if (c) {
        s += q * p + d;
        x[i] = q;
      }
      s += x[i];
    }
    return s;
  }

  @Differentiable
  static float floats(float[] x, float a) {
    float s = 0;
    float best = -100;
    for (float v : x) {
      float q = v * a;
      s += q * q;
      if (q > best) best = q;
      float[] w = {v, a, q};
      for (int i = 0; i < 3; i++) s += w[i] * w[2 - i];
    }
    return x.length == 0 ? a : s + best * (s > 1 ? (float) Math.sqrt(s) : a);
  }
}
