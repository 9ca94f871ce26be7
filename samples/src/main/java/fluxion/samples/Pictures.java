package fluxion.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the samples leave their pictures: the build's folder.
 *
 * <p>Source: none. Shapes: a document to the path of its file.
 */
public final class Pictures {
  private Pictures() {}

  /** Writes a file, whether run from the module or from the folder above it. */
  public static Path write(String name, String document) throws IOException {
    Path module = Path.of("samples");
    Path folder = (Files.isDirectory(module) ? module : Path.of("")).resolve("target");
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(name), document);
  }
}
