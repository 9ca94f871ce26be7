package fluxion.processor.endtoend;

import fluxion.processor.kernels.SampleInputs;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.List;

/** The Jacobian: times a direction it is the tangent that the JVP gives. */
final class JacobianChecks {
  private static final double TOLERANCE = 1e-9;
  private static final double SINGLE_TOLERANCE = 1e-4;

  private final Example example;
  private final Subject subject;
  private final Method jacobian;

  JacobianChecks(Example example) {
    this.example = example;
    this.subject = example.subject;
    this.jacobian = subject.product("Jacobian", List.of());
  }

  /** Runs them. */
  void run(boolean single) {
    Object[] directions = example.directions();
    Outcome outcome = example.run(jacobian, false);
    if (outcome.thrown() != null) {
      return;
    }
    List<Object> parts =
        subject.wrt().size() == 1
            ? List.of(outcome.value())
            : SampleInputs.components(outcome.value());
    double[] tangent = new ForwardChecks(example).tangent(directions);
    var product = new double[tangent.length];
    for (int i = 0; i < product.length; i++) {
      for (int k = 0; k < parts.size(); k++) {
        product[i] += dot(Array.get(parts.get(k), i), directions[k]);
      }
    }
    example.close(
        "Jacobian times a direction", tangent, product, single ? SINGLE_TOLERANCE : TOLERANCE);
  }

  /** One row, or one number, times the direction of its parameter. */
  private static double dot(Object row, Object direction) {
    if (!row.getClass().isArray()) {
      return ((Number) row).doubleValue() * ((Number) direction).doubleValue();
    }
    double sum = 0;
    for (int j = 0; j < Array.getLength(row); j++) {
      sum += Array.getDouble(row, j) * Array.getDouble(direction, j);
    }
    return sum;
  }
}
