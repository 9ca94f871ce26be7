package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertThat;

import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.kernels.JavaCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Users' classes that know what their derivatives must be, where differences do not show it. */
class UsersTest {
  private static final Path SOURCES = Path.of("src/test/resources/users");

  /** Those written in Java 21. */
  private static final Path LATER = Path.of("src/test/resources/users-21");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> classes() throws IOException {
    return classes(SOURCES);
  }

  @TestFactory
  Stream<DynamicTest> classesOfLaterJava() throws IOException {
    return Runtime.version().feature() < 21 ? Stream.of() : classes(LATER);
  }

  private Stream<DynamicTest> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private void check(Path file) throws IOException, ReflectiveOperationException {
    String name = "customer." + file.getFileName().toString().replace(".java", "");
    Path out = Files.createDirectories(folder.resolve(name));
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of(name, Files.readString(file)),
            out,
            List.of(new DifferentiableProcessor()),
            List.of("-Xlint:all,-path,-classfile,-processing"));
    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(outcome.success()).isTrue();
    outcome.loader().loadClass(name).getMethod("check").invoke(null);
  }

  /** A tape that grows until memory ends; the calls after it are as if nothing had been. */
  @Test
  void memoryEnds() throws IOException, InterruptedException {
    runInHeap("24m", "Faults");
  }

  @Test
  void tenMillionTrips() throws IOException, InterruptedException {
    runInHeap("64m", "LongLoops");
  }

  /** Runs the main method of a class in a virtual machine of its own. */
  private void runInHeap(String heap, String name) throws IOException, InterruptedException {
    String qualified = "customer." + name;
    String source = Files.readString(SOURCES.resolve(name + ".java"));
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of(qualified, source), folder, List.of(new DifferentiableProcessor()));
    assertThat(outcome.success()).isTrue();
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-classpath",
                folder.toString(),
                qualified)
            .redirectErrorStream(true)
            .start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).isEqualTo("all is well" + System.lineSeparator());
    assertThat(java.waitFor()).isEqualTo(0);
  }
}
