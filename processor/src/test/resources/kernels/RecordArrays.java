import fluxion.Derivative;
import fluxion.Differentiable;
import java.util.Arrays;

// input: n=0
// input: n=1
class RecordArrays {
  record Vec(double x, double y) {
    Vec plus(Vec o) {
      return new Vec(x + o.x, y + o.y);
    }

    Vec times(double s) {
      return new Vec(s * x, s * y);
    }

    double dot(Vec o) {
      return x * o.x + y * o.y;
    }
  }

  record Body(String name, double mass, Vec at, double[] speed) {}

  record Path(double scale, Vec[] points, int kind) {}

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.GRADIENT, Derivative.HVP})
  static double energy(Body[] bodies) {
    double e = 0;
    for (int i = 0; i < bodies.length; i++) {
      Body b = bodies[i];
      for (double v : b.speed()) {
        e += 0.5 * b.mass() * v * v;
      }
      for (int j = i + 1; j < bodies.length; j++) {
        Vec d = b.at().plus(bodies[j].at().times(-1));
        e -= b.mass() * bodies[j].mass() / Math.sqrt(d.dot(d) + 0.01);
      }
    }
    return e;
  }

  @Differentiable
  static double each(Vec[] points, double s) {
    double sum = 0;
    for (Vec p : points) {
      sum += Math.sin(p.x()) * p.y() * s;
      if (sum > 3) {
        break;
      }
    }
    for (var p : points) {
      sum += p.dot(p);
    }
    return sum;
  }

  @Differentiable
  static double ranks(Vec[][] grid, int n) {
    Vec sum = new Vec(0, 0);
    for (Vec[] row : grid) {
      for (Vec v : row) {
        sum = sum.plus(v.times(v.x()));
      }
    }
    Vec[] first = grid[0];
    grid[0] = grid[1];
    grid[1] = first;
    grid[0][0] = grid[0][1].plus(grid[1][0]);
    Vec[][] fresh = new Vec[2][3];
    fresh[1][2] = grid[0][0].times(2);
    fresh[0] = grid[1].clone();
    Vec[][] ragged = new Vec[n + 1][];
    ragged[0] = new Vec[] {sum, grid[1][1]};
    return sum.x() * grid[0][0].y() + fresh[1][2].x() + fresh[0][0].y() * ragged[0][1].x();
  }

  @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.GRADIENT, Derivative.HVP})
  static double writes(Body[] bodies, int n, double s) {
    Body first = bodies[0];
    bodies[0] = bodies[1];
    bodies[1] = first;
    for (int i = 0; i < n; i++) {
      Body b = bodies[i % 4];
      bodies[i % 4] = new Body(b.name() + i, b.mass() * s, b.at().plus(b.at()), b.speed());
      b.speed()[0] *= Math.sin(s);
    }
    bodies[2].speed()[1] += bodies[0].mass();
    return bodies[0].mass() * bodies[1].at().x() + bodies[2].speed()[1] * bodies[1].speed()[0];
  }

  static Vec[] moved(Vec[] points, double s) {
    Vec[] moved = new Vec[points.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = new Vec(points[i].x() * s, points[i].y() + s);
    }
    return moved;
  }

  static void swap(Vec[] points, int i, int j) {
    Vec t = points[i];
    points[i] = points[j];
    points[j] = t;
  }

  static double total(Vec... points) {
    double total = 0;
    for (int i = 0; i < points.length; i++) {
      total += (i + 1) * points[i].x() * points[i].y();
    }
    return total;
  }

  @Differentiable
  static Vec[] helper(Vec[] points, double s) {
    Vec[] moved = moved(moved(points, s), s * s);
    swap(moved, 0, 2);
    return moved;
  }

  @Differentiable
  static double library(Vec[] points, int n, double s) {
    Vec[] alias = points;
    Vec[] copy = alias.clone();
    copy[0] = new Vec(s, s * s);
    Vec[] longer = Arrays.copyOf(copy, 6);
    System.arraycopy(copy, 0, longer, 2, 4);
    System.arraycopy(longer, 1, longer, 2, 3);
    Vec[] part = Arrays.copyOfRange(longer, 1, 4);
    Vec[] filled = new Vec[n];
    Arrays.fill(filled, points[1]);
    Vec[] chosen = s > 1 ? part : longer;
    Vec[] none = null;
    boolean same = alias == points && copy != points && none == null && points != null;
    alias[1] = alias[2];
    return total(points[0], points[1], part[1])
        + total(filled)
        + total(chosen)
        + total()
        + (same ? total(longer) : 0)
        + longer.length;
  }

  @Differentiable
  static Path paths(Path path, double s) {
    Vec[] points = path.points();
    points[1] = points[0].times(s);
    return new Path(path.scale() * s, moved(points, path.scale()), path.kind() + 1);
  }

  @Differentiable
  static double nested(Path[] paths, double s) {
    double sum = 0;
    for (Path p : paths) {
      for (int i = 0; i < p.points().length; i++) {
        sum += p.scale() * p.points()[i].x() * s - p.points()[i].y() * p.kind();
      }
    }
    paths[0].points()[0] = new Vec(sum, s);
    paths[1] = new Path(s, paths[0].points(), 7);
    return sum * paths[1].points()[0].x();
  }

  @Differentiable
  static double buffers(Vec[] points, int n, double s) {
    Vec[] now = points.clone();
    Vec[] next = new Vec[now.length];
    for (int step = 0; step < n; step++) {
      for (int i = 0; i < now.length; i++) {
        Vec left = now[(i + 1) % now.length];
        next[i] = now[i].times(s).plus(left);
      }
      if (step % 3 == 2) {
        now = moved(next, s);
      } else {
        Vec[] t = now;
        now = next;
        next = t;
      }
    }
    return total(now);
  }

  @Differentiable
  static double bounds(Vec[] points, int n) {
    return points[n + 1].y() + points[n].x();
  }

  @Differentiable(wrt = "out")
  static void held(Vec[] points, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] *= points[i].x();
      points[i] = points[i].times(2);
    }
  }
}
