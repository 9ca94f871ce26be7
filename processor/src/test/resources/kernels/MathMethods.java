import fluxion.Differentiable;

class MathMethods {
  @Differentiable
  @SuppressWarnings("fluxion")
  static double f(double x, double y, int n) {
    double s = Math.max(x, y) + Math.min(x, 1) + Math.abs(-x) + Math.abs(n) + Math.max(n, 7L);
    s += Math.pow(x, 3) + Math.hypot(x, y) + Math.atan2(y, x) + Math.fma(x, y, s);
    s += Math.floorMod(n, 3) + Math.round(x * 10) + Math.signum(x) + Math.floor(y) + Math.cbrt(x);
    s += StrictMath.sin(x) + StrictMath.log1p(y) + StrictMath.exp(x);
    s += Double.sum(x, y) + Double.max(x, y) + Integer.max(n, 3) + Float.min(1.5f, (float) x);
    if (Double.isNaN(x) || Double.isInfinite(y) || Double.compare(x, y) > 5) s = 0;
    return Math.copySign(s, -1) + Math.toRadians(x) + Math.ulp(x) + Math.log(Math.E) + Double.MIN_VALUE;
  }
}
