import fluxion.Differentiable;

/** Names that generated code would like to use for itself. */
class Names {
  @Differentiable
  static double f(double value, double x, double xDot, double[] xBar, double result) {
    double tape = x * xDot;
    double frame = tape + xBar[0];
    double sin = Math.sin(frame);
    double t = 1;
    double t1 = 2 * sin;
    double resultBar = result * t1;
    for (int i = 0; i < xBar.length; i++) {
      double xBarI = xBar[i] * resultBar;
      t += xBarI * tape;
      xBar[i] = t;
    }
    return value * t + resultBar + xBar[1];
  }

  @Differentiable(wrt = {"b", "d"}, name = "named")
  static double g(double a, double[] b, int c, float d, double[] e) {
    return a * b[0] * b[1] * c * d * e[0];
  }

  @Differentiable
  static double value(double value) {
    return value * value;
  }

  @Differentiable
  static double arrays(double[] value, double[] wait, double[] tangent) {
    double s = 0;
    for (int i = 0; i < value.length; i++) {
      s += value[i] * wait[i] * tangent[i];
    }
    return s;
  }

  @Differentiable
  static double Ünïcode(double größe, double $dollar, double _under, double x1, double x$1) {
    double größe1 = größe * $dollar * x1;
    return größe1 * _under + x$1 * größe;
  }
}
