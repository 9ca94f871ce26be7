package fluxion.processor.endtoend;

import fluxion.processor.kernels.SampleInputs;
import fluxion.processor.programs.Compiled;
import fluxion.processor.programs.Noise;
import fluxion.processor.programs.Program;
import fluxion.processor.programs.RandomSource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Random programs and the same with noise that does not change their meaning: all that is generated
 * for both must give the same, to the last bit. Long programs are left out.
 *
 * <p>{@code mvn verify} runs a few; {@link #main} takes the properties of {@link RandomPrograms}.
 */
final class NoisyPrograms {
  private static final int TOGETHER = 25;
  private static final int LONGEST = 5000;
  private static final List<String> PRODUCTS =
      List.of("Jvp", "Vjp", "Grad", "ValueAndGrad", "AddGrad", "Hvp", "Hessian", "Jacobian");

  private final Map<String, String> failures = new TreeMap<>();
  private int programs;
  private int compared;

  /** Runs as many programs as the properties say and prints what it finds. */
  public static void main(String[] arguments) {
    var run = new NoisyPrograms();
    run.all(Long.getLong("fluxion.seed", 0), Long.getLong("fluxion.programs", 1000));
    System.out.println(run);
  }

  /** Compares programs of consecutive seeds. */
  List<String> all(long first, long count) {
    var reports = new ArrayList<String>();
    for (long done = 0; done < count; done += TOGETHER) {
      List<String> found = batch(first + done, (int) Math.min(TOGETHER, count - done));
      found.forEach(System.out::println);
      reports.addAll(found);
      if (done % (10 * TOGETHER) == 9 * TOGETHER) {
        System.out.println("to seed " + (first + done + TOGETHER) + ": " + this);
      }
    }
    return reports;
  }

  private List<String> batch(long first, int count) {
    Map<String, Program> plain = new LinkedHashMap<>();
    Map<String, Noise> noisy = new LinkedHashMap<>();
    for (int k = 0; k < count; k++) {
      Program program = RandomSource.of(first + k);
      if (program.source().length() < LONGEST) {
        plain.put(program.className(), program);
        noisy.put(program.className(), Noise.of(program, Noise.kinds(first + k)));
      }
    }
    programs += plain.size();
    Compiled calm = Compiled.of(plain.values());
    Compiled loud = Compiled.texts(sources(noisy));
    var reports = new ArrayList<String>();
    plain.forEach(
        (name, program) -> {
          if (!calm.complaints().containsKey(name)) {
            String failure = failure(calm, loud, program, noisy.get(name));
            if (!failure.isEmpty()) {
              reports.add(report(program, failure));
            }
          }
        });
    return reports;
  }

  private static Map<String, Map<String, String>> sources(Map<String, Noise> noisy) {
    Map<String, Map<String, String>> sources = new LinkedHashMap<>();
    noisy.forEach((name, noise) -> sources.put(name, noise.sources()));
    return sources;
  }

  /** What is wrong; empty if nothing is. */
  private String failure(Compiled calm, Compiled loud, Program program, Noise noise) {
    String complaint = loud.complaints().get(program.className());
    if (complaint != null) {
      return "compilation: " + complaint;
    }
    try {
      for (int k = 0; k < program.entries().size(); k++) {
        List<String> wanted = outcomes(calm.loader(), program.entries().get(k), program.seed());
        List<String> got = outcomes(loud.loader(), noise.entries().get(k), program.seed());
        compared += wanted.size();
        if (!wanted.equals(got)) {
          return "results: " + program.entries().get(k).name() + "\n" + wanted + "\n" + got;
        }
      }
      return "";
    } catch (ClassNotFoundException | LinkageError e) {
      return "loading: " + e;
    }
  }

  /** What all that is generated for a method gives at a point; records without their names. */
  private static List<String> outcomes(ClassLoader loader, Program.Entry entry, long seed)
      throws ClassNotFoundException {
    Class<?> generated = Class.forName(entry.generated(), true, loader);
    var outcomes = new ArrayList<String>();
    for (String product : PRODUCTS) {
      for (Method method : generated.getDeclaredMethods()) {
        if (method.getName().equals(entry.name() + product)) {
          method.setAccessible(true);
          var random = new Random(seed);
          Object[] arguments =
              Arrays.stream(method.getParameterTypes())
                  .map(type -> SampleInputs.sample(type, random))
                  .toArray();
          String text = Outcome.of(method, arguments).text();
          outcomes.add(product + text.replaceAll("[\\p{javaJavaIdentifierPart}]+\\[", "["));
        }
      }
    }
    return outcomes;
  }

  private String report(Program program, String failure) {
    Set<Noise.Kind> kinds = Noise.kinds(program.seed());
    String text = failure;
    for (Noise.Kind kind : kinds) {
      String alone = kinds.size() == 1 ? "" : again(program, EnumSet.of(kind));
      if (!alone.isEmpty()) {
        kinds = EnumSet.of(kind);
        text = alone;
        break;
      }
    }
    String title = text.lines().findFirst().orElse("").replaceAll("\\d+", "");
    failures.merge(kinds + title, "" + program.seed(), (a, b) -> a + " " + b);
    return "=== seed "
        + program.seed()
        + " "
        + kinds
        + "\n"
        + text
        + "\n"
        + Noise.of(program, kinds).source();
  }

  private String again(Program program, Set<Noise.Kind> kinds) {
    Noise noise = Noise.of(program, kinds);
    Compiled calm = Compiled.of(List.of(program));
    Compiled loud = Compiled.texts(Map.of(program.className(), noise.sources()));
    return failure(calm, loud, program, noise);
  }

  @Override
  public String toString() {
    return "%d programs, %d results compared, failures %s".formatted(programs, compared, failures);
  }
}
