import fluxion.Differentiable;

/** A hundred layers: the activations go through one another; choice of activation by name. */
class DeepMlp {
  static final int LAYERS = 100;

  private static double activate(double x, String kind) {
    return switch (kind) {
      case "tanh", "one" -> Math.tanh(x);
      case "relu", "two" -> x > 0 ? x : 0.01 * x;
      default -> {
        double e = Math.exp(-Math.abs(x));
        yield x >= 0 ? 1 / (1 + e) : e / (1 + e);
      }
    };
  }

  @Differentiable
  static double network(double[][] weights, double[] bias, double[] x, String kind) {
    double[] h = x;
    for (int layer = 0; layer < LAYERS; layer++) {
      double[] next = new double[h.length];
      for (int i = 0; i < next.length; i++) {
        double sum = bias[i];
        for (int j = 0; j < h.length; j++) {
          sum += weights[i][j] * h[j] * 0.3;
        }
        next[i] = activate(sum, kind);
      }
      h = next;
    }
    double sum = 0;
    for (double v : h) sum += v;
    return sum;
  }

  @Differentiable
  static double layers(double[][][] weights, double[] x) {
    double[] in = x.clone();
    for (double[][] w : weights) {
      var out = new double[w.length];
      for (int i = 0; i < w.length; i++) {
        for (int j = 0; j < in.length; j++) {
          out[i] += w[i][j] * in[j];
        }
        out[i] = Math.log1p(Math.exp(out[i]));
      }
      in = out;
    }
    return in[0] + in[in.length - 1];
  }
}
