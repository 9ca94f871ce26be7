package application;

import fluxion.Derivative;
import fluxion.Differentiable;
import library.Curve;
import library.Curve_Grad;

/** Calls the library's methods, and their derivatives, inside a method that is differentiated. */
final class Bond {
  private Bond() {}

  @Differentiable(value = Derivative.GRADIENT, wrt = "shape")
  static double price(Curve.Shape shape, double[] payments) {
    double[] rates = new double[payments.length];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = Curve.rate(shape, i + 1);
    }
    return Curve.present(rates, payments);
  }

  @Differentiable(value = Derivative.GRADIENT, wrt = "rates")
  static double duration(double[] rates, double[] payments) {
    double sum = 0;
    for (double sensitivity : Curve_Grad.presentGrad(rates, payments)) {
      sum += sensitivity;
    }
    return -sum / Curve.present(rates, payments);
  }
}
