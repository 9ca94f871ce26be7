import fluxion.Derivative;
import fluxion.Differentiable;

class FLX011 {
  @Differentiable
  double f(double x) { // ERROR: FLX011
    return x;
  }
}
