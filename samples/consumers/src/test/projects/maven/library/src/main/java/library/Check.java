package library;

import fluxion.check.GradientCheck;

public final class Check {
  private Check() {}

  public static void run() {
    double[] payments = {3, 3, 103};
    GradientCheck.at(new double[] {0.01, 0.02, 0.03})
        .gradient(r -> Curve.present(r, payments), r -> Curve_Grad.presentGrad(r, payments));
    GradientCheck.at(new Curve_Grad.RateGrad(new Curve.Shape(0.02, 0.01), 3))
        .gradient(
            p -> Curve.rate(p.shape(), p.t()), p -> Curve_Grad.rateGrad(p.shape(), p.t()));
  }
}
