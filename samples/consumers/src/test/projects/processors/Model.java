package processors;

import fluxion.Differentiable;

/** Differentiated, with the other processors' classes as constants. */
final class Model {
  private Model() {}

  @Differentiable(wrt = "x")
  static double value(double x, Price price, Settings settings) {
    return price.amount() * Math.sin(settings.scale() * x);
  }
}
