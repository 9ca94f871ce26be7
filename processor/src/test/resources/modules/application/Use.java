package application;

import fluxion.Differentiable;
import library.Curve;
import library.Curve_Grad;
import library.Curve_Norms_Grad;

public final class Use {
  private Use() {}

  @Differentiable
  public static double slopes(double[] w, double t) {
    Curve_Grad.AtGrad gradient = Curve_Grad.atGrad(w, t);
    double s = gradient.t();
    for (double d : gradient.w()) {
      s += d * d;
    }
    return s + Curve.at(w, t * t) + Curve.Norms.power(new Curve.Point(t, w[0]), 2);
  }

  @Differentiable
  public static double corner(Curve.Point p) {
    Curve.Point q = Curve_Norms_Grad.powerGrad(p, 2);
    return q.x() * q.y();
  }
}
