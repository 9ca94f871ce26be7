import fluxion.Differentiable;

/** Numbers that are read back from texts. */
class FLX061 {
  @Differentiable
  static double parsed(double x) {
    String text = "" + x * x;
    return Double.parseDouble(text); // ERROR: FLX061
  }

  @Differentiable
  static double length(double x, double y) {
    String text = x > 1 ? String.valueOf(x) : "none";
    int n = text.length(); // ERROR: FLX061
    return y * n;
  }

  @Differentiable
  static double printed(double x) {
    String text = "x = " + x;
    if (x < 0) {
      throw new IllegalArgumentException(text);
    }
    System.out.println(text);
    return x * "constant".length();
  }
}
