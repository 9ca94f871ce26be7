import fluxion.Differentiable;
import java.util.Arrays;

/** Constructors of records that go on after {@code this(…)}, where components have simple names. */
class RecordConstructors {
  record Curve(double[] times, double[] rates, double scale) {
    Curve {
      if (times.length != rates.length) {
        throw new IllegalArgumentException();
      }
    }

    Curve(double flat, int n) {
      this(new double[n], new double[n], flat * flat);
      Arrays.fill(rates, flat);
      for (int i = 0; i < n; i++) {
        times[i] = i + scale;
      }
      this.rates[0] += times[n - 1];
    }
  }

  @Differentiable
  static double curve(double flat, double slope, int n) {
    Curve curve = new Curve(flat, n);
    double s = 0;
    for (int i = 0; i < n; i++) {
      s += curve.rates()[i] * Math.exp(-slope * curve.times()[i]) * curve.scale();
    }
    return s;
  }
}
