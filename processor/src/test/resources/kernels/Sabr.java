import fluxion.Differentiable;

// input: f=1.0, k=1.3, alpha=0.3, beta=0.5, rho=-0.3, nu=0.4, t=2.0
// input: f=1.0, k=1.0, alpha=0.3, beta=0.5, rho=-0.3, nu=0.4, t=2.0
// input: f=1.0, k=1.3, alpha=0.3, beta=1.0, rho=0.3, nu=0.4, t=2.0
/** Hagan's formula: a volatility smile with a limit at the money, in a record. */
class Sabr {
  record Params(double alpha, double beta, double rho, double nu) {
    static Params lognormal(double alpha, double rho, double nu) {
      return new Params(alpha, 1, rho, nu);
    }

    double oneMinusBeta() {
      return 1 - beta;
    }
  }

  private static final double SMALL = 1e-9;

  private static double square(double x) {
    return x * x;
  }

  private static double ratio(double z, double rho) {
    if (Math.abs(z) < SMALL) {
      return 1 - 0.5 * rho * z + (2 - 3 * rho * rho) / 12 * z * z;
    }
    double root = Math.sqrt(1 - 2 * rho * z + z * z);
    return z / Math.log((root + z - rho) / (1 - rho));
  }

  @Differentiable
  static double volatility(
      double f, double k, double alpha, double beta, double rho, double nu, double t) {
    double r = Math.tanh(rho) * 0.9;
    return vol(f, k, new Params(alpha, beta, r, nu), t);
  }

  @Differentiable
  static double vol(double f, double k, Params q, double t) {
    if (q.rho >= 1) {
      return q.alpha;
    }
    double logMoneyness = Math.log(f / k);
    double mid = Math.pow(f * k, q.oneMinusBeta() / 2);
    double z = q.nu() / q.alpha() * mid * logMoneyness;
    double b2 = square(q.oneMinusBeta());
    double l2 = square(logMoneyness);
    double denominator = mid * (1 + b2 / 24 * l2 + b2 * b2 / 1920 * l2 * l2);
    double correction =
        1
            + t
                * (b2 / 24 * square(q.alpha) / square(mid)
                    + 0.25 * q.rho * q.beta * q.nu * q.alpha / mid
                    + (2 - 3 * square(q.rho)) / 24 * square(q.nu));
    return q.alpha / denominator * ratio(z, q.rho) * correction;
  }

  @Differentiable
  static double lognormal(double f, double k, double alpha, double nu) {
    return vol(f, k, Params.lognormal(alpha, -0.3, nu), 1.0);
  }
}
