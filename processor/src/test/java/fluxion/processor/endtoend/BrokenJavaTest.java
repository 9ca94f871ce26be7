package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertThat;

import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.kernels.JavaCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java that javac refuses: its errors are those that it gives without Fluxion, and no more. */
class BrokenJavaTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static double f(double x) { return x * ; }",
        "static double f(double x) { return x",
        "static double f(double x) { int y; return x * y; }",
        "static double f(double x) { return x; return x; }",
        "static double f(double x) { final double y = x; y = 2; return y; }",
        "static double f(double x) { while (true) { x++; } return x; }",
        "static double f(double x, double x) { return x; }",
        "static double f(double x) { return x; } static double f(double y) { return y; }",
        "static double f(double x, Missing m) { return x * m.scale(); }",
        "static Missing f(double x) { return x; }",
        "static double f(double x, no.such.Type[] m) { return x; }",
        "static double f(double x) throws Missing { return x; }",
        "static double f(double x) { return x; } Missing field;",
        "static double f(double x) { throw new Exception(); }",
        "static <T extends Missing> double f(double x) { return x; }",
        "@Missing static double f(double x) { return x; }",
        "(wrt = 4) static double f(double x) { return x; }",
        "(absent = 1) static double f(double x) { return x; }",
        "(wrt = MISSING) static double f(double x) { return x; }",
        "(fluxion.Derivative.MISSING) static double f(double x) { return x; }",
        "static double f(double x) { return x * missing; }",
        "static double f(double x) { Missing m = null; return x * m.scale(); }",
        "static double f(double x) { return Math.missing(x) + Math.MISSING; }",
        "static double f(double x) { return missing(x); }",
        "static double f(double x) { missing = x; return x; }",
        "static double f(double x) { int n = \"s\"; return n * x; }",
        "static double f(double[] x) { double y = x; return y * x; }",
        "static double f(double x) { return x[0] + x.length; }",
        "static double f(double x) { return x.y * new Missing(x).z(); }",
        "static double f(double x) { return g(x); } static double g(String s) { return 1; }",
        "static double f(double x) { return g(x); } static double g(double s) { return s * no; }",
        "static double f(double x) { for (int i = 0; i < m; i++) { x += n; } return x; }",
        "static double f(double x) { return x > 0 ? no : \"s\"; }",
        "static double f(double x) { switch (k) { case 1: return y; default: return x; } }",
        "static double f(double x) { if (x) { return 1; } while (1) { x++; } return x; }",
        "static double f(double x) { break; }",
        "static double f(double x) { int i = 1; int i = 2; return x * i; }",
        "static double f(double x) { return this.x + super.y; }",
        "static void f(double[] x) { return x; }",
        "static double f(double x) { x = 2 return x; }",
        "static double f(double x) { String s = x; return s * x; }",
        "static double f(double x) { double[] a = {1, \"2\"}; return a[x]; }",
        "static double f(double x) { yield x; }",
        "static double f(double x, Object o) { return o == 3 ? x : 1; }",
        "static double f(double x) { Math m = 7L; return x; }",
        "static double f(double x, double[][] rows, String s) { rows = x; s = 3; return x; }",
        "static double f(double x, double[] a) { return x == a ? x : 1; }",
        "double x;",
        "Broken() {}",
        "class Inner {}",
      })
  void javacsErrorsAlone(String member) {
    List<String> without = errors("without", member, List.of(new IdleProcessor()));
    List<String> with = errors("with", member, List.of(new DifferentiableProcessor()));

    assertThat(without).isNotEmpty();
    assertThat(with).isEqualTo(without);
  }

  private List<String> errors(String name, String member, List<Processor> processors) {
    Path out = folder.resolve(name);
    if (!out.toFile().mkdirs()) {
      throw new AssertionError(out);
    }
    String source = "class Broken {\n  @fluxion.Differentiable " + member + "\n}\n";
    return JavaCompiler.compile(Map.of("Broken", source), out, processors).diagnostics().stream()
        .map(d -> d.getLineNumber() + ":" + d.getColumnNumber() + " " + d.getMessage(Locale.ROOT))
        .toList();
  }
}
