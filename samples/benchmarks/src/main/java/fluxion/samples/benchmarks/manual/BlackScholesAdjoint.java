package fluxion.samples.benchmarks.manual;

/**
 * The price of {@link fluxion.samples.kernels.BlackScholes#call} and its gradient. The derivative
 * of the normal distribution is that of its rational approximation, as the kernel has it, computed
 * along with it by Horner's scheme.
 *
 * <p>Source: the chain rule. Shapes: five scalars to a price and {@code double[5]}.
 */
public final class BlackScholesAdjoint {
  private double density;

  /** Overwrites the gradient, in the order of the parameters; returns the price. */
  public double gradient(
      double spot, double strike, double rate, double volatility, double expiry, double[] bar) {
    double root = Math.sqrt(expiry);
    double deviation = volatility * root;
    double growth = rate + 0.5 * volatility * volatility;
    double drift = growth * expiry;
    double d1 = (Math.log(spot / strike) + drift) / deviation;
    double d2 = d1 - deviation;
    double discount = Math.exp(-rate * expiry);
    double normal1 = normalCdf(d1);
    double density1 = density;
    double normal2 = normalCdf(d2);
    double discounted = strike * discount;
    double d2Bar = -discounted * density;
    double d1Bar = spot * density1 + d2Bar;
    double numeratorBar = d1Bar / deviation;
    double deviationBar = -d2Bar - d1 * numeratorBar;
    double growthBar = numeratorBar * expiry;
    double exponentBar = -discounted * normal2;
    bar[0] = normal1 + numeratorBar / spot;
    bar[1] = -discount * normal2 - numeratorBar / strike;
    bar[2] = growthBar - exponentBar * expiry;
    bar[3] = growthBar * volatility + deviationBar * root;
    bar[4] = numeratorBar * growth - exponentBar * rate + deviationBar * volatility / (2 * root);
    return spot * normal1 - discounted * normal2;
  }

  /** Leaves the derivative in {@link #density}. */
  private double normalCdf(double x) {
    double z = Math.abs(x);
    double bell = Math.exp(-0.5 * z * z);
    double tail = z < 7.07106781186547 ? nearTail(z, bell) : farTail(z, bell);
    return x > 0 ? 1 - tail : tail;
  }

  private double nearTail(double z, double bell) {
    double n = 3.52624965998911e-2 * z + 0.700383064443688;
    double nDot = 3.52624965998911e-2 * z + n;
    n = n * z + 6.37396220353165;
    nDot = nDot * z + n;
    n = n * z + 33.912866078383;
    nDot = nDot * z + n;
    n = n * z + 112.079291497871;
    nDot = nDot * z + n;
    n = n * z + 221.213596169931;
    nDot = nDot * z + n;
    n = n * z + 220.206867912376;
    double d = 8.83883476483184e-2 * z + 1.75566716318264;
    double dDot = 8.83883476483184e-2 * z + d;
    d = d * z + 16.064177579207;
    dDot = dDot * z + d;
    d = d * z + 86.7807322029461;
    dDot = dDot * z + d;
    d = d * z + 296.564248779674;
    dDot = dDot * z + d;
    d = d * z + 637.333633378831;
    dDot = dDot * z + d;
    d = d * z + 793.826512519948;
    dDot = dDot * z + d;
    d = d * z + 440.413735824752;
    double tail = bell * n / d;
    density = z * tail - (bell * nDot - tail * dDot) / d;
    return tail;
  }

  private double farTail(double z, double bell) {
    double fraction = z + 0.65;
    double dot = 1;
    for (int k = 4; k >= 1; k--) {
      dot = 1 - k * dot / (fraction * fraction);
      fraction = z + k / fraction;
    }
    double tail = bell / fraction / Math.sqrt(2 * Math.PI);
    density = tail * (z + dot / fraction);
    return tail;
  }
}
