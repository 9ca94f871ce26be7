import fluxion.Differentiable;

// input: meanAnomaly=0.7, e=0.3, x=0.2
// input: meanAnomaly=7.5, e=0.9, x=0.2
// input: meanAnomaly=1.5, e=1.2, x=0.2
/** Newton's method: do-while with a count, a throw, a helper that gives two numbers. */
class KeplerEquation {
  private static final int MAX_ITERATIONS = 60;
  private static final double TOLERANCE = 1e-14;

  private record Step(double value, double slope) {
    double size() {
      return value / slope;
    }
  }

  private static Step step(double eccentricAnomaly, double e, double m) {
    double s = Math.sin(eccentricAnomaly), c = Math.cos(eccentricAnomaly);
    return new Step(eccentricAnomaly - e * s - m, 1 - e * c);
  }

  @Differentiable
  static double eccentricAnomaly(double meanAnomaly, double e) {
    if (e < 0 || e >= 1) {
      throw new IllegalArgumentException("eccentricity " + e);
    }
    double m = meanAnomaly % (2 * Math.PI);
    double x = e < 0.8 ? m : Math.PI;
    double change;
    int count = 0;
    do {
      change = step(x, e, m).size();
      x -= change;
      if (++count > MAX_ITERATIONS) {
        throw new ArithmeticException("no convergence after " + count + " steps");
      }
    } while (Math.abs(change) > TOLERANCE);
    return x;
  }

  @Differentiable
  static double[] position(double meanAnomaly, double e, double semiMajorAxis) {
    double x = eccentricAnomaly(meanAnomaly, Math.min(e, 0.95));
    double[] p = new double[2];
    p[0] = semiMajorAxis * (Math.cos(x) - e);
    p[1] = semiMajorAxis * Math.sqrt(Math.abs(1 - e * e)) * Math.sin(x);
    return p;
  }
}
