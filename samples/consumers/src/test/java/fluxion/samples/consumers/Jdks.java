package fluxion.samples.consumers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The JDKs of this machine. */
final class Jdks {
  private Jdks() {}

  static Path current() {
    return Path.of(System.getProperty("java.home"));
  }

  /**
   * One JDK of each other feature version, 17 and up: what the environment names, then the usual.
   */
  static Map<Integer, Path> others() throws IOException {
    List<Path> candidates = new ArrayList<>();
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.startsWith("JAVA_HOME")) {
                candidates.add(Path.of(value));
              }
            });
    for (String parent : List.of("/usr/lib/jvm", "/opt/java")) {
      if (Files.isDirectory(Path.of(parent))) {
        try (Stream<Path> folders = Files.list(Path.of(parent))) {
          folders.sorted().forEach(candidates::add);
        }
      }
    }
    Map<Integer, Path> jdks = new java.util.TreeMap<>();
    for (Path candidate : candidates) {
      int version = version(candidate);
      if (version >= 17 && version != Runtime.version().feature()) {
        jdks.putIfAbsent(version, candidate);
      }
    }
    return jdks;
  }

  private static int version(Path jdk) throws IOException {
    Path release = jdk.resolve("release");
    if (!Files.isReadable(release) || !Files.isExecutable(jdk.resolve("bin/javac"))) {
      return 0;
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION=\""))
        .map(line -> line.replaceFirst("JAVA_VERSION=\"(\\d+).*", "$1"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }
}
