package fluxion.processor.endtoend;

import fluxion.processor.kernels.SampleInputs;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** The JVP: its form, the primal value, and the tangent against differences. */
final class ForwardChecks {
  private final Example example;
  private final Subject subject;
  private final Method jvp;

  ForwardChecks(Example example) {
    this.example = example;
    this.subject = example.subject;
    this.jvp = subject.product("Jvp", subject.wrtTypes());
  }

  /**
   * Runs them.
   *
   * @param differences whether those of the method show its derivatives
   * @param single whether they do so in single precision only
   */
  void run(boolean differences, boolean single) {
    Object[] directions = example.directions();
    form();
    double[] tangent = tangent(directions);
    if (example.expected.thrown() == null && differences) {
      againstDifferences(directions, tangent, single);
    }
  }

  private void form() {
    if (subject.isVoid()) {
      example.same("Jvp: result", "void", jvp.getReturnType().toString());
    } else {
      Class<?> result = subject.f.getReturnType();
      subject.expectRecord(
          jvp.getReturnType(), "Jvp", List.of("value", "tangent"), List.of(result, result));
    }
  }

  /** The derivatives of all outputs in a direction, one component for each wrt parameter. */
  double[] tangent(Object... directions) {
    Outcome outcome = example.run(jvp, subject.isVoid(), directions);
    if (outcome.thrown() != null) {
      return new double[0];
    }
    if (subject.isVoid()) {
      int n = subject.f.getParameterCount();
      Object[] after = outcome.argumentsFrom(n);
      return outputs(null, spread(after));
    }
    List<Object> components = SampleInputs.components(outcome.value());
    example.same(
        "Jvp: value", Numbers.text(example.expected.value()), Numbers.text(components.get(0)));
    return outputs(components.get(1), new Object[0]);
  }

  /** What stands for each parameter, at the parameter's own index. */
  private Object[] spread(Object[] ofWrt) {
    var all = new Object[subject.f.getParameterCount()];
    for (int k = 0; k < ofWrt.length; k++) {
      all[subject.wrt().get(k)] = ofWrt[k];
    }
    return all;
  }

  /** The coordinates of the result; of a void method, those of its wrt arrays' final contents. */
  private double[] outputs(Object result, Object[] parameters) {
    if (!subject.isVoid()) {
      return Numbers.of(subject.f.getReturnType(), result);
    }
    List<Class<?>> types = subject.wrtArrays().stream().<Class<?>>map(subject::type).toList();
    Object[] arrays = subject.wrtArrays().stream().map(k -> parameters[k]).toArray();
    return Example.coordinates(types, arrays);
  }

  private void againstDifferences(Object[] directions, double[] tangent, boolean single) {
    double tolerance = single ? 2e-2 : 1e-7;
    Differences.Estimate[] estimates =
        Differences.of(
            h -> moved(directions, h, tangent.length), tangent.length, reach(directions));
    for (int k = 0; k < tangent.length; k++) {
      Differences.Estimate estimate = estimates[k];
      double scale = Math.max(1, Math.abs(estimate.value()));
      if (!(estimate.error() < 1000 * tolerance * scale)) {
        throw new AssertionError(
            example.report(
                "differences do not converge: no derivative here? Then say \"// kink:\"",
                estimate.toString(),
                Arrays.toString(tangent)));
      }
      if (!(Math.abs(estimate.value() - tangent[k]) <= tolerance * scale + 20 * estimate.error())) {
        throw new AssertionError(
            example.report(
                "Jvp against differences, output "
                    + k
                    + ", direction "
                    + Arrays.deepToString(directions),
                estimate.toString(),
                Arrays.toString(tangent)));
      }
    }
  }

  /** No number may come near to changing its sign: the method may not be made for that. */
  private double reach(Object[] directions) {
    double[] d = Example.coordinates(subject.wrtTypes(), directions);
    Object[] at = subject.wrt().stream().map(k -> example.point.arguments().get(k)).toArray();
    double[] x = Example.coordinates(subject.wrtTypes(), at);
    double reach = 1;
    for (int k = 0; k < d.length; k++) {
      if (x[k] != 0 && d[k] != 0) {
        reach = Math.min(reach, 3 * Math.abs(x[k] / d[k]));
      }
    }
    return reach;
  }

  /** The outputs at a point in the direction; null if there are none or of other number. */
  private double[] moved(Object[] directions, double h, int n) {
    Object[] arguments = example.arguments();
    for (int k = 0; k < directions.length; k++) {
      int parameter = subject.wrt().get(k);
      Class<?> type = subject.type(parameter);
      var steps = Arrays.stream(Numbers.of(type, directions[k])).iterator();
      arguments[parameter] =
          Numbers.like(type, arguments[parameter], x -> x + h * steps.nextDouble());
    }
    Outcome outcome = Outcome.of(subject.f, arguments);
    if (outcome.thrown() != null) {
      return null;
    }
    double[] outputs = outputs(outcome.value(), outcome.argumentsFrom(0));
    return outputs.length == n ? outputs : null;
  }
}
