package fluxion.processor.mutation;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The errors in {@code mutants}: each is compiled, and the tests that look at what programs compute
 * must find it. That takes minutes, so it happens on request: {@code mvn test -pl runtime,processor
 * -Dtest=MutantsTest,TableMutantsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dfluxion.mutants=.*}, a pattern for the descriptions of those to try.
 */
class MutantsTest {
  private static final Path FOLDER = Path.of("src/test/resources/mutants");
  private static final Path FOLDER_OF_CLASSES = Path.of("target", "mutants");
  private static final long MINUTES = 10;

  /** Tests of behaviour. Those that compare texts find everything, and say nothing. */
  private static final List<String> SUITE =
      List.of(
          "fluxion.processor.transform.CorpusTest",
          "fluxion.processor.transform.StrictMathTest",
          "fluxion.processor.filetests.PreservationTest",
          "fluxion.processor.endtoend.EndToEndTest",
          "fluxion.processor.transform.RandomDerivativesTest",
          "fluxion.processor.endtoend.RandomProgramsTest");

  private static List<Mutant> mutants() throws IOException {
    var mutants = new ArrayList<Mutant>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        mutants.addAll(Mutant.in(file));
      }
    }
    return mutants;
  }

  @Test
  @EnabledIfSystemProperty(named = "fluxion.mutants", matches = ".+")
  void mutantsFitTheSources() throws IOException {
    for (Mutant mutant : mutants()) {
      assertWithMessage("places of %s", mutant).that(mutant.places()).isEqualTo(1);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "fluxion.mutants", matches = ".+")
  void mutantsAreFound() throws IOException, InterruptedException {
    Path unchanged = Files.createDirectories(FOLDER_OF_CLASSES);
    assertWithMessage("without errors").that(run(unchanged)).isEmpty();
    var survivors = new ArrayList<String>();
    String pattern = System.getProperty("fluxion.mutants", "");
    List<Mutant> tried = mutants().stream().filter(m -> m.what().matches(pattern)).toList();
    for (Mutant mutant : tried) {
      String end = end(mutant);
      System.out.println(mutant.what() + " (" + mutant.file() + "): " + end);
      if (end.isEmpty()) {
        survivors.add(mutant.what());
      }
    }
    System.out.println((tried.size() - survivors.size()) + " of " + tried.size() + " found");
    assertWithMessage("errors that no test finds").that(survivors).isEmpty();
  }

  /** What the suite says of a mutant; nothing if it passes. */
  private static String end(Mutant mutant) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER_OF_CLASSES);
    Path home = Files.createTempDirectory(FOLDER_OF_CLASSES, "").toAbsolutePath();
    Path source = home.resolve(mutant.path().getFileName());
    Files.writeString(source, mutant.mutated());
    String path = System.getProperty("java.class.path");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-nowarn",
                "-d",
                home.toString(),
                "-cp",
                path,
                source.toString());
    assertWithMessage("compilation of %s", mutant).that(status).isEqualTo(0);
    return run(home);
  }

  /** What the suite says with the classes of a folder in front of all others. */
  private static String run(Path home) throws IOException, InterruptedException {
    String path = System.getProperty("java.class.path");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss8m", "-XX:TieredStopAtLevel=1", "-Dfluxion.reduce=0"));
    command.addAll(List.of("-cp", home + java.io.File.pathSeparator + path));
    command.add(Suite.class.getName());
    command.addAll(SUITE);
    Path output = home.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      return "does not end";
    }
    String said = Files.readString(output);
    String last = said.lines().reduce((a, b) -> b).orElse("no output");
    return process.exitValue() == 0 ? "" : last.substring(0, Math.min(160, last.length()));
  }
}
