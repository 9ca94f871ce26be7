package fluxion.samples.consumers;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing in the jars tells when, where and by whom they were packed: what makes two packagings
 * differ. The script {@code .ci/jars} packs twice and compares.
 */
class ReproducibleJarsTest {
  /** The property {@code project.build.outputTimestamp}; the shade plug-in has older dates. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  static List<Path> jars() {
    return List.of(Jars.runtime(), Jars.processor());
  }

  @ParameterizedTest
  @MethodSource("jars")
  void sayNothingOfTheirPackaging(Path jar) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        names.add(entry.getName());
        assertWithMessage(entry.getName()).that(entry.getTimeLocal()).isAtMost(TIME);
        String text =
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
        assertWithMessage(entry.getName())
            .that(text)
            .doesNotContain(System.getProperty("user.dir"));
        if (entry.getName().endsWith("MANIFEST.MF")) {
          assertThat(text).doesNotContain("Built-By");
          assertThat(text).doesNotContain("Build-Jdk:");
        }
      }
    }
    assertThat(names).containsNoDuplicates();
    assertThat(names).contains("META-INF/LICENSE");
  }
}
