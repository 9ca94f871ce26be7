import fluxion.Differentiable;

// input: spot=1.0, strike=1.1, rate=0.05, vol=0.3, steps=5, american=true
// input: spot=1.0, strike=1.1, rate=0.05, vol=0.3, steps=6, american=false
/** An option on a tree: a payoff array folded back in place, early exercise by max. */
class BinomialTree {
  @Differentiable
  static double put(
      double spot, double strike, double rate, double vol, int steps, boolean american) {
    double dt = 1.0 / steps;
    double up = Math.exp(vol * Math.sqrt(dt));
    double down = 1 / up;
    double discount = Math.exp(-rate * dt);
    double p = (Math.exp(rate * dt) - down) / (up - down);
    double[] value = new double[steps + 1];
    double s = spot * Math.pow(down, steps);
    for (int i = 0; i <= steps; i++) {
      value[i] = Math.max(strike - s, 0);
      s *= up * up;
    }
    for (int n = steps - 1; n >= 0; --n) {
      s = spot * Math.pow(down, n);
      for (int i = 0; i <= n; ++i) {
        value[i] = discount * (p * value[i + 1] + (1 - p) * value[i]);
        if (american) {
          double now = strike - s;
          if (now > value[i]) value[i] = now;
        }
        s *= up * up;
      }
    }
    return value[0];
  }
}
