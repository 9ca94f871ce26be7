import fluxion.Differentiable;

/** Names that javac knows in the end, since another processor makes what they mean. */
class FLX040 {
  @Differentiable
  static double f(double x) {
    double y = x * Made.SCALE; // ERROR: FLX040
    Made made = null; // ERROR: FLX040
    made = Made.another(made);
    return x * y;
  }
}
