package fluxion.processor.endtoend;

import fluxion.processor.kernels.SampleInputs;
import java.util.List;
import java.util.Set;

/** The shape that gradients come in: the one parameter's own, or a record of several. */
final class GradientShape {
  private final Example example;
  private final Subject subject;

  GradientShape(Example example) {
    this.example = example;
    this.subject = example.subject;
  }

  /** The gradient in that form, as a row of the wrt parameters' types. */
  Object[] parts(Object gradient) {
    return subject.wrt().size() == 1
        ? new Object[] {gradient}
        : SampleInputs.components(gradient).toArray();
  }

  /** Fails if that is not the type of a gradient. */
  void form(Class<?> result, String suffix) {
    if (subject.wrt().size() == 1) {
      example.same(suffix + ": result", subject.wrtTypes().get(0).toString(), result.toString());
    } else {
      subject.expectRecord(result, suffix, names(), subject.wrtTypes());
    }
  }

  /** The names of its components. */
  List<String> names() {
    Set<String> illegal =
        Set.of(
            "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");
    return subject.wrtNames().stream().map(n -> illegal.contains(n) ? n + "Grad" : n).toList();
  }

  /** Zero, as a result of that type. */
  static Object zero(Class<?> type) {
    return type == double.class ? (Object) 0.0 : (Object) 0f;
  }

  /**
   * A gradient has the shape of the parameters and arrays of its own; inactive parts are copied.
   */
  void shapes(String path, Object[] gradient, Object[] given) {
    for (int k = 0; k < gradient.length; k++) {
      int parameter = subject.wrt().get(k);
      Class<?> type = subject.type(parameter);
      Object before = example.point.arguments().get(parameter);
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
}
