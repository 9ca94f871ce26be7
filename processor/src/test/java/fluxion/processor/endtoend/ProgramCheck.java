package fluxion.processor.endtoend;

import fluxion.processor.kernels.SampleInputs;
import fluxion.processor.programs.Program;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What must hold of everything generated for one method of a random program, at one point. Unlike
 * for a kernel, nobody has looked whether the method has a derivative there, so differences count
 * only where they agree among themselves.
 */
final class ProgramCheck {
  private final Program.Entry entry;
  private final Method f;
  private final Class<?> generated;
  private final Object[] point;
  private final Random random;
  private final boolean zeros;
  private final List<Integer> wrt = new ArrayList<>();
  private final Outcome expected;
  private int compared;

  /** The check of a method at the point of that seed. */
  ProgramCheck(ClassLoader loader, Program.Entry entry, long seed) throws ClassNotFoundException {
    this.entry = entry;
    this.f = method(Class.forName(entry.owner(), true, loader), entry.name());
    this.generated = Class.forName(entry.generated(), true, loader);
    this.random = new Random(seed);
    this.zeros = random.nextInt(4) == 0;
    this.point =
        Arrays.stream(f.getParameterTypes())
            .map(type -> moved(type, SampleInputs.sample(type, random)))
            .toArray();
    for (String name : entry.wrt()) {
      wrt.add(entry.parameters().indexOf(name));
    }
    this.expected = Outcome.of(f, copy(point));
  }

  private Object moved(Class<?> type, Object sample) {
    return type == int.class
        ? (Object) random.nextInt(5)
        : Numbers.like(
            type, sample, x -> zeros && random.nextInt(6) == 0 ? 0 * (x - 1) : 1.3 * (x - 1));
  }

  /** A failed check. */
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1;
    final String kind;

