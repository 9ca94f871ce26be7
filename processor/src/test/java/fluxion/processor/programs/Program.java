package fluxion.processor.programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A random program.
 *
 * @param body its classes, each of which is a file
 * @param entries its annotated methods
 */
public record Program(long seed, Node body, List<Entry> entries) {
  private static final Pattern HEAD = Pattern.compile("^(class|interface) (\\w+)");
  private static final Pattern SHARED = Pattern.compile("(?<![\\w.])(Pair|Nest|Mode)\\b");

  /**
   * An annotated method.
   *
   * @param owner the binary name of its class
   * @param wrt the names of the parameters that derivatives are taken of
   * @param read the names of the arrays that it only reads
   * @param single whether single precision may occur
   * @param more the derivatives beyond the usual ones
   */
  public record Entry(
      String owner,
      String name,
      List<String> parameters,
      List<String> wrt,
      List<String> read,
      boolean single,
      List<String> more) {

    /** The name of the class that is generated. */
    public String generated() {
      return owner.replaceFirst("\\$", "_") + "_Grad";
    }
  }

  /** Its main class's name. */
  public String className() {
    return className(seed);
  }

  static String className(long seed) {
    return "Random" + (seed < 0 ? "_" : "") + Math.abs(seed);
  }

  /** The main class of the program that a class is of, or was generated for. */
  static String mainOf(String name) {
    Matcher main = Pattern.compile("^Random_?\\d+").matcher(name);
    return main.find() ? main.group() : name;
  }

  /** Whether it calls what is generated for it. */
  boolean nested() {
    return body.toString().contains("_Grad.");
  }

  /** The texts of its files, by class name. */
  public Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Node unit : body.children()) {
      String text = unit.toString();
      Matcher head = HEAD.matcher(text);
      String name = head.find() ? head.group(2) : className() + "X";
      if (!name.equals(className())) {
        text = SHARED.matcher(text).replaceAll(className() + ".$1");
      }
      sources.put(
          name,
          "import fluxion.Derivative;\nimport fluxion.Differentiable;\n\n// Seed "
              + seed
              + ".\n@SuppressWarnings(\"fluxion\")\n"
              + text);
    }
    return sources;
  }

  /** The text of all its classes. */
  public String source() {
    return String.join("\n", sources().values());
  }

  /** The same with another body. */
  Program with(Node changed) {
    return new Program(seed, changed, entries);
  }
}
