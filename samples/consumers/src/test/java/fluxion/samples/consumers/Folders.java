package fluxion.samples.consumers;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The projects' folders: their copies, their sources, and what was compiled. */
final class Folders {
  private static final Path PROJECTS = Path.of("src/test/projects");

  private Folders() {}

  static Path project(String name) {
    return PROJECTS.resolve(name);
  }

  /** Copies a project to where it may be built. */
  static void copy(String project, Path to) throws IOException {
    Path from = project(project);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** The Java files in a folder and below, in order. */
  static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** Calls {@code run()} of a project's class, which throws if a derivative is wrong. */
  static void run(String type, Path... classes) throws IOException, ReflectiveOperationException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classes) {
      urls.add(path.toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
      loader.loadClass(type).getMethod("run").invoke(null);
    } catch (InvocationTargetException e) {
      throw new AssertionError(type, e.getCause());
    }
  }
}
