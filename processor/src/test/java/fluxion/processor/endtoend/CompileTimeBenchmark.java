package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.kernels.JavaCompiler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the processor costs, for 50, 250 and 1,000 annotated methods of 50 lines. A benchmark, which
 * no build runs by itself:
 *
 * <pre>{@code
 * mvn -q -pl processor -am test -Dtest=CompileTimeBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class CompileTimeBenchmark {
  private static final int LINES = 50;
  private static final int METHODS_PER_CLASS = 25;
  private static final int LARGEST = 1000;
  private static final int ROUNDS = 2;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @TempDir Path folder;

  @Test
  void costPerMethod() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      measure(LARGEST); // for the just-in-time compiler
    }
    System.out.printf(
        "%8s %14s %18s %14s %14s%n",
        "methods", "javac alone s", "with processor s", "processor s", "ms per method");
    for (int methods : new int[] {50, 250, LARGEST}) {
      Cost best = measure(methods);
      for (int round = 1; round < ROUNDS * LARGEST / methods; round++) {
        best = best.min(measure(methods));
      }
      System.out.printf(
          "%8d %14.2f %18.2f %14.2f %14.2f%n",
          methods, best.alone, best.with, best.inside, 1000 * best.inside / methods);
    }
  }

  /**
   * Seconds of CPU time, all threads counted.
   *
   * @param alone javac without the processor
   * @param with javac with the processor, compiling the generated classes too
   * @param inside what of that was spent in the processor itself
   */
  private record Cost(double alone, double with, double inside) {
    Cost min(Cost other) {
      return new Cost(
          Math.min(alone, other.alone), Math.min(with, other.with), Math.min(inside, other.inside));
    }
  }

  private Cost measure(int methods) throws IOException {
    Map<String, String> sources = sources(methods);
    var timed = new Timed();
    double alone = compile(sources, List.of());
    double with = compile(sources, List.of(timed));
    return new Cost(alone, with, timed.seconds);
  }

  private double compile(Map<String, String> sources, List<Processor> processors)
      throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    double before = seconds();
    JavaCompiler.Outcome outcome = JavaCompiler.compile(sources, classes, processors);
    double after = seconds();
    assertThat(outcome.diagnostics()).isEmpty();
    return after - before;
  }

  private static double seconds() {
    return SYSTEM.getProcessCpuTime() * 1e-9;
  }

  private static Map<String, String> sources(int methods) {
    Map<String, String> sources = new LinkedHashMap<>();
    var random = new Random(1);
    for (int first = 0; first < methods; first += METHODS_PER_CLASS) {
      String name = "C" + first;
      var text = new StringBuilder("import fluxion.Differentiable;\n\npublic class " + name);
      text.append(" {\n");
      for (int k = first; k < Math.min(methods, first + METHODS_PER_CLASS); k++) {
        text.append(method(k, random));
      }
      sources.put(name, text.append("}\n").toString());
    }
    return sources;
  }

  /** A method of scalars, an array, loops and branches. */
  private static String method(int number, Random random) {
    var text = new StringBuilder("  @Differentiable\n  public static double f" + number);
    text.append("(double[] a, double x, double y) {\n    double v0 = x, v1 = y, v2 = 1;\n");
    text.append("    double v3 = x * y, v4 = 0.5, v5 = x - y, v6 = 2, v7 = 0;\n");
    for (int line = 5; line < LINES; line += 9) {
      for (int k = 0; k < 4; k++) {
        text.append(LargeMethods.statement(random, number(random, line, k), "    "));
      }
      text.append("    for (int i = 0; i < a.length; i++) {\n");
      for (int k = 0; k < 2; k++) {
        text.append(LargeMethods.statement(random, number(random, line, 4 + k), "      "));
      }
      text.append("      v7 += a[i] * v" + random.nextInt(7) + ";\n    }\n");
    }
    return text.append("    return v0 + v1 * v2 + v3 + v4 - v5 + v6 - v7;\n  }\n\n").toString();
  }

  /** A number of its own for each statement, which decides on its kind too. */
  private static int number(Random random, int line, int k) {
    return 1000 * line + 10 * k + random.nextInt(10);
  }

  /** The processor, timed. */
  private static final class Timed extends AbstractProcessor {
    private final DifferentiableProcessor processor = new DifferentiableProcessor();
    private double seconds;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      double before = CompileTimeBenchmark.seconds();
      boolean claimed = processor.process(annotations, round);
      seconds += CompileTimeBenchmark.seconds() - before;
      return claimed;
    }
  }
}
