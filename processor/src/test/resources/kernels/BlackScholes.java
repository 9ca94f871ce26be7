import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

import fluxion.Derivative;
import fluxion.Differentiable;

// input: spot=1.0, strike=1.2, rate=0.05, vol=0.2, expiry=0.5, type=CALL
// input: spot=1.0, strike=1.2, rate=0.05, vol=0.2, expiry=-1.0, type=PUT
// kink: spot=1.0, strike=0.7, rate=0.05, vol=0.0, expiry=0.5, type=CALL
// input: spot=-1.0, strike=0.7, rate=0.05, vol=0.0, expiry=0.5, type=PUT
/** An option's price: guards, nested ternaries, an enum, a table, a static nested class. */
class BlackScholes {
  enum Type {
    CALL,
    PUT;

    int sign() {
      return this == CALL ? 1 : -1;
    }
  }

  static final class Normal {
    private static final double[] A = {
      0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429
    };
    private static final double NORM = 1 / sqrt(2 * Math.PI);

    private Normal() {}

    static double cdf(final double x) {
      final double t = 1 / (1 + 0.2316419 * Math.abs(x));
      double poly = 0;
      for (int k = A.length - 1; k >= 0; k--) {
        poly = (poly + A[k]) * t;
      }
      final double tail = NORM * exp(-x * x / 2) * poly;
      return x > 6.0 ? 1.0 : x < -6.0 ? 0.0 : x >= 0 ? 1 - tail : tail;
    }
  }

  @SuppressWarnings("fluxion")
  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.GRADIENT, Derivative.HESSIAN})
  static double price(
      double spot, double strike, double rate, double vol, double expiry, Type type) {
    if (spot <= 0 || strike <= 0) {
      throw new IllegalArgumentException("spot " + spot + ", strike " + strike);
    }
    final int sign = type.sign();
    if (expiry <= 0) {
      return Math.max(sign * (spot - strike), 0.0);
    }
    var discounted = strike * exp(-rate * expiry);
    if (vol == 0) {
      return Math.max(sign * (spot - discounted), 0.0);
    }
    double sd = vol * sqrt(expiry), d1 = log(spot / discounted) / sd + 0.5 * sd, d2 = d1 - sd;
    return switch (type) {
      case CALL -> spot * Normal.cdf(d1) - discounted * Normal.cdf(d2);
      case PUT -> discounted * Normal.cdf(-d2) - spot * Normal.cdf(-d1);
    };
  }
}
