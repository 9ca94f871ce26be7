import fluxion.Differentiable;

/** Steps, whose derivative is zero almost everywhere. */
class FLX070 {
  @Differentiable
  static double steps(double x, double[] a) {
    double s = Math.floor(x); // WARNING: FLX070
    s += Math.ceil(a[0]) * x; // WARNING: FLX070
    s += Math.signum(x); // WARNING: FLX070
    int n = (int) (x * 3); // WARNING: FLX070
    long r = Math.round(x); // WARNING: FLX070
    return s + n + r + StrictMath.rint(x); // WARNING: FLX070
  }

  @Differentiable
  static double reaching(double x, double[] a) {
    int n = (int) x; // WARNING: FLX070
    double y = n * 2;
    return helper(y) * x;
  }

  private static double helper(double y) {
    return y * y;
  }

  @Differentiable
  static double inHelper(double x) {
    return rounded(x) * x;
  }

  private static double rounded(double y) {
    return Math.rint(y); // WARNING: FLX070
  }

  @Differentiable
  @SuppressWarnings("fluxion")
  static double meant(double x) {
    return Math.floor(x) * x;
  }

  @Differentiable
  static double meantHere(double x) {
    @SuppressWarnings("fluxion")
    double floor = Math.floor(x);
    @SuppressWarnings({"unused", "all"})
    double y = Math.rint(x);
    return floor * x * y + Math.ceil(x); // WARNING: FLX070
  }

  @Differentiable
  static double withoutConsequence(double x, double[] a) {
    int shown = (int) x;
    System.out.println(shown);
    boolean far = Math.floor(x) > 3;
    return far ? x : a[(int) Math.floor(x)];
  }
}
