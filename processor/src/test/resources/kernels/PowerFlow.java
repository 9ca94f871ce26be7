import fluxion.Differentiable;

/** The power balance at the buses of a net: kinds of bus by enum and by int, sparse lines. */
class PowerFlow {
  enum Bus {
    SLACK,
    GENERATOR,
    LOAD
  }

  private static final int[][] LINES = {{0, 1}, {1, 2}, {2, 3}, {0, 3}};

  @Differentiable
  static double mismatch(double[] v, double[] angle, double[] g, double[] b, double[] p) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      double flow = -p[i];
      for (int j = 0; j < v.length; j++) {
        if (i == j) continue;
        double d = angle[i] - angle[j];
        flow +=
            v[i]
                * v[j]
                * (g[(i + j) % g.length] * Math.cos(d) + b[(i * j) % b.length] * Math.sin(d));
      }
      sum += flow * flow;
    }
    return sum;
  }

  @Differentiable
  static double[] balance(double[] v, double[] angle, double[] p, Bus kind) {
    double[] out = new double[v.length];
    for (int[] line : LINES) {
      int from = line[0], to = line[1];
      double flow = v[from] * v[to] * Math.sin(angle[from] - angle[to]);
      out[from] += flow;
      out[to] -= flow;
    }
    for (int i = 0; i < out.length; i++) {
      switch (i == 0 ? Bus.SLACK : kind) {
        case SLACK:
          out[i] = angle[i];
          break;
        case GENERATOR:
          out[i] -= p[i];
          break;
        default:
          out[i] += p[i] * v[i];
      }
    }
    return out;
  }
}
