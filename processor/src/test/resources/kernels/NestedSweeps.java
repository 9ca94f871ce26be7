import fluxion.Derivative;
import fluxion.Differentiable;

/** Derivatives of derivatives of fused and guarded code. */
class NestedSweeps {
  static double rec(double[] x, double a, int n) {
    if (n == 0) return a;
    double[] t = new double[x.length];
    for (int i = 0; i < t.length; i++) t[i] = x[i] * a;
    double s = 0;
    for (double v : t) s += v * Math.sin(v);
    return rec(t, a * 0.5 + 0.1, n - 1) * (1 + s * 0.1) + s;
  }

  static double wl(double[] x, double a) {
    double s = a;
    int k = 0;
    while (s < 6 && k < 4) {
      double[] t = x.clone();
      for (int i = 0; i < t.length; i++) {
        t[i] = t[i] * s;
        s += t[i] * t[i] * 0.1;
      }
      s = s * 1.1 + 0.2;
      k++;
    }
    return s;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.HVP, Derivative.JVP, Derivative.VJP})
  static double in(double[] x, double a) {
    double s = 0;
    for (double v : x) s += Math.sin(v * a) * v;
    double m = a;
    for (double v : x) if (v > m) m = v * v;
    double p = 1;
    for (double v : x) p = p * Math.cos(v) + 0.2;
    return s * s * 0.1 + m * p;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.HVP, Derivative.JVP, Derivative.VJP})
  static double g1(double[] x, double a) {
    NestedSweeps_Grad.InGrad g = NestedSweeps_Grad.inGrad(x, a);
    double s = g.a();
    for (double v : g.x()) s += v * v;
    return s;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.VJP})
  static double g2(double[] x, double a) {
    NestedSweeps_Grad.G1Grad g = NestedSweeps_Grad.g1Grad(x, a);
    double s = g.a() * a;
    for (double v : g.x()) s += v * a;
    return s;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.VJP, Derivative.HVP})
  static double viaHvp(double[] x, double a) {
    NestedSweeps_Grad.InHvp g = NestedSweeps_Grad.inHvp(x, a, x, 1.0);
    double s = g.a();
    for (double v : g.x()) s += v * v * a;
    return s;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.VJP, Derivative.HVP})
  static double viaJvp(double[] x, double a) {
    var g = NestedSweeps_Grad.inJvp(x, a, x, a);
    return g.tangent() * g.value();
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double small(double x, double y) {
    double[] v = {x, y, x * y};
    double s = 0;
    for (int i = 0; i < 3; i++) {
      if (v[i] > 0) s += Math.sqrt(v[i]) * v[2 - i];
      else v[i] = s;
    }
    return s * v[1];
  }

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double descent(double x, double y) {
    double a = x, b = y;
    for (int k = 0; k < 3; k++) {
      var g = NestedSweeps_Grad.smallGrad(a, b);
      a -= 0.1 * g.x();
      b -= 0.1 * g.y();
    }
    return NestedSweeps_Grad.smallValueAndGrad(a, b).value();
  }

  @Differentiable({Derivative.GRADIENT, Derivative.HVP, Derivative.JVP, Derivative.VJP})
  static double rc(double[] x, double a) {
    return rec(x, a, 3);
  }

  @Differentiable({Derivative.GRADIENT, Derivative.HVP, Derivative.JVP, Derivative.VJP})
  static double rcg(double[] x, double a) {
    var g = NestedSweeps_Grad.rcGrad(x, a);
    double s = g.a() * a;
    for (double v : g.x()) s += v * v;
    return s;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.VJP})
  static double hess(double x, double y) {
    double[][] h = NestedSweeps_Grad.smallHessian(x, y);
    return h[0][0] * h[1][1] - h[0][1] * x;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.HVP, Derivative.JVP, Derivative.VJP})
  static double wh(double[] x, double a) {
    double r = wl(x, a);
    double t = 0;
    for (double v : x) t += v > 0 ? wl(x, v) : v * r;
    return a > 0 ? t * r : t;
  }

  @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.VJP, Derivative.HVP})
  static double whg(double[] x, double a) {
    var g = NestedSweeps_Grad.whGrad(x, a);
    double s = g.a();
    for (double v : g.x()) s += v * a;
    return s;
  }
}
