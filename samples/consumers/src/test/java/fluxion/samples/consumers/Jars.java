package fluxion.samples.consumers;

import fluxion.Differentiable;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The jars that users get, and jars that they make. */
final class Jars {
  private Jars() {}

  static Path runtime() {
    return of(Differentiable.class);
  }

  static Path processor() {
    return named("fluxion-processor");
  }

  /** The jar that a class is in. */
  static Path of(Class<?> type) {
    try {
      Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        throw new IllegalStateException(jar + " is no jar: these tests are run by mvn verify");
      }
      return jar;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jar on the class path whose file name begins like this. */
  static Path named(String prefix) {
    List<Path> found =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(path -> path.getFileName().toString().matches(prefix + "-\\d.*\\.jar"))
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          prefix + " is not one jar but " + found + ": these tests are run by mvn verify");
    }
    return found.get(0);
  }

  static String path(Path... entries) {
    return Arrays.stream(entries)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Packs a folder. */
  static void pack(Path folder, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
  }
}
