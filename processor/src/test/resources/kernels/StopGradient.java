import static fluxion.Fluxion.stopGradient;

import fluxion.Differentiable;
import fluxion.Fluxion;

// differences: none, since derivatives are held back
class StopGradient {
  @Differentiable
  static double f(double x, double[] a, float h) {
    double y = x * Fluxion.stopGradient(x);
    double[] b = stopGradient(a);
    b[0] += x;
    return y + b[0] * a[1] + stopGradient(h) * x;
  }
}
