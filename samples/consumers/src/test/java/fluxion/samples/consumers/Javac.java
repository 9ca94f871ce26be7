package fluxion.samples.consumers;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * A run of javac, as on the command line.
 *
 * @param exit 0 if all is well
 * @param output all that was said
 */
record Javac(int exit, String output) {

  /** Compiles sources to a folder. */
  static Javac run(Path classes, List<Path> sources, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-d", Files.createDirectories(classes).toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        ToolProvider.getSystemJavaCompiler().run(null, out, out, arguments.toArray(String[]::new));
    return new Javac(exit, out.toString(StandardCharsets.UTF_8));
  }

  /** That it compiled, and had nothing to say. */
  void clean() {
    assertWithMessage("javac").that(output).isEmpty();
    assertWithMessage("javac").that(exit).isEqualTo(0);
  }
}
