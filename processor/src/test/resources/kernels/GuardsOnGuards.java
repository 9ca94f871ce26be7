import fluxion.Differentiable;

/** A value used on one side of branches within or after other branches. */
// input: x=-1, y=2
// input: x=-0.5, y=0.3
class GuardsOnGuards {

  @Differentiable
  static double entropyClamped(double x) {
    double l = Math.log(x);
    double e = x > 0 ? x * l : 0;
    return e > 100 ? 100 : e;
  }

  @Differentiable
  static double entropy(double x) {
    double l = Math.log(x);
    double e = x > 0 ? x * l : 0;
    return e;
  }

  @Differentiable
  static double nestedIf(double x, double y) {
    double l = Math.sqrt(x);
    double s = y;
    if (y < 50) {
      if (x > 0) s += l;
      else s += x;
    }
    return s;
  }

  @Differentiable
  static double twoBranches(double x, double y) {
    double l = Math.log(x);
    double s = y;
    if (x > 0) s += l;
    s *= y;
    if (x > 0.5) s += l * y;
    return s;
  }
}
