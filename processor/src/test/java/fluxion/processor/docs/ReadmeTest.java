package fluxion.processor.docs;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fluxion.Differentiable;
import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.kernels.JavaCompiler;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example compiles, and what it says is generated is what is generated. */
class ReadmeTest {
  private static final Page README = new Page("README.md");

  /** What of the generated class is shown; the rest is marked as left out. */
  private static final List<String> SHOWN =
      List.of("  static LossGrad lossGrad(", "  private static LossAdjoint lossAdjoint(");

  @Test
  void generatedCode() {
    String example = README.block("example");
    String use =
        "class Use {\n  static void use(double[] t, double[] y) {\n"
            + README.block("use").indent(4)
            + "  }\n}\n";
    Compiled compiled = Compiled.of(Stream.of(example, use)).withoutProblems();
    README.checkBlock("generated", excerpt(compiled.generatedFor("Decay")));
  }

  @Test
  void error() {
    String source = README.block("error");
    var error = Compiled.of(Stream.of(source)).compilation().errors().get(0);
    long line = error.getLineNumber();
    String caret = " ".repeat((int) error.getColumnNumber() - 1) + "^";
    README.checkBlock(
        "message",
        "Price.java:%d: error: %s\n%s\n%s\n"
            .formatted(
                line,
                error.getMessage(Locale.ROOT),
                source.lines().skip(line - 1).findFirst().orElseThrow(),
                caret));
  }

  @Test
  void check(@TempDir Path folder) throws IOException, ReflectiveOperationException {
    String check = README.block("check");
    String right = "Decay_Grad.lossGrad(p.a(), p.b(), t, y)";
    assertThat(check).contains(right);
    String wrong =
        check
            .replace("class DecayTest", "class WrongTest")
            .replace(right, "new Decay_Grad.LossGrad(%1$s.a(), 2 * %1$s.b())".formatted(right));
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of("Decay", README.block("example"), "DecayTest", check, "WrongTest", wrong),
            folder,
            List.of(new DifferentiableProcessor()));
    assertWithMessage("%s", outcome.diagnostics()).that(outcome.success()).isTrue();

    run(outcome.loader().loadClass("DecayTest"));
    var failure =
        assertThrows(
            InvocationTargetException.class, () -> run(outcome.loader().loadClass("WrongTest")));
    README.checkBlock("wrong", rounded(failure.getCause().getMessage()) + "\n");
  }

  /** Without the last digits, which may depend on the machine. */
  private static String rounded(String report) {
    return report
        .replaceAll("(\\.\\d{6})\\d+", "$1")
        .replaceAll("error about [^)]*", "error about 1E-15");
  }

  private static void run(Class<?> test) throws ReflectiveOperationException {
    var constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    var method = test.getDeclaredMethod("gradient");
    method.setAccessible(true);
    method.invoke(constructor.newInstance());
  }

  @Test
  void modules(@TempDir Path folder) throws IOException {
    String module = README.block("module");
    String transitive = module.replace("static", "static transitive");

    assertThat(warnings(module, folder.resolve("static"), false)).containsExactly("exports");
    assertThat(warnings(transitive, folder.resolve("transitive"), false)).isEmpty();
    String needed = module.replace("static ", "");
    assertThat(warnings(needed, folder.resolve("needed"), true)).containsExactly("exports");

    assertThat(compiledAgainst(folder.resolve("static"), folder)).isTrue();
    assertThat(compiledAgainst(folder.resolve("transitive"), folder)).isFalse();
  }

  /** What javac warns of in a module with an annotated method; errors are failures. */
  private static List<String> warnings(String module, Path classes, boolean calls)
      throws IOException {
    String type =
        "package com.example.rates; public final class Curve { private Curve() {}"
            + " @fluxion.Differentiable public static double at(double t) { return "
            + (calls ? "fluxion.Fluxion.stopGradient(t) * t" : "t * t")
            + "; } }";
    String runtime =
        Differentiable.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of("module-info", module, "com.example.rates.Curve", type),
            Files.createDirectories(classes),
            List.of(new DifferentiableProcessor()),
            List.of("-p", runtime, "-Xlint:exports"));
    assertWithMessage("%s", outcome.diagnostics()).that(outcome.success()).isTrue();
    return outcome.diagnostics().stream()
        .map(
            d -> d.getMessage(Locale.ROOT).contains("not indirectly exported") ? "exports" : "" + d)
        .toList();
  }

  private static boolean compiledAgainst(Path library, Path folder) throws IOException {
    return JavaCompiler.compile(
            Map.of(
                "module-info",
                "module user { requires com.example.rates; }",
                "user.Use",
                "package user; class Use { double d = com.example.rates.Curve_Grad.atGrad(1); }"),
            Files.createDirectories(folder.resolve("user")),
            List.of(),
            List.of("-p", library.toString()))
        .success();
  }

  private static String excerpt(String generated) {
    var excerpt = new StringBuilder("final class Decay_Grad {\n  // …\n");
    for (String method : SHOWN) {
      int begin = generated.indexOf(method);
      int end = generated.indexOf("\n  }\n", begin) + "\n  }\n".length();
      excerpt.append('\n').append(generated, begin, end);
    }
    return excerpt.append("\n  // …\n}\n").toString();
  }
}
