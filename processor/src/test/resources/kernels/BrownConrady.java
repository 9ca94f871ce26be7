import fluxion.Derivative;
import fluxion.Differentiable;

/** A camera: rotation by an angle vector, projection, radial and tangential distortion. */
class BrownConrady {
  record Vec3(double x, double y, double z) {
    Vec3 plus(Vec3 o) {
      return new Vec3(x + o.x, y + o.y, z + o.z);
    }

    Vec3 times(double s) {
      return new Vec3(s * x, s * y, s * z);
    }

    double dot(Vec3 o) {
      return x * o.x + y * o.y + z * o.z;
    }

    Vec3 cross(Vec3 o) {
      return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    double norm() {
      return Math.sqrt(dot(this));
    }
  }

  record Pixel(double u, double v) {}

  record Lens(double focal, double cx, double cy, double[] k, double p1, double p2) {
    Pixel project(double x, double y) {
      double r2 = x * x + y * y;
      double radial = 1;
      double power = r2;
      for (double ki : k) {
        radial += ki * power;
        power *= r2;
      }
      double dx = 2 * p1 * x * y + p2 * (r2 + 2 * x * x);
      double dy = p1 * (r2 + 2 * y * y) + 2 * p2 * x * y;
      return new Pixel(cx + focal * (x * radial + dx), cy + focal * (y * radial + dy));
    }
  }

  record Camera(Vec3 rotation, Vec3 translation, Lens lens) {}

  static Vec3 rotate(Vec3 w, Vec3 p) {
    double theta = w.norm();
    if (theta == 0) {
      return p.plus(w.cross(p));
    }
    Vec3 axis = w.times(1 / theta);
    double c = Math.cos(theta), s = Math.sin(theta);
    return p.times(c).plus(axis.cross(p).times(s)).plus(axis.times(axis.dot(p) * (1 - c)));
  }

  @Differentiable
  static Pixel project(Camera camera, Vec3 point) {
    Vec3 p = rotate(camera.rotation(), point).plus(camera.translation()).plus(new Vec3(0, 0, 5));
    return camera.lens().project(p.x() / p.z(), p.y() / p.z());
  }

  @Differentiable
  static double error(Camera camera, Vec3[] points, Pixel[] seen) {
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      Pixel pixel = project(camera, points[i]);
      sum += Math.hypot(pixel.u - seen[i].u, pixel.v - seen[i].v);
    }
    return sum / points.length;
  }

  @Differentiable({Derivative.JACOBIAN, Derivative.JVP})
  static double[] residuals(double[] camera, double[] point) {
    var lens = new Lens(camera[0], 0, 0, new double[] {camera[1], 0.01}, camera[2], camera[3]);
    Pixel q = lens.project(point[0] / point[2], point[1] / point[2]);
    return new double[] {q.u(), q.v()};
  }
}
