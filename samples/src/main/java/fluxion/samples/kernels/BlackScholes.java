package fluxion.samples.kernels;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.HESSIAN;
import static fluxion.Derivative.JVP;
import static fluxion.Derivative.VJP;

import fluxion.Differentiable;

/**
 * The price of a European call option.
 *
 * <p>Source: Black and Scholes (1973); the normal distribution's cumulative density is Hart's
 * rational approximation in double precision, as G. West gives it in "Better approximations to
 * cumulative normal functions" (2005). Shapes: five scalars to a scalar.
 */
public final class BlackScholes {
  private BlackScholes() {}

  /** The price; its gradient are delta, dual delta, rho, vega and (with opposite sign) theta. */
  @Differentiable({JVP, VJP, GRADIENT, HESSIAN})
  public static double call(
      double spot, double strike, double rate, double volatility, double expiry) {
    double deviation = volatility * Math.sqrt(expiry);
    double drift = (rate + 0.5 * volatility * volatility) * expiry;
    double d1 = (Math.log(spot / strike) + drift) / deviation;
    double d2 = d1 - deviation;
    return spot * normalCdf(d1) - strike * Math.exp(-rate * expiry) * normalCdf(d2);
  }

  /** The probability that a standard normal variable is below {@code x}. */
  static double normalCdf(double x) {
    double tail = normalTail(Math.abs(x));
    return x > 0 ? 1 - tail : tail;
  }

  /** The probability that a standard normal variable is above {@code z}, which is not negative. */
  private static double normalTail(double z) {
    double bell = Math.exp(-0.5 * z * z);
    double tail;
    if (z < 7.07106781186547) {
      double numerator = 3.52624965998911e-2 * z + 0.700383064443688;
      numerator = numerator * z + 6.37396220353165;
      numerator = numerator * z + 33.912866078383;
      numerator = numerator * z + 112.079291497871;
      numerator = numerator * z + 221.213596169931;
      numerator = numerator * z + 220.206867912376;
      double denominator = 8.83883476483184e-2 * z + 1.75566716318264;
      denominator = denominator * z + 16.064177579207;
      denominator = denominator * z + 86.7807322029461;
      denominator = denominator * z + 296.564248779674;
      denominator = denominator * z + 637.333633378831;
      denominator = denominator * z + 793.826512519948;
      denominator = denominator * z + 440.413735824752;
      tail = bell * numerator / denominator;
    } else {
      double fraction = z + 0.65;
      fraction = z + 4 / fraction;
      fraction = z + 3 / fraction;
      fraction = z + 2 / fraction;
      fraction = z + 1 / fraction;
      tail = bell / fraction / Math.sqrt(2 * Math.PI);
    }
    return tail;
  }
}
