package again;

import fluxion.Differentiable;

/** A record of its own in the signature of what is generated for it. */
public class Scale {
  /** Factors, by number. */
  public record Factors(int[] all) {}

  @Differentiable(wrt = "x")
  public static double scaled(double x, Factors factors) {
    return x * x * factors.all()[0];
  }
}
