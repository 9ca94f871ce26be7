package customer;

import fluxion.Differentiable;

/** Switches that take null. */
public final class NullLabels {
  private NullLabels() {}

  enum Side {
    CALL,
    PUT
  }

  @Differentiable
  static double text(double x, String s) {
    return switch (s) {
      case "square" -> x * x;
      case null -> 3 * x;
      case "twice", "double" -> 2 * x;
      default -> 1;
    };
  }

  @Differentiable
  static double nullOrOther(double x, String s) {
    return switch (s) {
      case "square" -> x * x;
      case null, default -> x;
    };
  }

  @Differentiable
  @SuppressWarnings("fallthrough")
  static double falling(double x, Side side) {
    double y = 0;
    switch (side) {
      case CALL:
        y += x;
      case null:
        y += 2 * x;
      case PUT:
        y += 4 * x;
        break;
    }
    return y;
  }

  @Differentiable
  static double otherwise(double x, Side side) {
    double y = 0;
    switch (side) {
      case CALL:
        y += x;
        break;
      case null, default:
        y += 3 * x;
        break;
    }
    return y;
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    expect(3, NullLabels_Grad.textGrad(2, null));
    expect(4, NullLabels_Grad.textGrad(2, "square"));
    expect(2, NullLabels_Grad.textGrad(2, "double"));
    expect(0, NullLabels_Grad.textGrad(2, "other"));
    expect(1, NullLabels_Grad.nullOrOtherGrad(2, null));
    expect(1, NullLabels_Grad.nullOrOtherGrad(2, "other"));
    expect(4, NullLabels_Grad.nullOrOtherGrad(2, "square"));
    expect(6, NullLabels_Grad.fallingGrad(2, null));
    expect(7, NullLabels_Grad.fallingGrad(2, Side.CALL));
    expect(4, NullLabels_Grad.fallingGrad(2, Side.PUT));
    expect(3, NullLabels_Grad.otherwiseGrad(2, null));
    expect(1, NullLabels_Grad.otherwiseGrad(2, Side.CALL));
    expect(3, NullLabels_Grad.otherwiseGrad(2, Side.PUT));
  }

  private static void expect(double expected, double actual) {
    if (expected != actual) {
      throw new AssertionError(expected + " expected, but it is " + actual);
    }
  }
}
