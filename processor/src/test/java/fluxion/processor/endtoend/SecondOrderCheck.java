package fluxion.processor.endtoend;

import java.util.Arrays;
import java.util.List;

/** A random program's products of higher order, and of many columns, against the simple ones. */
final class SecondOrderCheck {
  private final ProgramCheck check;
  private final double tolerance;

  SecondOrderCheck(ProgramCheck check, boolean single) {
    this.check = check;
    this.tolerance = single ? 1e-3 : 1e-8;
  }

  /** Hessian-vector products: symmetric, and the differences of the gradient. */
  int products(boolean single) throws ProgramCheck.Failure {
    Object[] v = check.directions();
    Object[] w = check.directions();
    Outcome first = check.call("Hvp", false, v);
    Outcome second = check.call("Hvp", false, w);
    if (first.thrown() != null) {
      return 0;
    }
    double[] hv = check.coordinates(check.parts(first.value()));
    double[] hw = check.coordinates(check.parts(second.value()));
    close("Hvp symmetry", products(check.coordinates(w), hv), products(check.coordinates(v), hw));
    if (check.zeros()) {
      return 0; // the slope of |x| at 0 is 0 by convention, so that its change is not seen
    }
    return new ProgramDifferences(single, "Hvp differences", false)
        .compare(h -> check.gradientAt(v, h), hv);
  }

  /** The Hessian times a direction. */
  void hessian() throws ProgramCheck.Failure {
    Object[] v = check.directions();
    Outcome outcome = check.call("Hessian", false);
    Outcome product = check.call("Hvp", false, v);
    if (outcome.thrown() != null) {
      return;
    }
    double[] hv = check.coordinates(check.parts(product.value()));
    double[] d = check.coordinates(v);
    if (outcome.value() instanceof Double number) {
      close("Hessian", new double[] {number * d[0]}, hv);
      return;
    }
    var rows = (double[][]) outcome.value();
    for (int k = 0; k < rows.length; k++) {
      close("Hessian", products(rows[k], d), new double[] {hv[k]});
    }
  }

  /** The Jacobian times a direction. */
  void jacobian(Object[] directions, double[] tangent) throws ProgramCheck.Failure {
    Outcome outcome = check.call("Jacobian", false);
    if (outcome.thrown() != null) {
      return;
    }
    Object[] parts = check.parts(outcome.value());
    for (int row = 0; row < tangent.length; row++) {
      double sum = 0;
      double scale = 0;
      for (int k = 0; k < parts.length; k++) {
        for (double term : terms(parts[k], row, directions[k])) {
          sum += term;
          scale += Math.abs(term);
        }
      }
      close("Jacobian", new double[] {sum, scale}, new double[] {tangent[row], scale});
    }
  }

  private static double[] terms(Object jacobian, int row, Object direction) {
    double[] d = Numbers.of(direction.getClass(), direction);
    if (direction instanceof Number number) {
      double[] column = Numbers.of(jacobian.getClass(), jacobian);
      return new double[] {column[row] * number.doubleValue()};
    }
    Object slopes = java.lang.reflect.Array.get(jacobian, row);
    return products(Numbers.of(slopes.getClass(), slopes), d);
  }

  private static double[] products(double[] p, double[] q) {
    var products = new double[p.length];
    Arrays.setAll(products, k -> p[k] * q[k]);
    return products;
  }

  /** Fails unless the sums are the same, to the size of their terms. */
  private void close(String kind, double[] wanted, double[] got) throws ProgramCheck.Failure {
    double scale = 1e-3;
    for (double[] terms : List.of(wanted, got)) {
      scale += Arrays.stream(terms).map(Math::abs).sum();
    }
    double difference = Arrays.stream(wanted).sum() - Arrays.stream(got).sum();
    if (scale < 1e9 && !(Math.abs(difference) <= tolerance * scale)) {
      throw new ProgramCheck.Failure(
          kind, "expected " + Arrays.toString(wanted) + ", got " + Arrays.toString(got));
    }
  }
}
