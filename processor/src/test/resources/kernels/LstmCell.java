import fluxion.Differentiable;

/** A recurrent network: gates in records of arrays, state handed from step to step. */
class LstmCell {
  record Gate(double[][] input, double[][] hidden, double[] bias) {
    double[] apply(double[] x, double[] h) {
      double[] out = bias.clone();
      for (int i = 0; i < out.length; i++) {
        for (int j = 0; j < x.length; j++) out[i] += input[i][j] * x[j];
        for (int j = 0; j < h.length; j++) out[i] += hidden[i][j] * h[j];
      }
      return out;
    }
  }

  record Cell(Gate forget, Gate in, Gate out, Gate candidate) {}

  record State(double[] hidden, double[] cell) {
    static State zero(int n) {
      return new State(new double[n], new double[n]);
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  static State step(Cell c, State s, double[] x) {
    double[] f = c.forget.apply(x, s.hidden);
    double[] i = c.in.apply(x, s.hidden);
    double[] o = c.out.apply(x, s.hidden);
    double[] g = c.candidate.apply(x, s.hidden);
    int n = f.length;
    State next = State.zero(n);
    for (int k = 0; k < n; k++) {
      next.cell[k] = sigmoid(f[k]) * s.cell[k] + sigmoid(i[k]) * Math.tanh(g[k]);
      next.hidden()[k] = sigmoid(o[k]) * Math.tanh(next.cell()[k]);
    }
    return next;
  }

  @Differentiable
  static double loss(Cell cell, double[][] inputs, double[] target) {
    State state = State.zero(target.length);
    for (double[] x : inputs) {
      state = step(cell, state, x);
    }
    double loss = 0;
    for (int k = 0; k < target.length; k++) {
      loss += Math.pow(state.hidden()[k] - target[k], 2);
    }
    return loss;
  }
}
