package fluxion.processor.transform;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;

/**
 * What the two derivatives of a function give at a point, J·ẋ and Jᵀ·ȳ, and what must be true of
 * them.
 */
final class Products {
  /** Beyond that, rounding hides what we look for. */
  private static final double WILD = 1e6;

  private final Subject subject;
  private final Module module;
  private final Function jvp;
  private final Function vjp;
  private final double[] direction;
  private final double[] cotangent;
  private final double[] tangent;
  private final double[] adjoint;

  Products(
      Subject subject,
      Module module,
      Function jvp,
      Function vjp,
      double[] direction,
      double[] cotangent) {
    this.subject = subject;
    this.module = module;
    this.jvp = jvp;
    this.vjp = vjp;
    this.direction = direction;
    this.cotangent = cotangent;
    this.tangent = subject.tangent(module, jvp, direction);
    this.adjoint = subject.adjoint(module, vjp, cotangent);
  }

  private static AssertionError disagreement(
      String what, String where, double expected, double actual) {
    return new AssertionError(what + " of " + where + " expected " + expected + " got " + actual);
  }

  /** Whether there are numbers too large, or none at all, so that nothing can be compared. */
  boolean wild() {
    return wild(tangent) || wild(adjoint) || wild(subject.at(subject.x));
  }

  private static boolean wild(double[] vector) {
    for (double number : vector) {
      if (!(Math.abs(number) < WILD)) {
        return true;
      }
    }
    return false;
  }

  // ---- other forms

  /** The same derivatives after a pass give the same to the last bit. */
  void checkSame(String pass, Module other) {
    double[] otherTangent = subject.tangent(other, other.get(jvp.name()), direction);
    checkSame("after " + pass + " tangent", subject.outputs, tangent, otherTangent);
    double[] otherAdjoint = subject.adjoint(other, other.get(vjp.name()), cotangent);
    checkSame("after " + pass + " adjoint", subject.inputs, adjoint, otherAdjoint);
  }

  private static void checkSame(String what, Space space, double[] expected, double[] actual) {
    for (int k = 0; k < expected.length; k++) {
      if (Double.doubleToLongBits(expected[k]) != Double.doubleToLongBits(actual[k])) {
        throw disagreement(what, space.name(k), expected[k], actual[k]);
      }
    }
  }

  // ---- differences

  /**
   * J·ẋ agrees with differences.
   *
   * @return how many numbers could be compared: those for which differences agree among themselves
   */
  int checkDifferences(boolean single) {
    Differences differences;
    try {
      differences = Differences.of(subject::at, subject.x, direction, single ? 0.05 : 0.002);
    } catch (IllegalStateException e) {
      return 0; // the outputs have another shape nearby
    }
    int compared = 0;
    for (int k = 0; k < tangent.length; k++) {
      double expected = differences.value(k);
      double scale = Math.max(1e-2, Math.abs(expected));
      double doubt = differences.error(k);
      if (doubt <= (single ? 1e-2 : 1e-5) * scale) {
        compared++;
        if (!(Math.abs(tangent[k] - expected) <= (single ? 2e-2 : 1e-6) * scale + 20 * doubt)) {
          throw disagreement("tangent", subject.outputs.name(k), expected, tangent[k]);
        }
      }
    }
    return compared;
  }

  // ---- duality

  /** ⟨ȳ, J·ẋ⟩ = ⟨Jᵀ·ȳ, ẋ⟩; if not, says which adjoint is wrong. */
  void checkTransposed(boolean single) {
    double left = dot(cotangent, tangent);
    double right = dot(adjoint, direction);
    double scale = absolute(cotangent, tangent) + absolute(adjoint, direction) + 1e-6;
    if (Math.abs(left - right) <= (single ? 1e-4 : 1e-10) * scale) {
      return;
    }
    for (int k = 0; k < adjoint.length; k++) {
      double expected = dot(cotangent, subject.tangent(module, jvp, subject.inputs.unit(k)));
      if (Math.abs(expected - adjoint[k]) > 1e-8 * Math.max(1e-3, Math.abs(expected))) {
        throw disagreement("adjoint", subject.inputs.name(k), expected, adjoint[k]);
      }
    }
    throw new AssertionError("forward product " + left + ", reverse product " + right);
  }

  private static double dot(double[] p, double[] q) {
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += p[k] * q[k];
    }
    return sum;
  }

  private static double absolute(double[] p, double[] q) {
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += Math.abs(p[k] * q[k]);
    }
    return sum;
  }
}
