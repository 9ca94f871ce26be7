import fluxion.Differentiable;

// input: t=-1
class Records {
  record Vec(double x, double y) {
    static final Vec ZERO = new Vec(0, 0);

    static Vec of(double v) {
      return new Vec(v, v * 2);
    }

    Vec plus(Vec o) {
      return new Vec(x + o.x, y() + o.y());
    }

    Vec times(double s) {
      return new Vec(s * x, s * y);
    }

    double norm() {
      return Math.sqrt(this.x * this.x + y * y);
    }
  }

  record Body(String name, Vec at, Vec speed, double[] trail, int steps) {
    Body move(double dt) {
      trail[0] += dt;
      return new Body(name, at.plus(speed.times(dt)), speed, trail, steps + 1);
    }
  }

  record Interval(double low, double high) {
    Interval {
      if (low > high) {
        double t = low;
        low = high;
        high = t;
      }
    }

    Interval(double both) {
      this(both, both);
    }
  }

  record Scaled(double a, double b) {
    Scaled(double a, double b) {
      this.a = a * 2;
      this.b = this.a + b;
    }

    @Override
    public double b() {
      return b * 3;
    }
  }

  @Differentiable
  static double f(double t, Vec v) {
    Vec w = v.plus(Vec.of(t)).times(2);
    Vec u = t > 0 ? w : v;
    if (t > 1) {
      u = new Vec(u.y(), u.x());
    }
    for (int i = 0; i < 3; i++) {
      u = u.plus(w.times(0.1));
    }
    Interval i = new Interval(t, v.x());
    Interval j = new Interval(t);
    Scaled s = new Scaled(t, v.y());
    return u.norm() * u.x + i.low() + 2 * i.high() + j.high() + s.a() + s.b();
  }

  @Differentiable
  static Body step(Body b, double dt) {
    Body next = b.move(dt);
    return next.steps() > 3 ? next.move(dt * 2) : next;
  }
}
