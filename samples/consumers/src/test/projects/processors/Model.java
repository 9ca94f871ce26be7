package processors;

import fluxion.Differentiable;

/** Differentiated, with the other processors' classes as constants. */
final class Model {
  private Model() {}

  @Differentiable(wrt = "x")
  static double value(double x, Price price, Settings settings) {
    return price.amount() * Math.sin(settings.scale() * x);
  }

  /** The type of a parameter is generated in the same compilation. */
  @Differentiable(wrt = "x")
  static double scaled(double x, ImmutableSettings settings) {
    double scale = settings.scale();
    return scale * x * x;
  }
}
