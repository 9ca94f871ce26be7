import fluxion.Differentiable;
import fluxion.Fluxion;

/** Bits of numbers. */
class FLX062 {
  @Differentiable
  static double bits(double x) {
    long bits = Double.doubleToLongBits(x * x); // ERROR: FLX062
    return Double.longBitsToDouble(bits + 1);
  }

  @Differentiable
  static double held(double x) {
    return x * Double.doubleToRawLongBits(Fluxion.stopGradient(x));
  }

  @Differentiable
  static float floats(float x) {
    return x * Float.floatToIntBits(x); // ERROR: FLX062
  }
}
