package fluxion.processor.docs;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertAll;

import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.kernels.JavaCompiler;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of the page about conventions, computed: a row is an expression of {@code x}, {@code
 * y}, a point, and the derivatives there, which both modes must give.
 */
class ConventionsPageTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]*)` \\| ([^|]*) \\| ([^|]*) \\|.*$");

  @TempDir Path folder;

  /** A row of a table. */
  private record Row(
      String expression, List<Double> point, List<Double> forward, List<Double> reverse) {
    static Row of(String expression, String point, String expected) {
      String[] modes = expected.split("/", -1);
      return new Row(
          expression, numbers(point), numbers(modes[0]), numbers(modes[modes.length - 1]));
    }

    private static List<Double> numbers(String cell) {
      return Arrays.stream(cell.split(",", -1))
          .map(number -> number.replaceFirst(".*=", "").strip())
          .map(number -> number.replace("∞", "Infinity"))
          .map(Double::valueOf)
          .toList();
    }

    String method(int k) {
      String parameters = point.size() == 1 ? "double x" : "double x, double y";
      return "  @fluxion.Differentiable(fluxion.Derivative.JVP) @SuppressWarnings(\"fluxion\")\n"
          + "  public static double forward%1$d(%2$s) { return %3$s; }\n"
              .formatted(k, parameters, expression)
          + "  @fluxion.Differentiable @SuppressWarnings(\"fluxion\")\n"
          + "  public static double reverse%1$d(%2$s) { return %3$s; }\n"
              .formatted(k, parameters, expression);
    }
  }

  @Test
  void tables() throws Exception {
    List<Row> rows =
        ROW.matcher(new Page("docs/conventions.md").text())
            .results()
            .map(m -> Row.of(m.group(1), m.group(2), m.group(3)))
            .toList();
    assertThat(rows).isNotEmpty();
    var source = new StringBuilder("public class Rows {\n");
    for (int k = 0; k < rows.size(); k++) {
      source.append(rows.get(k).method(k));
    }
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of("Rows", source.append("}\n").toString()),
            folder,
            List.of(new DifferentiableProcessor()));
    assertWithMessage("%s", outcome.diagnostics()).that(outcome.success()).isTrue();
    try (URLClassLoader loader = outcome.loader()) {
      Class<?> generated = loader.loadClass("Rows_Grad");
      var checks = new ArrayList<Executable>();
      for (int k = 0; k < rows.size(); k++) {
        Row row = rows.get(k);
        List<Double> forward = forward(generated, k, row);
        List<Double> reverse = reverse(generated, k, row);
        checks.add(() -> assertSame(row, "forward", forward, row.forward));
        checks.add(() -> assertSame(row, "reverse", reverse, row.reverse));
      }
      assertAll(checks);
    }
  }

  private static void assertSame(Row row, String mode, List<Double> actual, List<Double> expected) {
    String what = mode + " mode of " + row.expression + " at " + row.point;
    assertWithMessage(what).that(oneZero(actual)).isEqualTo(oneZero(expected));
  }

  /** With one zero only, and NaN equal to itself. */
  private static List<Double> oneZero(List<Double> numbers) {
    return numbers.stream().map(number -> number + 0.0).toList();
  }

  private static List<Double> forward(Class<?> generated, int k, Row row) throws Exception {
    int n = row.point.size();
    var derivatives = new ArrayList<Double>();
    for (int direction = 0; direction < n; direction++) {
      List<Double> arguments = new ArrayList<>(row.point);
      for (int d = 0; d < n; d++) {
        arguments.add(d == direction ? 1.0 : 0.0);
      }
      Object result = call(generated, "forward" + k + "Jvp", arguments);
      derivatives.add((Double) result.getClass().getMethod("tangent").invoke(result));
    }
    return derivatives;
  }

  private static List<Double> reverse(Class<?> generated, int k, Row row) throws Exception {
    Object gradient = call(generated, "reverse" + k + "Grad", row.point);
    if (gradient instanceof Double derivative) {
      return List.of(derivative);
    }
    var derivatives = new ArrayList<Double>();
    for (String name : List.of("x", "y")) {
      derivatives.add((Double) gradient.getClass().getMethod(name).invoke(gradient));
    }
    return derivatives;
  }

  private static Object call(Class<?> generated, String name, List<Double> arguments)
      throws Exception {
    for (Method method : generated.getMethods()) {
      if (method.getName().equals(name)) {
        return method.invoke(null, arguments.toArray());
      }
    }
    throw new AssertionError(name);
  }
}
