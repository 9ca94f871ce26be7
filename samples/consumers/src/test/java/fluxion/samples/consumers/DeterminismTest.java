package fluxion.samples.consumers;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources give the same files, to the byte: in another order, in another locale, time zone
 * and charset, by other JDKs.
 */
class DeterminismTest {
  @TempDir Path folder;

  /** Turkish has an i of its own, and here digits of its own too. */
  @Test
  void otherSurroundings() throws Exception {
    Map<String, String> here = generated("here", Jdks.current(), sources());
    List<Path> reversed = new ArrayList<>(sources());
    Collections.reverse(reversed);
    Map<String, String> there =
        generated(
            "there",
            Jdks.current(),
            reversed,
            "-J-Duser.language=tr",
            "-J-Duser.country=TR",
            "-J-Duser.extensions=u-nu-arab",
            "-J-Duser.timezone=Asia/Kolkata",
            "-J-Dfile.encoding=ISO-8859-1");

    assertThat(here.size()).isAtLeast(20);
    assertThat(there).isEqualTo(here);
    assertThat(here.keySet()).contains("names/Namen_Grad.java");
  }

  @Test
  void otherJdks() throws Exception {
    Map<Integer, Path> jdks = Jdks.others();
    Assumptions.assumeFalse(jdks.isEmpty(), "no other JDK");
    Map<String, String> here = generated("here", Jdks.current(), sources());
    for (var jdk : jdks.entrySet()) {
      assertWithMessage("JDK %s", jdk.getKey())
          .that(generated("jdk" + jdk.getKey(), jdk.getValue(), sources()))
          .isEqualTo(here);
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>(Folders.sources(Folders.project("names")));
    sources.addAll(Folders.sources(Path.of("../src/main/java/fluxion/samples/kernels")));
    sources.removeIf(file -> file.endsWith("package-info.java"));
    return sources;
  }

  /** All files that the processor writes, by name. */
  private Map<String, String> generated(
      String name, Path jdk, List<Path> sources, String... options) throws Exception {
    Path to = Files.createDirectories(folder.resolve(name));
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/javac").toString());
    command.addAll(Arrays.asList(options));
    command.addAll(List.of("-proc:only", "--release", "17", "-encoding", "UTF-8"));
    command.addAll(List.of("-classpath", Jars.runtime().toString()));
    command.addAll(List.of("-processorpath", Jars.processor().toString()));
    command.addAll(List.of("-d", to.toString()));
    // The command line has the charset of the system: names of files are kept to ASCII.
    sources.forEach(source -> command.add(source.toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertWithMessage(output).that(javac.waitFor()).isEqualTo(0);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(to)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            to.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
