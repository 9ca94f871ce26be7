import fluxion.Differentiable;

/** Branches and calls whose reverse follows them at once, and others where it cannot. */
class BranchesAtTheEnd {
  @Differentiable
  static double branch(double x, double y) {
    double r;
    if (x < y) {
      r = Math.sin(x * y);
    } else if (x < 2 * y) {
      r = Math.exp(x) + y;
    } else {
      r = x;
    }
    return 3 * r + x;
  }

  /** The adjoint of what the branch gives depends on it. */
  @Differentiable
  static double squaredBranch(double x, double y) {
    double r = x > y ? Math.sin(x) * y : Math.cos(y) * x;
    return r * r;
  }

  @Differentiable
  static double branchesInARow(double x, double y) {
    double sum = 0;
    if (x > 0) {
      sum += Math.sqrt(x) * y;
    }
    if (y > 0) {
      sum += Math.log(y) * x;
    } else {
      sum -= x * y;
    }
    double scaled = sum * 0.5;
    if (x * y > 1) {
      scaled += Math.sin(x);
    }
    return scaled;
  }

  // input: x=1.5, n=0
  // input: x=1.5, n=5
  @Differentiable
  static double chain(double x, int n) {
    return n <= 0 ? x : Math.sin(n * x) * chain(x * 0.9, n - 1) + chain(x * 1.1, n - 2);
  }

  /** The adjoint of the inner call depends on what it gives. */
  @Differentiable
  static double nestedCalls(double x, int n) {
    return n <= 0 ? x * x : Math.sin(nestedCalls(nestedCalls(x * 0.5, n - 1) + x, n - 1));
  }

  // input: a={1,2,3,4,5,6,7,8,10}, n=3
  @Differentiable
  static double minors(double[] a, int n) {
    return minor(a, n, 0, 0);
  }

  private static double minor(double[] a, int n, int row, int removed) {
    if (row == n || row * n + n > a.length) {
      return 1;
    }
    double sum = 0;
    double sign = 1;
    for (int column = 0; column < n; column++) {
      int bit = 1 << column;
      if ((removed & bit) == 0) {
        sum += sign * a[row * n + column] * minor(a, n, row + 1, removed | bit);
        sign = -sign;
      }
    }
    return sum;
  }

  /** The array that the branch reads is written later. */
  @Differentiable
  static double writtenLater(double[] x) {
    double r = x[0];
    if (x.length > 1) {
      r = x[0] * x[1];
    }
    x[0] = 2;
    return r + x[0];
  }

  /** A guard throws after the branch. */
  // input: x=-2.0
  @Differentiable
  static double guardAfter(double x) {
    double r = x > 1 ? x * x : Math.sin(x);
    if (x < -1) {
      throw new IllegalArgumentException("too small");
    }
    return r;
  }

  /** Loops, calls and reads that matter on one side only. */
  @Differentiable
  static double oneSided(double[] x, double y) {
    double product = 1;
    for (double e : x) {
      product *= 1 + e * e;
    }
    double sum = helper(x, y);
    double best = y * y;
    if (product > 2) {
      best = product + sum;
    }
    return Math.sin(best) * best;
  }

  private static double helper(double[] x, double y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.exp(x[i] * y) * i;
    }
    return sum;
  }
}
