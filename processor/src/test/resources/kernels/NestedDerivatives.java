import static java.lang.Math.tanh;

import fluxion.Derivative;
import fluxion.Differentiable;

/** Generated methods inside differentiated ones: gradient descent, records, several depths. */
class NestedDerivatives {
  @Differentiable({Derivative.GRADIENT, Derivative.HVP})
  static double loss(double[] w, double[] x, double y) {
    double s = 0;
    for (int i = 0; i < w.length && i < x.length; i++) {
      s += w[i] * x[i];
    }
    double e = tanh(s) - y;
    return e * e;
  }

  @Differentiable(
      value = {Derivative.GRADIENT, Derivative.JVP, Derivative.VJP, Derivative.HVP},
      wrt = "w")
  static double adapted(double[] w, double[] x, double y) {
    double[] v = w.clone();
    for (int k = 0; k < 3; k++) {
      NestedDerivatives_Grad.LossGrad g = NestedDerivatives_Grad.lossGrad(v, x, y);
      for (int i = 0; i < v.length; i++) {
        v[i] -= 0.1 * g.w()[i];
      }
    }
    return loss(v, x, y + 0.1);
  }

  private static NestedDerivatives_Grad.LossValueAndGrad both(double[] w) {
    return NestedDerivatives_Grad.lossValueAndGrad(w, w, 0.5);
  }

  private static double sum(NestedDerivatives_Grad.LossValueAndGrad g) {
    double s = g.value() * g.y();
    for (double d : g.w()) {
      s += d * d;
    }
    return s;
  }

  @Differentiable
  static double throughHelpers(double[] w) {
    var g = both(w);
    return sum(g);
  }

  @Differentiable
  static double deeper(double[] w, double[] v) {
    double[] g = NestedDerivatives_Grad.throughHelpersGrad(w);
    double s = 0;
    for (int i = 0; i < g.length; i++) {
      s += g[i] * g[i];
    }
    return s + NestedDerivatives_Grad.throughHelpersJvp(w, w).tangent();
  }

  @Differentiable(Derivative.HESSIAN)
  static double volume(double[] a) {
    double p = 1;
    for (double d : a) {
      p *= d;
    }
    return p * p;
  }

  @Differentiable
  static double curvature(double[] a) {
    double[][] h = NestedDerivatives_Grad.volumeHessian(a);
    double s = 0;
    for (int i = 0; i < h.length; i++) {
      s += h[i][0] * h[i][h.length - 1];
    }
    return s;
  }

  @Differentiable
  static double cube(double x) {
    return x * x * x;
  }

  @Differentiable
  static double slope(double x) {
    return NestedDerivatives_Grad.cubeGrad(x);
  }

  @Differentiable({Derivative.GRADIENT, Derivative.HESSIAN})
  static double bend(double x) {
    return NestedDerivatives_Grad.slopeJvp(x, 1).tangent();
  }
}
