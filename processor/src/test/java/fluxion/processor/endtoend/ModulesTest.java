package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertThat;

import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.kernels.JavaCompiler;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated methods of classes that were compiled before, differentiated again. */
class ModulesTest {
  private static final double STEP = 1e-5;

  @TempDir Path folder;

  @Test
  void compiledSeparately() throws IOException, ReflectiveOperationException {
    compile("library.Curve", "library");
    ClassLoader classes = compile("application.Use", "application").loader();
    Class<?> use = classes.loadClass("application.Use");
    Class<?> generated = classes.loadClass("application.Use_Grad");

    Method slopes = use.getMethod("slopes", double[].class, double.class);
    Object gradient =
        generated
            .getMethod("slopesGrad", double[].class, double.class)
            .invoke(null, new double[] {0.3, 0.4}, 0.7);
    double[] w = (double[]) gradient.getClass().getMethod("w").invoke(gradient);
    double t = (double) gradient.getClass().getMethod("t").invoke(gradient);
    check(w[0], d -> call(slopes, new double[] {0.3 + d, 0.4}, 0.7));
    check(w[1], d -> call(slopes, new double[] {0.3, 0.4 + d}, 0.7));
    check(t, d -> call(slopes, new double[] {0.3, 0.4}, 0.7 + d));

    Class<?> point = classes.loadClass("library.Curve$Point");
    var make = point.getConstructor(double.class, double.class);
    Method corner = use.getMethod("corner", point);
    Object byPoint =
        generated.getMethod("cornerGrad", point).invoke(null, make.newInstance(0.3, 0.4));
    assertThat(byPoint.getClass()).isEqualTo(point);
    check(
        (double) point.getMethod("y").invoke(byPoint),
        d -> {
          try {
            return call(corner, make.newInstance(0.3, 0.4 + d));
          } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
          }
        });
  }

  /** What was generated before is on the class path, with its source: as by {@code javac -d}. */
  @Test
  void compiledAgain() throws IOException {
    String source = Files.readString(Path.of("src/test/resources/modules/again/Scale.java"));
    for (int time = 0; time < 2; time++) {
      JavaCompiler.Outcome outcome =
          JavaCompiler.compile(
              Map.of("again.Scale", source), folder, List.of(new DifferentiableProcessor()));
      assertThat(outcome.diagnostics()).isEmpty();
      assertThat(outcome.success()).isTrue();
    }
  }

  private static void check(double derivative, ToDoubleFunction<Double> f) {
    double difference = (f.applyAsDouble(STEP) - f.applyAsDouble(-STEP)) / (2 * STEP);
    assertThat(derivative).isWithin(1e-8).of(difference);
  }

  private static double call(Method method, Object... arguments) {
    try {
      return (double) method.invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private JavaCompiler.Outcome compile(String name, String module) throws IOException {
    String file = name.substring(name.lastIndexOf('.') + 1) + ".java";
    String source = Files.readString(Path.of("src/test/resources/modules", module, file));
    Path sources = Files.createDirectories(folder.resolve(module));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of(name, source),
            classes,
            List.of(new DifferentiableProcessor()),
            List.of("-s", sources.toString(), "-Xlint:all,-processing", "-Werror"));
    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(outcome.success()).isTrue();
    return outcome;
  }
}
