package fluxion.processor.docs;

import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import fluxion.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Programs of the documentation, compiled with the processor. */
record Compiled(Compilation compilation) {

  /** Compiles sources in the default package, each named after its first top-level class. */
  static Compiled of(Stream<String> sources, String... options) {
    JavaFileObject[] files =
        sources
            .map(text -> JavaFileObjects.forSourceString(className(text), text))
            .toArray(JavaFileObject[]::new);
    return new Compiled(
        Compiler.javac()
            .withProcessors(new DifferentiableProcessor())
            .withOptions((Object[]) options)
            .compile(files));
  }

  private static String className(String source) {
    return Arrays.stream(source.split("\\s+", -1))
        .dropWhile(word -> !word.equals("class"))
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  /** That javac said nothing but notes. */
  Compiled withoutProblems() {
    assertWithMessage("errors").that(compilation.errors()).isEmpty();
    assertWithMessage("warnings").that(compilation.warnings()).isEmpty();
    return this;
  }

  /** The text of the class generated for a class. */
  String generatedFor(String className) {
    return compilation
        .generatedSourceFile(className + "_Grad")
        .map(
            file -> {
              try {
                return file.getCharContent(true).toString();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .orElseThrow();
  }

  /** The notes, among them dumps, one after the other. */
  String notes() {
    return compilation.notes().stream()
        .map(note -> note.getMessage(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }
}
