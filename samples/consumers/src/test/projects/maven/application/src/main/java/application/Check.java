package application;

import fluxion.check.GradientCheck;
import library.Curve;

public final class Check {
  private Check() {}

  public static void run() {
    double[] payments = {3, 3, 103};
    GradientCheck.at(new Curve.Shape(0.02, 0.01))
        .gradient(s -> Bond.price(s, payments), s -> Bond_Grad.priceGrad(s, payments));
    GradientCheck.at(new double[] {0.01, 0.02, 0.03})
        .gradient(r -> Bond.duration(r, payments), r -> Bond_Grad.durationGrad(r, payments));
  }
}
