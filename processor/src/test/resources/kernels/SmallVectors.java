import fluxion.Differentiable;

/** Vectors of a few elements, as helpers of geometry make them. */
class SmallVectors {
  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static double[] scaled(double[] a, double s) {
    double[] r = new double[3];
    for (int i = 0; i < 3; i++) {
      r[i] = s * a[i];
    }
    return r;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] rotated(double[] axis, double angle, double[] v) {
    if (angle == 0) {
      return new double[] {v[0], v[1], v[2]};
    } else {
      double[] perpendicular = cross(axis, v);
      double[] r = scaled(v, Math.cos(angle));
      for (int i = 0; i < r.length; i++) {
        r[i] += perpendicular[i] * Math.sin(angle);
        r[i] += axis[i] * dot(axis, v) * (1 - Math.cos(angle));
      }
      return r;
    }
  }

  // input: x=1.0, y=2.0, angle=0.0
  // input: x=1.0, y=2.0, angle=0.7
  @Differentiable
  static double rotation(double x, double y, double angle) {
    double[] r = rotated(new double[] {x, y, x * y}, angle, new double[] {y, 1, x});
    return r[0] * r[1] + r[2];
  }

  // input: a={1,2,3}, n=3
  // input: a={1,2,3}, n=0
  @Differentiable
  static double carriedThroughLoops(double[] a, int n) {
    double[] state = {a[0], 1, 0};
    float[] count = {0, 1};
    for (int i = 0; i < n && i < a.length; i++) {
      state[1] += state[0] * a[i];
      count[0] += 1;
      int j = 0;
      while (state[2] < 5 && j < 10) {
        state[2] += Math.abs(state[1]) + 0.5;
        j++;
      }
      if (state[1] > 1) {
        state[0] = Math.sin(state[1]);
      } else {
        state[2] = state[0];
      }
    }
    return state[0] + state[1] * state[2] * count[0] * count[1];
  }

  /** Fresh in each trip: what one trip wrote, the next does not see. */
  @Differentiable
  static double freshInEachTrip(double[] x) {
    double sum = 0;
    for (double e : x) {
      double[] pair = new double[2];
      sum += pair[0];
      if (e > 0) {
        pair[0] = e * e;
      }
      pair[1] += pair[0];
      sum += Math.exp(-pair[1]);
    }
    return sum;
  }

  /** Two names for one vector, and an exchange. */
  @Differentiable
  static double names(double x, double y, boolean swap) {
    double[] a = {x, y};
    double[] b = {y, 2};
    double[] c = a;
    if (swap) {
      double[] t = a;
      a = b;
      b = t;
    }
    c[0] *= 3;
    return a[0] * b[1] + c[0];
  }

  // input: x=0.5, k=0
  // input: x=0.5, k=5
  @Differentiable
  static double placeNotKnown(double x, int k) {
    double[] v = {x, x * x, 1};
    v[k % 3] = 2 * x;
    double sum = 0;
    for (int i = 2; i >= 0; i--) {
      sum = sum * x + v[i];
    }
    return sum;
  }

  /** A place that is not there throws, as ever. */
  // input: x=0.5
  @Differentiable
  static double outside(double x) {
    double[] v = new double[2];
    v[0] = x;
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += v[i];
    }
    return sum;
  }

  @Differentiable
  static double[] results(double x, double y) {
    double[] r = {x * y, 0, Math.sin(x)};
    for (int i = 1; i < 3; i++) {
      r[i] += r[i - 1] * y;
    }
    return r;
  }
}
