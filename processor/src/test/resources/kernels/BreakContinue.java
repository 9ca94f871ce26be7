import fluxion.Differentiable;

// input: limit=2
// input: limit=100
// input: a={}, limit=1
class BreakContinue {
  @Differentiable
  static double f(double[] a, double limit) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i] < 0.5) {
        continue;
      }
      s += a[i];
      if (s > limit) {
        break;
      }
      s *= 1.5;
    }
    return s;
  }

  @Differentiable
  static double eachWithBreak(double[] a, double limit) {
    double s = 1;
    for (double v : a) {
      s *= v;
      if (s < limit / 4) break;
      if (s > limit) continue;
      s += v * v;
    }
    return s;
  }

  @Differentiable
  static double find(double[] a, double limit) {
    for (double v : a) {
      if (v > limit / 3) {
        return v * v;
      }
    }
    return -1 * limit;
  }

  @Differentiable
  static double labelled(double[][] m, double limit) {
    double s = 0;
    outer:
    for (int i = 0; i < m.length; i++) {
      double row = 0;
      for (int j = 0; j < m[i].length; j++) {
        row += m[i][j];
        if (row > limit) {
          continue outer;
        }
        if (s > 3 * limit) {
          break outer;
        }
      }
      s += row;
    }
    return s;
  }

  @Differentiable
  static double endless(double x, double limit) {
    int k = 0;
    while (true) {
      x += 0.5;
      k++;
      if (x > limit) {
        return x * k;
      }
      if (k > 7) {
        break;
      }
    }
    return x;
  }

  @Differentiable
  static double doContinue(double x, double limit) {
    int k = 0;
    double s = 0;
    do {
      k++;
      if (k == 2) continue;
      if (s > limit) break;
      s += x * k;
    } while (k < 6);
    block:
    {
      if (s > 2) break block;
      s += 1;
    }
    return s;
  }
}
