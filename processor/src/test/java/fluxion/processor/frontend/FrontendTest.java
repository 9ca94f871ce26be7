package fluxion.processor.frontend;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.ir.Ops;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Signature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the frontend hands on besides bodies: signatures, order, places, names. */
class FrontendTest {
  @TempDir Path folder;

  private LoweredKernel lower(String... sources) {
    var named = new LinkedHashMap<String, String>();
    for (int k = 0; k < sources.length; k += 2) {
      named.put(sources[k], sources[k + 1]);
    }
    return LoweredKernel.of(named, folder);
  }

  private Signature signature(String method) {
    LoweredKernel kernel =
        lower("q.C", "package q; public class C { record R(double a, int n) {} " + method + " }");
    assertWithMessage("%s", kernel.diagnostics()).that(kernel.success()).isTrue();
    return kernel.classes().get(0).methods().get(0).signature();
  }

  @Test
  void defaultsAreJvpVjpAndTheGradientOfAScalar() {
    assertThat(signature("@fluxion.Differentiable static double f(double x) { return x; }"))
        .isNotNull();
    assertThat(
            signature("@fluxion.Differentiable static double f(double x) { return x; }")
                .derivatives())
        .containsExactly("JVP", "VJP", "GRADIENT");
    assertThat(
            signature("@fluxion.Differentiable static double[] f(double[] x) { return x; }")
                .derivatives())
        .containsExactly("JVP", "VJP");
  }

  @Test
  void derivativesAskedForAreExactlyThose() {
    Signature signature =
        signature(
            "@fluxion.Differentiable(value = {fluxion.Derivative.HVP}, name = \"g\", wrt = \"y\")"
                + " public static double f(double x, double y) throws java.io.IOException"
                + " { return x; }");

    assertThat(signature.derivatives()).containsExactly("HVP");
    assertThat(signature.name()).isEqualTo("g");
    assertThat(signature.method()).isEqualTo("f");
    assertThat(signature.isPublic()).isTrue();
    assertThat(signature.access()).isEqualTo("public");
    assertThat(signature.exceptions()).containsExactly("java.io.IOException");
    assertThat(signature.parameters().stream().filter(Parameter::wrt).map(Parameter::name))
        .containsExactly("y");
  }

  @Test
  void recordsAreTakenApart() {
    Signature signature =
        signature("@fluxion.Differentiable static R f(R r, int[] k) { return r; }");

    assertThat(signature.result().types().toString()).isEqualTo("[double, int]");
    assertThat(signature.result().javaType()).isEqualTo("q.C.R");
    assertThat(signature.parameters().get(1).wrt()).isFalse();
    assertThat(signature.isPublic()).isFalse();
  }

  @Test
  void classesAreSortedAndMethodsStayInOrder() {
    LoweredKernel kernel =
        lower(
            "b.Z",
            "package b; class Z { @fluxion.Differentiable static double f(double x) { return x; }"
                + " static class In { @fluxion.Differentiable static double z(double x)"
                + " { return a(x); } @fluxion.Differentiable static double a(double x)"
                + " { return a.Y.twice(x); } } }",
            "a.Y",
            "package a; public class Y { public static double twice(double x) { return 2 * x; }"
                + " @fluxion.Differentiable public static double g(double x) { return x; } }");

    var names = new ArrayList<String>();
    for (LoweredClass c : kernel.classes()) {
      names.add(c.packageName() + "." + c.name() + " " + c.originating() + " " + c.isPublic());
      c.methods().forEach(m -> names.add(m.signature().method()));
    }
    assertThat(names)
        .containsExactly(
            "a.Y_Grad a.Y true", "g", "b.Z_Grad b.Z false", "f", "b.Z_In_Grad b.Z false", "z", "a")
        .inOrder();
    assertThat(kernel.classes().get(2).module().has("twice")).isTrue();
  }

  @Test
  void anErrorInOneMethodLeavesTheOthers() {
    LoweredKernel kernel =
        lower(
            "C",
            """
            class C { @fluxion.Differentiable static double f(double x) { return bad(x); }
             static double bad(double x) { try { return x; } finally { } }
             @fluxion.Differentiable static double g(double x) { return x; } }
            """);

    List<Lowered> methods = kernel.classes().get(0).methods();
    assertThat(methods.get(0).function()).isEmpty();
    assertThat(methods.get(1).function()).isPresent();
    assertThat(kernel.diagnostics()).hasSize(1);
  }

