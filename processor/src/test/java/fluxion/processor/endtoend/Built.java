package fluxion.processor.endtoend;

import fluxion.processor.CapturingProcessor;
import fluxion.processor.CapturingProcessor.Annotated;
import fluxion.processor.ir.Module;
import fluxion.processor.kernels.JavaCompiler;
import fluxion.processor.signature.GeneratedClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * A source compiled with the processor, without a single warning.
 *
 * @param processor what it read and wrote
 * @param classes the folder with the classes
 * @param sources the folder with the generated sources, which stays there to be read
 * @param loader of the classes
 */
record Built(CapturingProcessor processor, Path sources, Path classes, ClassLoader loader) {

  /** The annotated methods. */
  List<Annotated> subjects() {
    return processor.annotated();
  }

  /** The IR of all products of a method before large functions are split. */
  Module unsplit(String method) {
    return processor.unsplit().get(method);
  }

  /** Compiles; fails if javac or the processor has anything to say. */
  static Built of(String className, String source) {
    Path folder = Path.of("target", "kernels", className);
    empty(folder.resolve("classes"));
    empty(folder.resolve("sources"));
    var processor = new CapturingProcessor();
    JavaCompiler.Outcome outcome =
        JavaCompiler.compile(
            Map.of(className, source),
            folder.resolve("classes"),
            List.of(processor),
            List.of(
                "-Xlint:all,-path,-classfile",
                "-Afluxion.verify=true",
                "-s",
                folder.resolve("sources").toString()));
    List<? extends Diagnostic<?>> said =
        outcome.diagnostics().stream().filter(d -> d.getKind() != Diagnostic.Kind.NOTE).toList();
    if (!outcome.success() || !said.isEmpty()) {
      throw new AssertionError(className + " does not compile in silence: " + said);
    }
    return new Built(
        processor, folder.resolve("sources"), folder.resolve("classes"), outcome.loader());
  }

  /** An empty folder: javac warns of classes that it finds there already. */
  private static void empty(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class generated for the annotated methods of a class in the unnamed package. */
  GeneratedClass generatedFor(String owner) {
    String name = owner.replace('$', '_') + "_Grad";
    return processor.generated().stream()
        .filter(g -> g.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
