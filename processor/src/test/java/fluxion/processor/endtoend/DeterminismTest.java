package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.kernels.JavaCompiler;
import fluxion.processor.kernels.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated depends on the sources alone: not on their order, nor on what is with them. */
class DeterminismTest {
  @TempDir Path folder;

  @Test
  void orderOfFilesDoesNotMatter() throws IOException {
    List<Kernel> kernels = new ArrayList<>(Kernel.all());
    Map<String, String> forward = generated("forward", kernels);
    Collections.reverse(kernels);
    Map<String, String> backward = generated("backward", kernels);

    assertThat(forward.size()).isAtLeast(kernels.size());
    assertThat(backward).isEqualTo(forward);
  }

  @Test
  void otherFilesDoNotMatter() throws IOException {
    List<Kernel> kernels = Kernel.all().subList(0, 4);
    Map<String, String> together = generated("together", kernels);
    for (Kernel kernel : kernels) {
      Map<String, String> alone = generated("alone" + kernel.className(), List.of(kernel));

      assertThat(together).containsAtLeastEntriesIn(alone);
    }
  }

  /** The generated texts by file. */
  private Map<String, String> generated(String name, List<Kernel> kernels) throws IOException {
    Path here = Files.createDirectories(folder.resolve(name));
    Map<String, String> sources = new LinkedHashMap<>();
    kernels.forEach(kernel -> sources.put(kernel.className(), kernel.source()));
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(sources, here, List.of(new DifferentiableProcessor()));
    assertWithMessage("%s", outcome.diagnostics()).that(outcome.success()).isTrue();
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(here)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
