package fluxion.samples.benchmarks.manual;

/**
 * The rotation by an angle times an axis, and its tangents in the three directions.
 *
 * <p>Source: Rodrigues' formula as in {@link fluxion.samples.kernels.Ht}. Shapes: row by row,
 * {@code double[9]}.
 */
final class HtRotation {
  private final double[] matrix = new double[9];
  private final double[][] tangents = new double[3][9];

  double[] matrix() {
    return matrix;
  }

  double[] tangent(int direction) {
    return tangents[direction];
  }

  /** Computes them for an axis that is not too short. */
  void set(double a, double b, double c) {
    double angle = Math.sqrt(a * a + b * b + c * c);
    double x = a / angle;
    double y = b / angle;
    double z = c / angle;
    double sin = Math.sin(angle);
    double cos = Math.cos(angle);
    double rest = 1 - cos;
    fill(matrix, new double[] {x, y, z}, sin, cos, rest);
    double[] axis = {x, y, z};
    for (int k = 0; k < 3; k++) {
      double angleDot = axis[k];
      double[] axisDot = new double[3];
      for (int j = 0; j < 3; j++) {
        axisDot[j] = ((j == k ? 1 : 0) - axis[j] * angleDot) / angle;
      }
      tangent(tangents[k], axis, axisDot, new double[] {sin, cos, rest, angleDot});
    }
  }

  private static void fill(double[] m, double[] axis, double sin, double cos, double rest) {
    double x = axis[0];
    double y = axis[1];
    double z = axis[2];
    m[0] = x * x + (1 - x * x) * cos;
    m[1] = x * y * rest - z * sin;
    m[2] = x * z * rest + y * sin;
    m[3] = x * y * rest + z * sin;
    m[4] = y * y + (1 - y * y) * cos;
    m[5] = y * z * rest - x * sin;
    m[6] = x * z * rest - y * sin;
    m[7] = z * y * rest + x * sin;
    m[8] = z * z + (1 - z * z) * cos;
  }

  private static void tangent(double[] m, double[] axis, double[] axisDot, double[] angle) {
    double sin = angle[0];
    double cos = angle[1];
    double rest = angle[2];
    double sinDot = cos * angle[3];
    double restDot = sin * angle[3];
    for (int i = 0; i < 3; i++) {
      m[4 * i] = 2 * axis[i] * axisDot[i] * rest - (1 - axis[i] * axis[i]) * restDot;
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      double symmetric =
          (axisDot[i] * axis[j] + axis[i] * axisDot[j]) * rest + axis[i] * axis[j] * restDot;
      double antisymmetric = axisDot[k] * sin + axis[k] * sinDot;
      m[3 * i + j] = symmetric - antisymmetric;
      m[3 * j + i] = symmetric + antisymmetric;
    }
  }
}
