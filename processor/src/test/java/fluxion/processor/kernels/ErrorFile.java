package fluxion.processor.kernels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A source with mistakes, named after the code of the problem that it is about: {@code // ERROR:
 * <CODE>} or {@code // WARNING: <CODE>} stands on each offending line.
 *
 * @param code the name of the file and of its class
 * @param source the whole text
 */
public record ErrorFile(String code, String source) {
  private static final Path FOLDER = Path.of("src/test/resources/errors");
  private static final Pattern EXPECTED = Pattern.compile("// (ERROR|WARNING): (FLX\\d+)");
  private static final Pattern CODE = Pattern.compile("(FLX\\d+): ");

  /** All of them, by code. */
  public static List<ErrorFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(ErrorFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ErrorFile read(Path file) {
    try {
      String name = file.getFileName().toString();
      String code = name.substring(0, name.length() - ".java".length());
      return new ErrorFile(code, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number in the code. */
  public int number() {
    return Integer.parseInt(code.substring("FLX".length()));
  }

  /** What javac needs for it: some are written in a Java that is a preview for the oldest one. */
  public List<String> options() {
    return source.contains("// PREVIEW")
        ? List.of("--enable-preview", "--release", String.valueOf(Runtime.version().feature()))
        : List.of();
  }

  /** What is to be reported, each with its line; fails if the file's own code is not among it. */
  public List<String> expected() {
    var expected = new ArrayList<String>();
    String[] lines = source.split("\n", -1);
    for (int k = 0; k < lines.length; k++) {
      Matcher marks = EXPECTED.matcher(lines[k]);
      while (marks.find()) {
        expected.add(entry(k + 1, marks.group(1), marks.group(2)));
      }
    }
    if (expected.stream().noneMatch(e -> e.contains(code))) {
      throw new AssertionError("no line of " + code + ".java is marked with its own code");
    }
    Collections.sort(expected);
    return expected;
  }

  /** What was reported, in the same form; messages that are not ours in full. */
  public static List<String> actual(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    var actual = new ArrayList<String>();
    for (Diagnostic<?> diagnostic : diagnostics) {
      if (diagnostic.getKind() == Diagnostic.Kind.NOTE) {
        continue; // of javac, about previews
      }
      String message = diagnostic.getMessage(Locale.ROOT);
      Matcher mark = CODE.matcher(message);
      String severity = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "ERROR" : "WARNING";
      actual.add(
          entry(diagnostic.getLineNumber(), severity, mark.find() ? mark.group(1) : message));
    }
    Collections.sort(actual);
    return actual;
  }

  private static String entry(long line, String severity, String code) {
    return String.format("line %3d: %s %s", line, severity, code);
  }
}