  @Test
  void problemsAreAtTheToken() {
    LoweredKernel kernel =
        lower(
            "C",
            """
            class C { @fluxion.Differentiable static double f(double x) {
              double y = x + foo.bar(x);
              return y + 1 + Math.nothing(x);
            } }
            """);

    var places = new ArrayList<String>();
    kernel.diagnostics().forEach(d -> places.add(d.getLineNumber() + ":" + d.getColumnNumber()));
    assertThat(places).containsExactly("2:18", "3:22");
  }

  @Test
  void operationsKnowTheirLineAndColumn() {
    LoweredKernel kernel =
        lower(
            "C",
            """
            class C { @fluxion.Differentiable static double f(double x) {
              double y = x
                  * Math.sin(x);
              return y;
            } }
            """);

    var places = new ArrayList<String>();
    kernel
        .classes()
        .get(0)
        .module()
        .get("f")
        .body()
        .walk(
            op -> {
              if (op instanceof Ops.Apply apply) {
                var at = apply.at();
                places.add(apply.prim() + " " + at + ":" + at.column() + " " + at.text());
              }
            });
    assertThat(places)
        .containsExactly("sin C.java:3:13 * Math.sin(x);", "mul C.java:3:7 * Math.sin(x);")
        .inOrder();
  }

  @Test
  void valuesHaveTheNamesOfLocals() {
    LoweredKernel kernel =
        lower(
            "C",
            """
            class C { @fluxion.Differentiable static double f(double[] a) {
              int n = a.length; double first = a[0]; double s = first * n;
              return s; } }
            """);

    assertThat(kernel.classes().get(0).module().toString()).contains("%n = length %a");
    assertThat(kernel.classes().get(0).module().toString()).contains("%first = load %a");
    assertThat(kernel.classes().get(0).module().toString()).contains("%s = mul %first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(%s)", "-(%s)", "x-(%s)", "Math.sin(%s)", "n>0?1:%s"})
  void expressionsMayNestDeeply(String shape) {
    var expression = new StringBuilder("x");
    for (int k = 0; k < 100; k++) {
      expression = new StringBuilder(shape.replace("%s", expression));
    }
    LoweredKernel kernel =
        lower(
            "C",
            "class C { @fluxion.Differentiable static double f(double x, int n) { return "
                + expression
                + "; } }");
    assertThat(kernel.classes().get(0).methods().get(0).function()).isPresent();
  }

  @Test
  void statementsMayNestDeeply() {
    String body = "if (n > 1) { x++; ".repeat(150) + "}".repeat(150);
    String returns = "if (n > x) return x; ".repeat(700);
    LoweredKernel kernel =
        lower(
            "C",
            "class C { @fluxion.Differentiable static double f(double x, int n) { "
                + body
                + returns
                + " return x; } }");
    assertWithMessage("%s", kernel.diagnostics()).that(kernel.success()).isTrue();
    assertThat(kernel.classes().get(0).methods().get(0).function()).isPresent();
  }

  @Test
  void warningsAreSilencedAndErrorsAreNot() {
    LoweredKernel kernel =
        lower(
            "C",
            """
            @SuppressWarnings("fluxion") class C { record P(double a) { P { a++; } }
             @fluxion.Differentiable static double f(P p) { return p.a(); }
             @fluxion.Differentiable double g(double x) { return x; } }
            """);

    assertThat(kernel.diagnostics()).hasSize(1);
    assertThat(kernel.diagnostics().get(0).getMessage(Locale.ROOT)).contains("FLX011");
  }

  @Test
  void errorsOfJavaItselfDoNotBringInternalOnes() {
    LoweredKernel kernel =
        lower(
            "C",
            """
            class C { @fluxion.Differentiable static double f(double x) {
              int y = "a" * x; break; boolean b = !x; x = null; double[] z = {"s"};
              return; } }
            """);

    assertThat(kernel.diagnostics().toString()).doesNotContain("FLX001");
  }

  @Test
  void namesOfFunctionsAreUnique() {
    LoweredKernel kernel =
        lower(
            "C",
            """
            class C { @fluxion.Differentiable static double f(double x) { return f(x, 1); }
             static double f(double x, int n) { return x; } }
            """);

    assertThat(kernel.classes().get(0).module().functions()).hasSize(2);
    assertThat(Map.of("f", true, "f2", true).keySet())
        .containsExactlyElementsIn(
            kernel.classes().get(0).module().functions().stream().map(g -> g.name()).toList());
  }
}
