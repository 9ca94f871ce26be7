import fluxion.Differentiable;

/** A sum over arrays. */
final class Loop {
  private Loop() {}

  /** How badly a line fits points. */
  @Differentiable(wrt = "line")
  static double squares(double[] line, double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double residual = line[0] + line[1] * x[i] - y[i];
      sum += residual * residual;
    }
    return sum;
  }
}
