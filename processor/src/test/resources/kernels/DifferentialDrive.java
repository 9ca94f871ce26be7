import fluxion.Differentiable;

// kink: dt=0.1, wheels={1,1}, n=3
// input: dt=0.1, wheels={1,1.2}, n=3
/** A robot with two wheels: straight or on an arc, state in an array or in a record. */
class DifferentialDrive {
  interface Geometry {
    double WHEEL_RADIUS = 0.05;
    double TRACK = 0.3;
  }

  record Pose(double x, double y, double heading) {
    static final Pose ORIGIN = new Pose(0, 0, 0);

    @SuppressWarnings("fluxion")
    Pose moved(double v, double w, double dt) {
      if (w == 0) {
        return new Pose(x + v * dt * Math.cos(heading), y + v * dt * Math.sin(heading), heading);
      }
      double turned = heading + w * dt, r = v / w;
      return new Pose(
          x + r * (Math.sin(turned) - Math.sin(heading)),
          y - r * (Math.cos(turned) - Math.cos(heading)),
          turned);
    }
  }

  static double speed(double... wheels) {
    double sum = 0;
    for (double w : wheels) sum += w;
    return Geometry.WHEEL_RADIUS * sum / wheels.length;
  }

  @Differentiable
  static Pose drive(Pose start, double[] wheels, double dt) {
    Pose pose = start;
    for (int i = 0; i + 1 < wheels.length; i += 2) {
      double w = Geometry.WHEEL_RADIUS * (wheels[i + 1] - wheels[i]) / Geometry.TRACK;
      pose = pose.moved(speed(wheels[i], wheels[i + 1]), w, dt);
    }
    return pose;
  }

  @Differentiable
  static void dynamics(double[] state, double[] wheels, double[] out) {
    double v = speed(wheels), heading = state[2];
    out[0] = v * Math.cos(heading);
    out[1] = v * Math.sin(heading);
    out[2] = Geometry.WHEEL_RADIUS / Geometry.TRACK * (wheels[1] - wheels[0]);
  }

  @Differentiable
  static double[] rungeKutta(double[] state, double[] wheels, double dt, int n) {
    double[] s = state.clone();
    double[][] k = new double[4][s.length];
    final double[] half = {0, 0.5, 0.5, 1};
    double[] tmp = new double[s.length];
    for (int step = 0; step < n; step++) {
      for (int stage = 0; stage < 4; stage++) {
        for (int i = 0; i < s.length; i++) {
          tmp[i] = s[i] + (stage == 0 ? 0 : half[stage] * dt * k[stage - 1][i]);
        }
        dynamics(tmp, wheels, k[stage]);
      }
      for (int i = 0; i < s.length; i++) {
        s[i] += dt / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
      }
    }
    return s;
  }

  @Differentiable
  static double fromOrigin(double v, double w, double dt) {
    Pose p = Pose.ORIGIN.moved(v, w, dt).moved(v, -w, dt);
    return p.x * p.x + p.y * p.y + p.heading();
  }
}
