package fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The values of {@code @Differentiable}, read without its class, which the processor does not have.
 */
final class Annotation {
  private static final String NAME = "fluxion.Differentiable";

  private final List<String> derivatives = new ArrayList<>();
  private final List<String> wrt = new ArrayList<>();
  private String name = "";

  /** Whether a method is annotated. */
  static boolean isOn(ExecutableElement method) {
    return method.getAnnotationMirrors().stream().anyMatch(Annotation::isOurs);
  }

  private static boolean isOurs(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement())
        .getQualifiedName()
        .contentEquals(NAME);
  }

  Annotation(ExecutableElement method) {
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      if (isOurs(mirror)) {
        mirror
            .getElementValues()
            .forEach((element, value) -> read(element.getSimpleName().toString(), value));
      }
    }
  }

  private void read(String element, AnnotationValue value) {
    switch (element) {
      case "value" -> collect(value, derivatives);
      case "wrt" -> collect(value, wrt);
      case "name" -> name = String.valueOf(value.getValue());
      default -> {} // an element of a newer runtime
    }
  }

  private static void collect(AnnotationValue value, List<String> into) {
    if (value.getValue() instanceof List<?> elements) {
      for (Object element : elements) {
        Object single = ((AnnotationValue) element).getValue();
        into.add(
            single instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : String.valueOf(single));
      }
    }
  }

  /** The constants of {@code Derivative} asked for; empty for the defaults. */
  List<String> derivatives() {
    return derivatives;
  }

  /** The parameters to differentiate with respect to; empty for all. */
  List<String> wrt() {
    return wrt;
  }

  /** What stands for the method's name; empty for itself. */
  String name() {
    return name;
  }
}
