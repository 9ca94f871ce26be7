package fluxion.processor.programs;

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
  static final String FLOATS = "float[]";
  static final String INTS = "int[]";
  static final String PAIR = "Pair";
  static final String NEST = "Nest";

  static final String RECORDS =
      """
      record Pair(double x, double y) {
      double mix(double t) {
      return x * t + y;
      }
      Pair turned() {
      return new Pair(-y, x);
      }
      }
      record Nest(Pair p, double[] w, int k) {
      double head() {
      return p.mix(w[k & 3]);
      }
      }
      """;

  private Types() {}

  /** The simplest expression of a type. */
  static String simplest(String type) {
    return switch (type) {
      case DOUBLE -> "0.5";
      case FLOAT -> "0.5f";
      case INT -> "1";
      case LONG -> "1L";
      case BOOLEAN -> "true";
      case ROW -> "(new double[4])";
      case MATRIX -> "(new double[4][4])";
      case CUBE -> "(new double[4][4][4])";
      case FLOATS -> "(new float[4])";
      case INTS -> "(new int[4])";
      case PAIR -> "new Pair(0.5, 0.5)";
      default -> "new Nest(new Pair(0.5, 0.5), new double[4], 1)";
    };
  }

  static boolean floating(String type) {
    return !type.equals(INT) && !type.equals(LONG) && !type.equals(BOOLEAN) && !type.equals(INTS);
  }
}
