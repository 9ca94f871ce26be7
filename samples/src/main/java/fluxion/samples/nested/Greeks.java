package fluxion.samples.nested;

import static fluxion.Derivative.GRADIENT;

import fluxion.Differentiable;
import fluxion.samples.kernels.BlackScholes;
import fluxion.samples.kernels.BlackScholes_Grad;

/**
 * Sensitivities of second and third order of a European call option.
 *
 * <p>Source: derivatives of {@link BlackScholes}. Shapes: five scalars to some scalars.
 *
 * @param gamma how delta changes with the spot price
 * @param vanna how delta changes with the volatility
 * @param volga how vega changes with the volatility
 * @param charm how delta changes as time goes by
 */
public record Greeks(double gamma, double vanna, double volga, double charm) {
  private static final int SPOT = 0;
  private static final int VOLATILITY = 3;
  private static final int EXPIRY = 4;

  /** Those of second order. */
  static Greeks of(double spot, double strike, double rate, double volatility, double expiry) {
    double[][] hessian = BlackScholes_Grad.callHessian(spot, strike, rate, volatility, expiry);
    return new Greeks(
        hessian[SPOT][SPOT],
        hessian[SPOT][VOLATILITY],
        hessian[VOLATILITY][VOLATILITY],
        -hessian[SPOT][EXPIRY]);
  }

  /** Gamma; its gradient holds the third order: speed, zomma, and color with opposite sign. */
  @Differentiable(
      value = GRADIENT,
      wrt = {"spot", "volatility", "expiry"})
  static double gamma(double spot, double strike, double rate, double volatility, double expiry) {
    return BlackScholes_Grad.callHessian(spot, strike, rate, volatility, expiry)[SPOT][SPOT];
  }
}
