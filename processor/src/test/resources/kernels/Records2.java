import fluxion.Differentiable;

/** Records that are carried by loops, hold arrays, and are returned. */
class Records2 {
  record State(double x, double v, int steps) {
    State step(double dt, double k) {
      double a = -k * Math.sin(x);
      return new State(x + dt * v, v + dt * a, steps + 1);
    }
  }

  record Layer(double[][] weights, double[] bias, String name) {}

  record Line(State from, State to, float width) {
    double length() {
      return Math.hypot(from.x - to.x(), from.v() - to.v) * width;
    }
  }

  @Differentiable
  static State simulate(State s, double k, int n) {
    for (int i = 0; i < n; i++) {
      s = s.step(0.1 * (i + 1), k);
      if (s.x() > 2) {
        s = new State(s.x - 2, s.v, 0);
      }
    }
    return s;
  }

  @Differentiable
  static double energy(State s) {
    return 0.5 * s.v * s.v + 1 - Math.cos(s.x);
  }

  @Differentiable
  static double[] forward(Layer layer, double[] in) {
    double[] out = layer.bias().clone();
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < in.length; j++) {
        out[i] += layer.weights[i][j] * in[j];
      }
      out[i] = Math.tanh(out[i]);
    }
    return out;
  }

  @Differentiable
  static double length(Line line, double x) {
    Line other = new Line(line.to(), line.from().step(x, x), line.width());
    return line.length() * other.length();
  }

  @Differentiable(wrt = "line")
  static Line turned(Line line, double x) {
    return new Line(line.to, new State(line.from.x * x, x, 3), line.width * 2);
  }
}
