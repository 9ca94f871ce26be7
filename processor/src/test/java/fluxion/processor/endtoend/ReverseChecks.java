package fluxion.processor.endtoend;

import fluxion.Derivative;
import fluxion.processor.kernels.SampleInputs;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** VJP and GRADIENT: their forms, and their agreement with the JVP and with each other. */
final class ReverseChecks {
  private final Example example;
  private final Subject subject;

  ReverseChecks(Example example) {
    this.example = example;
    this.subject = example.subject;
  }

  /** The gradient in that form, as a row of the wrt parameters' types. */
  private Object[] parts(Object gradient) {
    return subject.wrt().size() == 1
        ? new Object[] {gradient}
        : SampleInputs.components(gradient).toArray();
  }

  private void form(Class<?> result, String suffix) {
    if (subject.wrt().size() == 1) {
      example.same(
          suffix + ": result", subject.wrtTypes().get(0).toString(), result.toString());
    } else {
      subject.expectRecord(result, suffix, names(), subject.wrtTypes());
    }
  }

  private List<String> names() {
    Set<String> illegal = Set.of("clone", "finalize", "getClass", "hashCode", "notify",
        "notifyAll", "toString", "wait");
    return subject.wrtNames().stream().map(n -> illegal.contains(n) ? n + "Grad" : n).toList();
  }

  /** The VJP of a method with a result. */
  void vjp() {
    Class<?> resultType = subject.f.getReturnType();
    Method vjp = subject.product("Vjp", List.of(resultType));
    form(vjp.getReturnType(), "Vjp");
    if (example.expected.thrown() != null && !resultType.isPrimitive()) {
      return; // There is no result whose shape a cotangent could have.
    }
    Object like = resultType.isPrimitive() ? zero(resultType) : example.expected.value();
    Object bar = Numbers.random(resultType, like, example.random);
    Outcome outcome = example.run(vjp, false, bar);
    if (outcome.thrown() != null) {
      return;
    }
    Object[] gradient = parts(outcome.value());
    shapes("Vjp", gradient, outcome.arguments());
    if (subject.wants(Derivative.JVP)) {
      Object[] directions = example.directions();
      double[] tangent = new ForwardChecks(example).tangent(directions);
      duality("Vjp", Numbers.of(resultType, bar), tangent, gradient, directions);
    }
  }

  private static Object zero(Class<?> type) {
    return type == double.class ? (Object) 0.0 : (Object) 0f;
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

  /** A gradient has the shape of the parameters and arrays of its own; inactive parts are copied. */
  private void shapes(String path, Object[] gradient, Object[] given) {
    for (int k = 0; k < gradient.length; k++) {
      int parameter = subject.wrt().get(k);
      Class<?> type = subject.type(parameter);
      Object before = example.point.arguments()[parameter];
      example.same(
          path + ": shape of component " + k,
          Numbers.text(Numbers.like(type, before, x -> 0)),
          Numbers.text(Numbers.like(type, gradient[k], x -> 0)));
    }
    Set<Object> own = Numbers.arrays(gradient);
    Set<Object> passed = Numbers.arrays(given);
    if (own.stream().anyMatch(passed::contains)) {
      throw new AssertionError(
          example.report(path, "fresh arrays", "an array that the caller passed"));
    }
  }

  /** The VJP of a void method: cotangents of arrays, in place; the gradient of the others. */
  void vjpInPlace() {
    List<Integer> arrays = subject.wrtArrays();
    List<Integer> scalars = subject.wrt().stream().filter(k -> !arrays.contains(k)).toList();
    Method vjp =
        subject.product("Vjp", arrays.stream().<Class<?>>map(subject::type).toList());
    formInPlace(vjp.getReturnType(), scalars);
    Object[] bars =
        arrays.stream()
            .map(k -> Numbers.random(subject.type(k), example.point.arguments()[k], example.random))
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
              ? outcome.arguments()[n + arrays.indexOf(k)]
              : ofScalars.get(scalars.indexOf(k)));
    }
    Object[] directions = example.directions();
    double[] tangent = new ForwardChecks(example).tangent(directions);
    double[] bar =
        Example.coordinates(arrays.stream().<Class<?>>map(subject::type).toList(), bars);
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

  /** The gradient's products. */
  void gradient() {
    Method grad = subject.product("Grad", List.of());
    form(grad.getReturnType(), "Grad");
    Outcome outcome = example.run(grad, false);
    Object[] gradient = outcome.thrown() != null ? null : parts(outcome.value());
    if (gradient != null) {
      shapes("Grad", gradient, outcome.arguments());
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
      Object one = Numbers.like(type, zero(type), x -> 1);
      Object vjp = example.run(subject.product("Vjp", List.of(type)), false, one).value();
      example.same("Vjp of 1", Numbers.text(gradient), Numbers.text(parts(vjp)));
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
                          example.point.arguments()[p],
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
    names().forEach(n -> names.add(n.equals("value") ? "valueGrad" : n));
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
    shapes("ValueAndGrad", second, outcome.arguments());
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
    Object[] end = Arrays.copyOfRange(outcome.arguments(), n, outcome.arguments().length);
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
