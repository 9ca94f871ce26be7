package fluxion.processor.endtoend;

import fluxion.Derivative;
import fluxion.processor.kernels.SampleInputs;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The gradient's products: their forms, and their agreement with JVP, VJP and each other. */
final class GradientChecks {
  private final Example example;
  private final Subject subject;
  private final GradientShape shape;

  GradientChecks(Example example) {
    this.example = example;
    this.subject = example.subject;
    this.shape = new GradientShape(example);
  }

  /** Runs them. */
  void run() {
    Method grad = subject.product("Grad", List.of());
    shape.form(grad.getReturnType(), "Grad");
    Outcome outcome = example.run(grad, false);
    Object[] gradient = outcome.thrown() != null ? null : shape.parts(outcome.value());
    if (gradient != null) {
      shape.shapes("Grad", gradient, outcome.argumentsFrom(0));
      againstColumns(gradient);
      againstVjp(gradient);
    }
    valueAndGradient(gradient);
    if (subject.wrtArrays().size() == subject.wrt().size()) {
      addGradient(gradient);
    }
  }

  private void againstVjp(Object[] gradient) {
    if (subject.wants(Derivative.VJP)) {
      Class<?> type = subject.f.getReturnType();
      Object one = Numbers.like(type, GradientShape.zero(type), x -> 1);
      Object vjp = example.run(subject.product("Vjp", List.of(type)), false, one).value();
      example.same("Vjp of 1", Numbers.text(gradient), Numbers.text(shape.parts(vjp)));
    }
  }

  /** Every component of the gradient is the derivative in the direction of its coordinate. */
  private void againstColumns(Object[] gradient) {
    if (!subject.wants(Derivative.JVP)) {
      return;
    }
    var forward = new ForwardChecks(example);
    double[] g = Example.coordinates(subject.wrtTypes(), gradient);
    var columns = new double[g.length];
    for (int k = 0; k < g.length; k++) {
      int[] next = {0, k};
      Object[] unit =
          subject.wrt().stream()
              .map(
                  p ->
                      Numbers.like(
                          subject.type(p),
                          example.point.arguments().get(p),
                          x -> next[0]++ == next[1] ? 1 : 0))
              .toArray();
      columns[k] = forward.tangent(unit)[0];
    }
    double largest = Arrays.stream(columns).map(Math::abs).filter(x -> x < 1e300).max().orElse(0);
    for (int k = 0; k < g.length; k++) {
      if (!Example.close(columns[k], g[k], subject.single() ? 1e-4 : 1e-11, largest)) {
        throw new AssertionError(
            example.report("Grad against Jvp", Arrays.toString(columns), Arrays.toString(g)));
      }
    }
  }

  private void valueAndGradient(Object[] gradient) {
    Method both = subject.product("ValueAndGrad", List.of());
    List<String> names = new ArrayList<>(List.of("value"));
    shape.names().forEach(n -> names.add(n.equals("value") ? "valueGrad" : n));
    List<Class<?>> types = new ArrayList<>(List.of(subject.f.getReturnType()));
    types.addAll(subject.wrtTypes());
    subject.expectRecord(both.getReturnType(), "ValueAndGrad", names, types);
    Outcome outcome = example.run(both, false);
    if (gradient == null) {
      return;
    }
    List<Object> row = SampleInputs.components(outcome.value());
    example.same(
        "ValueAndGrad: value", Numbers.text(example.expected.value()), Numbers.text(row.get(0)));
    Object[] second = row.subList(1, row.size()).toArray();
    example.same("ValueAndGrad: gradient", Numbers.text(gradient), Numbers.text(second));
    shape.shapes("ValueAndGrad", second, outcome.argumentsFrom(0));
  }

  private void addGradient(Object[] gradient) {
    Method add = subject.product("AddGrad", subject.wrtTypes());
    example.same(
        "AddGrad: result", subject.f.getReturnType().toString(), add.getReturnType().toString());
    Object[] start = example.directions();
    Outcome outcome = example.run(add, true, start);
    if (gradient == null) {
      return;
    }
    example.same(
        "AddGrad: value", Numbers.text(example.expected.value()), Numbers.text(outcome.value()));
    int n = subject.f.getParameterCount();
    Object[] end = outcome.argumentsFrom(n);
    double[] expected = Example.coordinates(subject.wrtTypes(), start);
    double[] g = Example.coordinates(subject.wrtTypes(), gradient);
    double largest = 1;
    for (int k = 0; k < g.length; k++) {
      expected[k] += g[k];
      largest = Math.max(largest, Math.abs(g[k]));
    }
    double tolerance = (subject.single() ? 1e-5 : 1e-13) * largest;
    double[] got = Example.coordinates(subject.wrtTypes(), end);
    for (int k = 0; k < g.length; k++) {
      if (!Example.close(expected[k], got[k], tolerance, 1)) {
        throw new AssertionError(
            example.report("AddGrad", Arrays.toString(expected), Arrays.toString(got)));
      }
    }
  }
}
