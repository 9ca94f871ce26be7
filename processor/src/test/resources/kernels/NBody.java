import fluxion.Differentiable;

/** Energy and motion of bodies: an array of records of records, replaced element by element. */
class NBody {
  static final double G = 6.7e-1;

  record Vec(double x, double y, double z) {
    Vec minus(Vec o) {
      return new Vec(x - o.x, y - o.y, z - o.z);
    }

    Vec plus(double s, Vec o) {
      return new Vec(x + s * o.x, y + s * o.y, z + s * o.z);
    }

    double squared() {
      return x * x + y * y + z * z;
    }
  }

  record Body(Vec position, Vec velocity, double mass, String name) {
    Body(Vec position, double mass) {
      this(position, new Vec(0, 0, 0), mass, "");
    }

    double kinetic() {
      return 0.5 * mass * velocity.squared();
    }

    Body at(Vec p) {
      return new Body(p, velocity, mass, name);
    }
  }

  @Differentiable
  static double energy(Body[] bodies) {
    double e = 0;
    for (int i = 0; i < bodies.length; i++) {
      Body a = bodies[i];
      e += a.kinetic();
      for (int j = i + 1; j < bodies.length; j++) {
        Body b = bodies[j];
        double d = Math.sqrt(a.position().minus(b.position()).squared() + 1e-3);
        e -= G * a.mass() * b.mass() / d;
      }
    }
    return e;
  }

  @Differentiable(wrt = "bodies")
  static double simulate(Body[] bodies, double dt, int n) {
    Body[] now = bodies.clone();
    for (int step = 0; step < n; step++) {
      Vec[] forces = new Vec[now.length];
      for (int i = 0; i < now.length; i++) {
        Vec f = new Vec(0, 0, 0);
        for (Body other : now) {
          Vec d = other.position.minus(now[i].position);
          double r2 = d.squared() + 0.5;
          f = f.plus(G * other.mass / (r2 * Math.sqrt(r2)), d);
        }
        forces[i] = f;
      }
      for (int i = 0; i < now.length; i++) {
        Body b = now[i];
        Vec v = b.velocity.plus(0.1 * dt, forces[i]);
        now[i] = new Body(b.position.plus(0.1 * dt, v), v, b.mass, b.name);
      }
    }
    return energy(now);
  }

  @Differentiable
  static double pair(double x, double m) {
    Body[] two = {new Body(new Vec(0, 0, 0), 1), new Body(new Vec(x, 0, 0), m)};
    two[0] = two[0].at(new Vec(-x, x, 0));
    return energy(two);
  }
}
