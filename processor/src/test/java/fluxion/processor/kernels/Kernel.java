package fluxion.processor.kernels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of the corpus: a class with annotated methods, one construct or nasty combination, named
 * after it. A line {@code // input: n=3, x=0.5, a={1,2}} gives values for the parameters of those
 * names, to be tried besides the generated ones; there may be several. A line {@code // kink: x=0}
 * is the same for a point where the function has no derivative, {@code // differences: none} says
 * so of all points (a held value, say).
 *
 * @param className the class's name
 * @param source the whole text
 * @param inputs what each input line says
 */
public record Kernel(String className, String source, List<Input> inputs) {
  private static final Pattern INPUT = Pattern.compile("(?m)^// (input|kink): (.*)$");
  private static final Pattern VALUE =
      Pattern.compile("(\\w+)=((?:\\{(?:[^{}]|\\{[^}]*})*})|[^,]*)");

  /**
   * An input line.
   *
   * @param values texts by parameter
   * @param smooth whether the function has a derivative there
   */
  public record Input(Map<String, String> values, boolean smooth) {}

  /** Whether derivatives are those that differences show. */
  public boolean hasDifferences() {
    return !source.contains("// differences: none");
  }

  /** Whether it calls methods that are generated for it. */
  public boolean nests() {
    return source.contains(className + "_Grad.");
  }

  /** All kernels, by name. */
  public static List<Kernel> all() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/kernels"))) {
      return files.sorted().map(Kernel::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kernel in a file. */
  public static Kernel read(Path file) {
    try {
      String name = file.getFileName().toString();
      return of(name.substring(0, name.length() - ".java".length()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kernel with that text. */
  public static Kernel of(String className, String source) {
    var inputs = new ArrayList<Input>();
    Matcher lines = INPUT.matcher(source);
    while (lines.find()) {
      var values = new LinkedHashMap<String, String>();
      Matcher value = VALUE.matcher(lines.group(2));
      while (value.find()) {
        values.put(value.group(1), value.group(2).strip());
      }
      inputs.add(new Input(values, lines.group(1).equals("input")));
    }
    return new Kernel(className, source, inputs);
  }

  @Override
  public String toString() {
    return className;
  }
}
