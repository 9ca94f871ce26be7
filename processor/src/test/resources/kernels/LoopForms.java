import fluxion.Differentiable;

/** Loop headers of all kinds, conditions with effects, labels. */
class LoopForms {
  @Differentiable
  static double twoVars(double[] x) {
    double sum = 0;
    for (int i = 0, s = 2; i < x.length; i += s) sum += x[i] * x[i];
    return sum;
  }

  @Differentiable
  static double changingStep(double[] x) {
    double sum = 0;
    for (int i = 0, s = 1; i < x.length; i += s, s++) {
      sum += x[i] * i;
    }
    return sum;
  }

  @Differentiable
  static double doSide(double x, int n) {
    double y = x;
    int k = n;
    do {
      y = Math.sin(y) + x;
    } while (--k > 0 && (y = y * 1.1) < 50);
    return y;
  }

  @Differentiable
  static double whileSide(double[] x) {
    int i = 0;
    double p = 1, v;
    while (i < x.length && (v = x[i++]) < 1.6) {
      p *= v;
      if (p > 3) {
        p /= 2;
        continue;
      }
      p += v;
    }
    return p + i;
  }

  @Differentiable
  static double nested(double[] a) {
    double best = 0;
    a:
    for (int i = 0; i < a.length; i++) {
      b:
      for (int j = a.length - 1; j > i; j--) {
        double d = a[i] - a[j];
        int k = 0;
        do {
          if (d > 0.7) continue b;
          if (d < -1.2) break a;
          if (k == 2) continue;
          best += d * d * (k + 1);
        } while (++k < 3);
        if (best > 20) break b;
      }
      best *= 1.1;
    }
    return best;
  }

  @Differentiable
  static double block(double x) {
    double y = x;
    found:
    {
      if (x > 1) {
        y = x * x;
        break found;
      }
      for (int i = 0; i < 3; i++) {
        y += i * x;
        if (y > 2) break found;
      }
      y = -y;
    }
    return y * x;
  }

  @Differentiable
  static double longCounter(double x) {
    double s = 0;
    for (long i = 1; i <= 4; i++) s += Math.pow(x, i);
    return s;
  }

  @Differentiable
  static double byteCounter(double x) {
    double s = 0;
    for (byte i = 120; i > 0; i++) s += x * i;
    return s;
  }

  @Differentiable
  static double doubleCounter(double x) {
    double s = 0;
    for (double t = 0; t < 1; t += 0.25) s += Math.exp(t * x) * 0.25;
    return s;
  }

  @Differentiable
  static double doubleStepActive(double x) {
    double s = 0;
    for (double t = x; t < 3; t *= 1.3 + x) s += t * t;
    return s;
  }

  @Differentiable
  static double charCounter(double x) {
    double s = 0;
    for (char c = 'a'; c <= 'e'; c++) s += x / c;
    return s;
  }

  @Differentiable
  static double empty(double x, int n) {
    int i = 0;
    for (; i < n; ) i++;
    for (; ; ) {
      if (i-- < 0) break;
      x *= 1.1;
    }
    return x;
  }

  @Differentiable
  static double backwards(double[] x, int n) {
    double s = 0;
    for (int i = x.length; i-- > 0; ) s = s * x[i] + n;
    return s;
  }

  @Differentiable
  static double boundChanges(double[] x, int n) {
    double s = 0;
    int m = n;
    for (int i = 0; i < m; i++) {
      s += x[i % x.length];
      if (s > 2 && m > 1) m--;
    }
    return s;
  }

  @Differentiable
  static double forEachAssigned(double[] x) {
    double s = 0;
    for (double v : x) {
      v *= 2;
      x[0] += v;
      s += v * x[0];
    }
    return s;
  }

  @Differentiable
  static double forEachReassign(double[] x, double[] y) {
    double s = 0;
    for (double v : x) {
      x = y;
      s += v * x[0];
    }
    return s;
  }
}
