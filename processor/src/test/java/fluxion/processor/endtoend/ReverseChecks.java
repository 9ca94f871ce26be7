package fluxion.processor.endtoend;

import fluxion.Derivative;
import fluxion.processor.kernels.SampleInputs;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The VJP: its form, and its agreement with the JVP. */
final class ReverseChecks {
  private final Example example;
  private final Subject subject;
  private final GradientShape shape;

  ReverseChecks(Example example) {
    this.example = example;
    this.subject = example.subject;
    this.shape = new GradientShape(example);
  }

  /** The VJP of a method with a result. */
  void vjp() {
    Class<?> resultType = subject.f.getReturnType();
    Method vjp = subject.product("Vjp", List.of(resultType));
    shape.form(vjp.getReturnType(), "Vjp");
    if (example.expected.thrown() != null && !resultType.isPrimitive()) {
      return; // There is no result whose shape a cotangent could have.
    }
    Object like =
        resultType.isPrimitive() ? GradientShape.zero(resultType) : example.expected.value();
    Object bar = Numbers.random(resultType, like, example.random);
    Outcome outcome = example.run(vjp, false, bar);
    if (outcome.thrown() != null) {
      return;
    }
    Object[] gradient = shape.parts(outcome.value());
    shape.shapes("Vjp", gradient, outcome.argumentsFrom(0));
    if (subject.wants(Derivative.JVP)) {
      Object[] directions = example.directions();
      double[] tangent = new ForwardChecks(example).tangent(directions);
      duality("Vjp", Numbers.of(resultType, bar), tangent, gradient, directions);
    }
  }

  /** Both sides of ⟨ȳ, J ẋ⟩ = ⟨Jᵀ ȳ, ẋ⟩. */
  private void duality(
      String path, double[] bar, double[] tangent, Object[] gradient, Object[] directions) {
    List<Class<?>> types = subject.wrtTypes();
    double[] g = Example.coordinates(types, gradient);
    double[] d = Example.coordinates(types, directions);
    double scale = 0;
    double forward = 0;
    for (int k = 0; k < bar.length; k++) {
      forward += bar[k] * tangent[k];
      scale += Math.abs(bar[k] * tangent[k]);
    }
    double reverse = 0;
    for (int k = 0; k < g.length; k++) {
      reverse += g[k] * d[k];
      scale += Math.abs(g[k] * d[k]);
    }
    double tolerance = subject.single() ? 2e-5 : 1e-12;
    boolean both = Double.isNaN(forward) && Double.isNaN(reverse);
    if (!both && !(Math.abs(forward - reverse) <= tolerance * scale)) {
      throw new AssertionError(
          example.report(
              path + " against Jvp",
              forward + " from tangent " + Arrays.toString(tangent),
              reverse + " from gradient " + Arrays.toString(g)));
    }
  }

  /** The VJP of a void method: cotangents of arrays, in place; the gradient of the others. */
  void vjpInPlace() {
    List<Integer> arrays = subject.wrtArrays();
    List<Integer> scalars = subject.wrt().stream().filter(k -> !arrays.contains(k)).toList();
    Method vjp = subject.product("Vjp", arrays.stream().<Class<?>>map(subject::type).toList());
    formInPlace(vjp.getReturnType(), scalars);
    Object[] bars =
        arrays.stream()
            .map(
                k ->
                    Numbers.random(
                        subject.type(k), example.expected.arguments().get(k), example.random))
            .toArray();
    Outcome outcome = example.run(vjp, true, bars);
    if (outcome.thrown() != null || !subject.wants(Derivative.JVP)) {
      return;
    }
    List<Object> ofScalars =
        scalars.isEmpty()
            ? List.of()
            : scalars.size() == 1
                ? List.of(outcome.value())
                : SampleInputs.components(outcome.value());
    int n = subject.f.getParameterCount();
    var gradient = new ArrayList<Object>();
    for (int k : subject.wrt()) {
      gradient.add(
          arrays.contains(k)
              ? outcome.arguments().get(n + arrays.indexOf(k))
              : ofScalars.get(scalars.indexOf(k)));
    }
    Object[] directions = example.directions();
    double[] tangent = new ForwardChecks(example).tangent(directions);
    double[] bar = Example.coordinates(arrays.stream().<Class<?>>map(subject::type).toList(), bars);
    duality("Vjp", bar, tangent, gradient.toArray(), directions);
  }

  private void formInPlace(Class<?> result, List<Integer> scalars) {
    if (scalars.size() > 1) {
      subject.expectRecord(
          result,
          "Vjp",
          scalars.stream().map(k -> subject.f.getParameters()[k].getName()).toList(),
          scalars.stream().<Class<?>>map(subject::type).toList());
    } else {
      Class<?> expected = scalars.isEmpty() ? void.class : subject.type(scalars.get(0));
      example.same("Vjp: result", expected.toString(), result.toString());
    }
  }
}
