package fluxion.processor.programs;

import java.util.List;

/**
 * A random program.
 *
 * @param body the members of its class
 * @param entries its annotated methods
 */
public record Program(long seed, Node body, List<Entry> entries) {

  /**
   * An annotated method.
   *
   * @param wrt the names of the parameters that derivatives are taken of
   * @param single whether single precision may occur
   * @param more the derivatives beyond the usual ones
   */
  public record Entry(
      String name, List<String> parameters, List<String> wrt, boolean single, List<String> more) {}

  /** Its class's name. */
  public String className() {
    return className(seed);
  }

  static String className(long seed) {
    return "Random" + (seed < 0 ? "_" : "") + Math.abs(seed);
  }

  /** Whether it calls what is generated for it. */
  boolean nested() {
    return source().contains(className() + "_Grad.");
  }

  /** The text of its class. */
  public String source() {
    return "import fluxion.Derivative;\nimport fluxion.Differentiable;\n\n// Seed "
        + seed
        + ".\n@SuppressWarnings(\"fluxion\")\nclass "
        + className()
        + " {\n"
        + body
        + "}\n";
  }

  /** The same with another body. */
  Program with(Node changed) {
    return new Program(seed, changed, entries);
  }
}
