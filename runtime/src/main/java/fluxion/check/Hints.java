package fluxion.check;

import java.util.List;

/** What may be wrong with a derivative, judged from the numbers. */
final class Hints {
  /** The factors are those of forgotten and repeated terms. */
  private static final double[] FACTORS = {2, 0.5, 3, 1 / 3.0, 4, 0.25, -2, -0.5, 10, 0.1};

  private static final double NEAR = 1e-3;

  /** Where the slopes on both sides are taken, relative to the line's scale. */
  private static final double KINK_STEP = 1e-3;

  private Hints() {}

  /**
   * The likeliest reason.
   *
   * @param worst the component to explain
   * @param wrong all that are wrong
   * @param all how many there are
   */
  static String of(Mismatch worst, List<Mismatch> wrong, int all) {
    if (!Double.isFinite(worst.got()) && Double.isFinite(worst.expected())) {
      return "overflow: the derivative is not finite where the differences are; something on its"
          + " way overflows, divides by zero, or is 0 times infinity";
    }
    if (!Double.isFinite(worst.expected())) {
      return "domain: the function throws, overflows or is not a number close to the point, so that"
          + " differences say nothing; choose a point inside its domain";
    }
    String sides = sides(worst);
    if (!sides.isEmpty()) {
      return sides;
    }
    String factor = factor(worst, wrong, all);
    if (!factor.isEmpty()) {
      return factor;
    }
    if (worst.error() > worst.allowed()) {
      return "differences: they do not settle; a kink, a jump, an infinite slope or noise is near;"
          + " try another point or a smaller step";
    }
    return exchanged(worst, wrong);
  }

  /** Compares the slopes on the two sides at two distances: for a smooth function they meet. */
  private static String sides(Mismatch worst) {
    double step = KINK_STEP * worst.line().scale();
    double far = right(worst, step) - left(worst, step);
    double near = right(worst, step / 8) - left(worst, step / 8);
    double slope = Math.max(Math.abs(left(worst, step)), Math.abs(right(worst, step)));
    if (!Double.isFinite(far) || !(Math.abs(near) > NEAR * slope)) {
      return "";
    }
    double farHeight = at(worst, step) - at(worst, -step);
    double nearHeight = at(worst, step / 8) - at(worst, -step / 8);
    if (Math.abs(farHeight - nearHeight) < 0.1 * Math.abs(farHeight)) {
      return "jump: the function jumps by " + rounded(nearHeight) + " at the point";
    }
    if (Math.abs(near) < 0.5 * Math.abs(far) || Math.abs(near) > 2 * Math.abs(far)) {
      return "";
    }
    return "kink: the slope is %s on the left and %s on the right of the point"
        .formatted(rounded(left(worst, step / 8)), rounded(right(worst, step / 8)));
  }

  private static double right(Mismatch worst, double step) {
    return (at(worst, step) - at(worst, 0)) / step;
  }

  private static double left(Mismatch worst, double step) {
    return (at(worst, 0) - at(worst, -step)) / step;
  }

  private static double at(Mismatch worst, double t) {
    return worst.line().apply(t)[worst.row()];
  }

  private static String factor(Mismatch worst, List<Mismatch> wrong, int all) {
    double ratio = worst.ratio();
    String where = where(ratio, wrong, all);
    if (worst.got() == 0) {
      return "missing: the derivative is zero"
          + where
          + ", as if the function did not depend on it";
    }
    if (close(ratio, -1)) {
      return "factor: the sign is wrong" + where;
    }
    for (double factor : FACTORS) {
      if (close(ratio, factor)) {
        return "factor: wrong by the factor " + rounded(factor) + where;
      }
    }
    return where.isEmpty() || wrong.size() == 1
        ? ""
        : "factor: wrong by the factor " + rounded(ratio) + where;
  }

  private static String where(double ratio, List<Mismatch> wrong, int all) {
    for (Mismatch other : wrong) {
      if (!close(other.ratio(), ratio)) {
        return "";
      }
    }
    return wrong.size() == all ? " in all components" : " in all components that are wrong";
  }

  private static String exchanged(Mismatch worst, List<Mismatch> wrong) {
    for (Mismatch other : wrong) {
      if (!other.equals(worst) && close(worst.got() / other.expected(), 1)) {
        return "order: what was got is expected for %s; are two arguments exchanged?"
            .formatted(other.name());
      }
    }
    return "none: the numbers have no simple relation";
  }

  private static boolean close(double ratio, double to) {
    return Math.abs(ratio - to) <= NEAR * Math.abs(to);
  }

  private static String rounded(double x) {
    return Float.toString((float) x);
  }
}
