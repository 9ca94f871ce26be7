import javax.annotation.processing.Generated;

/** Derivatives of {@link Loop}. */
@Generated("fluxion.processor.DifferentiableProcessor")
@SuppressWarnings("NullAway")
final class Loop_Grad {
  private Loop_Grad() {}

  /** The value of {@code Loop.squares} and its derivative in the given direction. */
  static SquaresJvp squaresJvp(double[] line, double[] x, double[] y, double[] lineDot) {
    double sum = 0.0;
    double sumDot = 0.0;
    // Loop.java:11: for (int i = 0; i < x.length; i++) {
    for (int i = 0; i < x.length; i++) {
      // Loop.java:12: double residual = line[0] + line[1] * x[i] - y[i];
      double line0 = line[0];
      double line1 = line[1];
      double xi = x[i];
      double residual = line0 + line1 * xi - y[i];
      // Loop.java:13: sum += residual * residual;
      double t = (lineDot[0] + lineDot[1] * xi) * residual;
      sum += residual * residual;
      sumDot += t + t;
    }
    return new SquaresJvp(sum, sumDot);
  }

  /** The adjoints of the parameters of {@code Loop.squares}, given that of its result. */
  static double[] squaresVjp(double[] line, double[] x, double[] y, double resultBar) {
    double[] lineBar = new double[line.length];
    squaresAdjoint(line, x, y, lineBar, resultBar);
    return lineBar;
  }

  /** The gradient of {@code Loop.squares}. */
  static double[] squaresGrad(double[] line, double[] x, double[] y) {
    double[] lineBar = new double[line.length];
    squaresAdjoint(line, x, y, lineBar, 1.0);
    return lineBar;
  }

  /** The value and the gradient of {@code Loop.squares}. */
  static SquaresValueAndGrad squaresValueAndGrad(double[] line, double[] x, double[] y) {
    double[] lineBar = new double[line.length];
    double sum = squaresAdjoint(line, x, y, lineBar, 1.0);
    return new SquaresValueAndGrad(sum, lineBar);
  }

  /** Adds the gradient of {@code Loop.squares} to the given arrays; returns the value. */
  static double squaresAddGrad(double[] line, double[] x, double[] y, double[] lineBar) {
    return squaresAdjoint(line, x, y, lineBar, 1.0);
  }

  private static double squaresAdjoint(double[] line, double[] x, double[] y, double[] lineBar,
      double sumBar) {
    // Loop.java:13: sum += residual * residual;
    double t = 2.0 * sumBar;
    double sum = 0.0;
    // Loop.java:11: for (int i = 0; i < x.length; i++) {
    for (int i = 0; i < x.length; i++) {
      // Loop.java:12: double residual = line[0] + line[1] * x[i] - y[i];
      double line0 = line[0];
      double line1 = line[1];
      double xi = x[i];
      double residual = line0 + line1 * xi - y[i];
      // Loop.java:13: sum += residual * residual;
      sum += residual * residual;
      double residualBar = t * residual;
      // Loop.java:12: double residual = line[0] + line[1] * x[i] - y[i];
      lineBar[1] += residualBar * xi;
      lineBar[0] += residualBar;
    }
    return sum;
  }

  /** A value of {@code Loop.squares} and its derivative in one direction. */
  record SquaresJvp(double value, double tangent) {}

  /** The value of {@code Loop.squares} and its gradient. */
  record SquaresValueAndGrad(double value, double[] line) {}
}