    Failure(String kind, String text) {
      super(kind + ": " + text);
      this.kind = kind;
    }
  }

  private static Method method(Class<?> owner, String name) {
    Method method =
        Arrays.stream(owner.getDeclaredMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no method " + name + " in " + owner));
    method.setAccessible(true);
    return method;
  }

  private static Object[] copy(Object[] values) {
    return Arrays.stream(values).map(SampleInputs::copy).toArray();
  }

  private Class<?> type(int parameter) {
    return f.getParameterTypes()[parameter];
  }

  private boolean isVoid() {
    return f.getReturnType() == void.class;
  }

  /** Whether some numbers of the point are zeros, where there may be kinks. */
  boolean zeros() {
    return zeros;
  }

  /** How many outputs were compared with differences. */
  int compared() {
    return compared;
  }

  /** Checks everything. */
  void run() throws Failure {
    Class<?> result = f.getReturnType();
    Object[] directions = directions(wrt);
    Outcome jvp = call("Jvp", isVoid(), directions);
    boolean scalar = result == double.class || result == float.class;
    var second = new SecondOrderCheck(this, entry.single());
    if (expected.thrown() != null) {
      if (entry.more().contains("HVP")) {
        second.products(entry.single());
      }
      if (entry.more().contains("JACOBIAN")) {
        call("Jacobian", false);
      }
      if (scalar) {
        call("Vjp", false, Numbers.like(result, result == float.class ? 0f : 0.0, x -> 1));
        call("Grad", false);
        call("ValueAndGrad", false);
      }
      return;
    }
    List<Integer> arrays = wrt.stream().filter(k -> type(k).isArray()).toList();
    double[] tangent = isVoid() ? inPlace(jvp, arrays) : tangent(jvp, result);
    if (isVoid()) {
      voidVjp(arrays, tangent, directions);
    } else {
      vjp(result, tangent, directions);
    }
    if (scalar) {
      new GradientCheck(this, result).run(arrays.size() == wrt.size());
    }
    compared =
        new ProgramDifferences(entry.single(), "differences", zeros)
            .compare(h -> moved(directions, h, arrays), tangent);
    if (entry.read().size() > 1) {
      shared("Jvp", directions);
      if (scalar) {
        shared("Grad");
      }
    }
    if (entry.more().contains("HVP")) {
      compared += second.products(entry.single());
    }
    if (entry.more().contains("HESSIAN")) {
      second.hessian();
    }
    if (entry.more().contains("JACOBIAN")) {
      second.jacobian(directions, tangent);
    }
  }

  /** One array for two parameters that are only read: the same as two equal ones. */
  private void shared(String suffix, Object... more) throws Failure {
    int one = entry.parameters().indexOf(entry.read().get(0));
    int two = entry.parameters().indexOf(entry.read().get(1));
    Method product = method(generated, entry.name() + suffix);
    Object[] apart = all(more);
    apart[two] = SampleInputs.copy(apart[one]);
    Object[] together = all(more);
    together[two] = together[one];
    String expected = Outcome.of(product, apart).text();
    same(suffix + " of one array twice", expected, Outcome.of(product, together).text());
  }

  Object[] directions(List<Integer> parameters) {
    return parameters.stream().map(k -> Numbers.random(type(k), point[k], random)).toArray();
  }

  Object[] directions() {
    return directions(wrt);
  }

  Object value() {
    return expected.value();
  }

  private double[] tangent(Outcome jvp, Class<?> result) throws Failure {
    List<Object> components = SampleInputs.components(jvp.value());
    same("value", Numbers.text(expected.value()), Numbers.text(components.get(0)));
    return Numbers.of(result, components.get(1));
  }

  private double[] inPlace(Outcome outcome, List<Integer> arrays) {
    int n = point.length;
    return coordinates(arrays, k -> outcome.arguments().get(n + wrt.indexOf(k)));
  }

  private double[] coordinates(
      List<Integer> parameters, java.util.function.IntFunction<Object> values) {
    return parameters.stream()
        .flatMapToDouble(k -> Arrays.stream(Numbers.of(type(k), values.apply(k))))
        .toArray();
  }

  /** The numbers in something for each parameter that derivatives are taken of. */
  double[] coordinates(Object... values) {
    return coordinates(wrt, k -> values[wrt.indexOf(k)]);
  }

  private void vjp(Class<?> result, double[] tangent, Object... directions) throws Failure {
    Object bar = Numbers.random(result, expected.value(), random);
    Outcome outcome = call("Vjp", false, bar);
    Object[] gradient = parts(outcome.value());
    for (int k = 0; k < gradient.length; k++) {
      Class<?> type = type(wrt.get(k));
      Object like = point[wrt.get(k)];
      same(
          "shape",
          Numbers.text(Numbers.like(type, like, x -> 0)),
          Numbers.text(Numbers.like(type, gradient[k], x -> 0)));
    }
    duality(Numbers.of(result, bar), tangent, gradient, directions);
  }

  private void voidVjp(List<Integer> arrays, double[] tangent, Object... directions)
      throws Failure {
    Object[] bars =
        arrays.stream()
            .map(k -> Numbers.random(type(k), expected.arguments().get(k), random))
            .toArray();
    Outcome outcome = call("Vjp", true, bars);
    List<Integer> scalars = wrt.stream().filter(k -> !arrays.contains(k)).toList();
    var gradient = new ArrayList<Object>();
    for (int k : wrt) {
      Object ofScalar =
          scalars.size() > 1
              ? SampleInputs.components(outcome.value()).get(Math.max(0, scalars.indexOf(k)))
              : outcome.value();
      gradient.add(
          arrays.contains(k)
              ? outcome.arguments().get(point.length + arrays.indexOf(k))
              : ofScalar);
    }
    duality(
        coordinates(arrays, k -> bars[arrays.indexOf(k)]), tangent, gradient.toArray(), directions);
  }

  Object[] parts(Object gradient) {
    return wrt.size() == 1 ? new Object[] {gradient} : SampleInputs.components(gradient).toArray();
  }

  private void duality(double[] bar, double[] tangent, Object[] gradient, Object... directions)
      throws Failure {
    double[] g = coordinates(gradient);
    double[] d = coordinates(directions);
    double forward = 0;
    double reverse = 0;
    double scale = 0;
    if (bar.length != tangent.length || g.length != d.length) {
      throw new Failure(
          "shapes",
          "tangent "
              + tangent.length
              + " for "
              + bar.length
              + ", gradient "
              + g.length
              + " for "
              + d.length);
    }
    for (int k = 0; k < bar.length; k++) {
      forward += bar[k] * tangent[k];
      scale += Math.abs(bar[k] * tangent[k]);
    }
    for (int k = 0; k < g.length; k++) {
      reverse += g[k] * d[k];
      scale += Math.abs(g[k] * d[k]);
    }
    double tolerance = entry.single() ? 1e-3 * Math.max(1, scale) : 1e-10 * Math.max(1e-3, scale);
    if (scale < 1e9 && !(Math.abs(forward - reverse) <= tolerance)) {
      throw new Failure(
          "duality",
          forward
              + " from tangent "
              + Arrays.toString(tangent)
              + ", "
              + reverse
              + " from gradient "
              + Arrays.toString(g)
              + " at "
              + Arrays.deepToString(point));
    }
  }

  /** Calls a product twice and checks its effects. */
  Outcome call(String suffix, boolean inPlace, Object... more) throws Failure {
    Method product = method(generated, entry.name() + suffix);
    Object[] all = all(more);
    Outcome outcome = Outcome.of(product, all);
    if (expected.thrown() != null || outcome.thrown() != null) {
      same("exception", thrown(expected), thrown(outcome));
      return outcome;
    }
    Object[] after = Arrays.copyOf(all, point.length);
    same(suffix + " arguments", Numbers.text(expected.arguments()), Numbers.text(after));
    if (!inPlace) {
      Object[] given = Arrays.copyOfRange(all, point.length, all.length);
      same(suffix + " given", Numbers.text(more), Numbers.text(given));
    }
    same(suffix + " again", outcome.text(), Outcome.of(product, all(more)).text());
    return outcome;
  }

  private static String thrown(Outcome outcome) {
    if (outcome.thrown() == null) {
      return "none";
    }
    return new Outcome(null, outcome.thrown(), List.of()).text();
  }

  private Object[] all(Object... more) {
    var all = new ArrayList<Object>(Arrays.asList(copy(point)));
    all.addAll(Arrays.asList(copy(more)));
    return all.toArray();
  }

  /** Fails unless two texts are the same. */
  void same(String kind, String wanted, String got) throws Failure {
    if (!wanted.equals(got)) {
      throw new Failure(
          kind, "expected " + wanted + ", got " + got + " at " + Arrays.deepToString(point));
    }
  }

  private Object[] moved(Object[] directions, double h) {
    Object[] arguments = copy(point);
    for (int k = 0; k < directions.length; k++) {
      int parameter = wrt.get(k);
      var steps = Arrays.stream(Numbers.of(type(parameter), directions[k])).iterator();
      arguments[parameter] =
          Numbers.like(type(parameter), arguments[parameter], x -> x + h * steps.nextDouble());
    }
    return arguments;
  }

  /** The gradient so far in that direction; null if there is none. */
  double[] gradientAt(Object[] directions, double h) {
    Outcome outcome = Outcome.of(method(generated, entry.name() + "Grad"), moved(directions, h));
    return outcome.thrown() == null ? coordinates(parts(outcome.value())) : null;
  }

  private double[] moved(Object[] directions, double h, List<Integer> arrays) {
    Object[] arguments = moved(directions, h);
    Outcome outcome = Outcome.of(f, arguments);
    if (outcome.thrown() != null) {
      return null;
    }
    return isVoid()
        ? coordinates(arrays, k -> arguments[k])
        : Numbers.of(f.getReturnType(), outcome.value());
  }
}
