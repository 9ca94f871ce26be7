package fluxion.processor.programs;

import java.util.Set;

/** The types that programs use, and the records they declare. */
final class Types {
  static final String DOUBLE = "double";
  static final String FLOAT = "float";
  static final String INT = "int";
  static final String LONG = "long";
  static final String BOOLEAN = "boolean";
  static final String ROW = "double[]";
  static final String MATRIX = "double[][]";
  static final String CUBE = "double[][][]";

  /** An array that is only read, so that a caller may give it twice. */
  static final String READ = "final double[]";

  /** An array to which a derivative is added; nobody else's. */
  static final String BAR = "bar";

  static final String FLOATS = "float[]";
  static final String INTS = "int[]";
  static final String PAIR = "Pair";
  static final String PAIRS = "Pair[]";
  static final String NEST = "Nest";
  static final String BYTE = "byte";
  static final String SHORT = "short";
  static final String CHAR = "char";
  static final String STRING = "String";
  static final String ENUM = "Mode";

  private static final Set<String> INACTIVE =
      Set.of(INT, LONG, BOOLEAN, INTS, BYTE, SHORT, CHAR, STRING, ENUM);

  /** What a class has for itself. */
  static final String CONSTANTS =
      """
      private static final double ROOT = Math.sqrt(2.0);
      private static final double[] TABLE = {0.5, -1.2, 2.0, 0.7};
      """;

  static final String PAIR_DECLARATION =
      """
      record Pair(double x, double y) {
      Pair(double both) {
      this(both, 0.4 * both);
      }
      static Pair polar(double r, double a) {
      return new Pair(r * Math.cos(a), r * Math.sin(a));
      }
      double mix(double t) {
      return x * t + y;
      }
      Pair turned() {
      return new Pair(-y, x);
      }
      #}
      """;

  static final String NEST_DECLARATION =
      """
      record Nest(Pair p, double[] w, int k) {
      double head() {
      return p.mix(w[k & 3]);
      }
      #}
      """;

  static final String ENUM_DECLARATION = "enum Mode {\nLOW, MID, HIGH\n}\n";

  private Types() {}

  /** The simplest expression of a type. */
  static String simplest(String type) {
    return switch (type) {
      case DOUBLE -> "0.5";
      case FLOAT -> "0.5f";
      case INT -> "1";
      case LONG -> "1L";
      case BOOLEAN -> "true";
      case ROW, READ -> "(new double[4])";
      case MATRIX -> "(new double[4][4])";
      case CUBE -> "(new double[4][4][4])";
      case FLOATS -> "(new float[4])";
      case INTS -> "(new int[4])";
      case PAIR -> "new Pair(0.5, 0.5)";
      case PAIRS ->
          "(new Pair[] {new Pair(0.5, 0.5), new Pair(0.5, 0.5), new Pair(0.5, 0.5), new Pair(0.5, 0.5)})";
      case BYTE, SHORT -> "(" + type + ") 1";
      case CHAR -> "'a'";
      case STRING -> "\"a\"";
      case ENUM -> "Mode.LOW";
      default -> "new Nest(new Pair(0.5, 0.5), new double[4], 1)";
    };
  }

  /** The type without what is said of how it is used. */
  static String plain(String type) {
    return type.equals(READ) ? ROW : type;
  }

  static boolean floating(String type) {
    return !INACTIVE.contains(type);
  }
}
