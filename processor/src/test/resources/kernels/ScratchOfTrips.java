import fluxion.Differentiable;
import java.util.Arrays;

/** One scratch array for all trips, filled in each, or nearly, once or again. */
// input: x={0.57,-1.23,0.71,0.4}, a=0.8, n=3
// input: x={0.57,-1.23,0.71}, a=-0.3, n=5
// input: x={}, a=0.5, n=0
class ScratchOfTrips {
  @Differentiable
  static double filled(double[] x, double a, int n) {
    double[] t = new double[x.length];
    double s = a;
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < t.length; i++) t[i] = Math.sin(x[i] * s + k);
      for (double v : t) s += v * v * 0.1;
    }
    return s;
  }

  @Differentiable
  static double nested(double[] x, double a, int n) {
    int m = x.length;
    double[] t = new double[m];
    double[] u = new double[m];
    double[] best = new double[n];
    double s = 0;
    for (int k = 0; k < n; k++) {
      for (int c = 0; c < n; c++) {
        for (int i = 0; i < m; i++) t[i] = x[i] - a * c;
        for (int i = 0; i < m; i++) u[i] = t[i] * Math.exp(0.1 * x[i]);
        for (int i = 0; i < m; i++) for (int j = i + 1; j < m; j++) u[j] += t[i] * x[j];
        best[c] = a;
        for (double v : u) best[c] += v * v;
      }
      for (double b : best) s += Math.cos(b) * k;
    }
    return s;
  }

  @Differentiable
  static double refilled(double[] x, double a, int n) {
    int m = x.length;
    double[] y = x.clone();
    double[] probe = new double[m];
    double[] rate = new double[m];
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < m; i++) rate[i] = Math.sin(y[i] * a);
      for (int i = 0; i < m; i++) probe[i] = y[i] + 0.1 * rate[i];
      for (int i = 0; i < m; i++) rate[i] = Math.sin(probe[i] * a) + rate[m - 1 - i];
      for (int i = 0; i < m; i++) probe[i] = y[i] * rate[i];
      for (int i = 0; i < m; i++) y[i] += 0.1 * probe[i] * probe[(i + k) % m];
    }
    double s = 0;
    for (double v : y) s += v * v;
    return s;
  }

  static void rates(double[] x, double[] y, double[] rates) {
    rates[0] = Math.sin(x[0] * y[y.length - 1]);
    rates[1] = Math.sin(rates[0] + y[0]);
    for (int i = 2; i < x.length; i++) rates[i] = Math.sin(x[i] * y[i - 1] * y[i]);
  }

  @Differentiable
  static double firstOnesApart(double[] x, double a, int n) {
    int m = x.length;
    if (m < 2) return a;
    double[] y = x.clone();
    double[] r = new double[m];
    double[] probe = new double[m];
    for (int k = 0; k < n; k++) {
      rates(x, y, r);
      for (int i = 0; i < m; i++) probe[i] = y[i] + a * r[i];
      rates(x, probe, r);
      for (int i = 0; i < m; i++) y[i] = Math.cos(y[i] + r[i] * r[1]);
      y[0] += 0.1 * r[m - 1];
    }
    double s = 0;
    for (double v : y) s += v * v;
    return s;
  }

  /** What one trip leaves is read by the next. */
  @Differentiable
  static double handedOn(double[] x, double a, int n) {
    int m = x.length;
    double[] t = new double[m];
    double[] u = new double[m];
    double[] last = new double[m];
    double s = a;
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < m; i++) s += t[i] * t[i];
      for (int i = 0; i < m; i++) t[i] = Math.sin(x[i] + s);
      for (int i = 1; i < m; i++) u[i] = t[i] * a;
      if (k % 2 == 0) for (int i = 0; i < m; i++) last[i] = u[i] * t[i];
      for (int i = 0; i < m; i++) s += 0.1 * u[i] * last[i];
      if (m > 0) u[0] = s;
    }
    for (double v : last) s += v;
    return s;
  }

  @Differentiable
  static double left(double[] x, double a, int n) {
    int m = x.length;
    double[] t = new double[m];
    double s = a;
    outer:
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < m; i++) {
        if (x[i] > 0.7 && k == 2) continue outer;
        t[i] = x[i] * s;
      }
      Arrays.fill(t, s);
      for (int i = 0; i < m; i++) {
        t[i] *= x[i];
        s += 0.1 * t[i] * t[0];
      }
      if (s > 3) break;
    }
    return s + (m > 0 ? t[0] : 0);
  }

  @Differentiable
  static double wholeLoop(double[] x, double a, int n) {
    double[] t = new double[x.length];
    double s = a;
    int k = 0;
    while (k < n && s < 5) {
      for (int i = 0; i < t.length; i++) t[i] = Math.exp(0.1 * x[i] * s);
      for (double v : t) s += 0.2 * v;
      k++;
    }
    return s;
  }

  /** Sums whose first terms stand for all there is. */
  @Differentiable
  static double[] sums(double[] x, double a, int n) {
    int m = x.length;
    double[] total = new double[m];
    double[] trip = new double[m];
    for (int k = 0; k < n; k++) {
      for (int i = m - 1; i >= 0; i--) trip[i] += x[i] * (a + k);
      for (int i = 0; i < m; i++) {
        total[i] += trip[i] * trip[i];
        trip[i] = 0;
      }
    }
    return total;
  }
}
