import fluxion.Derivative;
import fluxion.Differentiable;

abstract class FLX013 {
  @Differentiable
  static native double f(double x); // ERROR: FLX013

  @Differentiable
  abstract double g(double x); // ERROR: FLX013
}
