package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.BlackScholesAdjoint;
import fluxion.samples.kernels.BlackScholes;
import fluxion.samples.kernels.BlackScholes_Grad;

/**
 * The prices of options and five sensitivities of each.
 *
 * <p>Source: {@link Option}. Shapes: the derivative is {@code [options][5]}.
 */
public final class BlackScholesWorkload implements Workload {
  private final Option[] book;
  private final double[] prices;
  private final double[][] greeks;
  private final BlackScholesAdjoint adjoint = new BlackScholesAdjoint();

  /** Some options. */
  public BlackScholesWorkload(int options) {
    book = Option.random(options);
    prices = new double[options];
    greeks = new double[options][5];
  }

  @Override
  public void primal() {
    for (int i = 0; i < book.length; i++) {
      Option at = book[i];
      prices[i] =
          BlackScholes.call(at.spot(), at.strike(), at.rate(), at.volatility(), at.expiry());
    }
  }

  @Override
  public void fluxion() {
    for (int i = 0; i < book.length; i++) {
      Option at = book[i];
      var generated =
          BlackScholes_Grad.callValueAndGrad(
              at.spot(), at.strike(), at.rate(), at.volatility(), at.expiry());
      prices[i] = generated.value();
      double[] row = greeks[i];
      row[0] = generated.spot();
      row[1] = generated.strike();
      row[2] = generated.rate();
      row[3] = generated.volatility();
      row[4] = generated.expiry();
    }
  }

  @Override
  public void manual() {
    for (int i = 0; i < book.length; i++) {
      Option at = book[i];
      prices[i] =
          adjoint.gradient(
              at.spot(), at.strike(), at.rate(), at.volatility(), at.expiry(), greeks[i]);
    }
  }

  @Override
  public double[] value() {
    return prices.clone();
  }

  @Override
  public double[] derivative() {
    return Data.flat((Object) greeks);
  }
}
