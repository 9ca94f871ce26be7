import fluxion.Differentiable;

/** Paths that end in exceptions, unreachable rests, loops of zero trips, jumps out of everything. */
// input: x=-1
// input: x=0.1, n=0
// input: n=9
class DeadEnds {
  @Differentiable
  static double f(double x, int n) {
    double y;
    if (x < 0) {
      throw new IllegalArgumentException("x is " + x);
    } else if (x > 1.5) {
      y = 1;
    } else {
      y = x;
    }
    for (int i = 0; i < n; i++) {
      double t;
      if (i % 2 == 0) {
        t = y * i;
      } else {
        if (i > 7) throw new IllegalStateException("too far: " + i);
        t = -y;
      }
      y += t * 0.1;
    }
    if (n > 3) {
      y *= 2;
      if (true) return y;
    }
    do {
      y += 1;
      if (y > 100) return -y;
    } while (y < 3);
    for (; ; ) {
      if (y > 10) break;
      y *= 2;
    }
    return y;
  }

  @Differentiable
  static double nested(double[][] m, double x) {
    double best = 0;
    search:
    for (double[] row : m) {
      int k = 0;
      while (true) {
        if (k >= row.length) continue search;
        if (row[k] > 1.5) return row[k] * x;
        switch (k) {
          case 1:
            if (row[k] > 1.2) break search;
            break;
          case 2:
            best += row[k];
            continue search;
          default:
            best -= 0.1 * x;
        }
        k++;
      }
    }
    return best * x;
  }

  @Differentiable
  static double recursive(double x, int n) {
    if (n == 0) return x;
    if (n % 2 == 0) return recursive(x * 0.9, n - 1) * x;
    return recursive(x, n - 1) + recursive(x + 0.1, n / 2);
  }

  @Differentiable
  static void writes(double[] a, double[] b, int n) {
    for (int i = 0; i < a.length; i++) {
      if (a[i] > 1) {
        b[i] = a[i] * b[i];
        if (i == n) return;
        continue;
      }
      a[i] = b[a.length - 1 - i];
    }
    a[0] = 7;
  }

  @Differentiable
  static double exceptions(double[] a, int n) {
    double s = 0;
    for (int i = 0; i < n; i++) {
      s += a[i];
      a[i] = s / n;
    }
    int[] divisors = {n};
    return s + 7 / divisors[0] + a[n - 1];
  }
}
