package fluxion.samples.benchmarks.manual;

/**
 * The Jacobian of {@link fluxion.samples.kernels.Ba#residual}: one forward sweep, a reverse sweep
 * for each of the two residuals.
 *
 * <p>Source: the chain rule, in vectors. Shapes: a row is {@code double[15]}: camera, point,
 * weight.
 */
public final class BaJacobian {
  // The point relative to the camera, and the axis and angle of the rotation.
  private double x;
  private double y;
  private double z;
  private double ax;
  private double ay;
  private double az;
  private double angle;
  private double cos;
  private double sin;
  // The point as the camera sees it.
  private double seenX;
  private double seenY;
  private double seenZ;

  /** Overwrites the rows of the two residuals of an observation. */
  public void compute(
      double[] camera,
      double[] point,
      double weight,
      double[] observed,
      double[] rowX,
      double[] rowY) {
    x = point[0] - camera[3];
    y = point[1] - camera[4];
    z = point[2] - camera[5];
    rotate(camera[0], camera[1], camera[2]);
    double inverse = 1 / seenZ;
    double u = seenX * inverse;
    double v = seenY * inverse;
    double r = u * u + v * v;
    double distortion = 1 + camera[9] * r + camera[10] * r * r;
    double twiceSlope = 2 * (camera[9] + 2 * camera[10] * r);
    double scale = weight * camera[6];
    double uu = scale * (distortion + u * u * twiceSlope);
    double uv = scale * (u * v * twiceSlope);
    double vv = scale * (distortion + v * v * twiceSlope);
    inner(rowX, weight, u, distortion, scale, r);
    inner(rowY, weight, v, distortion, scale, r);
    rowX[7] = weight;
    rowX[8] = 0;
    rowY[7] = 0;
    rowY[8] = weight;
    rowX[14] = u * distortion * camera[6] + camera[7] - observed[0];
    rowY[14] = v * distortion * camera[6] + camera[8] - observed[1];
    outer(rowX, camera, uu * inverse, uv * inverse, -(uu * u + uv * v) * inverse);
    outer(rowY, camera, uv * inverse, vv * inverse, -(uv * u + vv * v) * inverse);
  }

  /** Focal length and distortion. */
  private static void inner(
      double[] row, double weight, double u, double distortion, double scale, double r) {
    row[6] = weight * u * distortion;
    row[9] = scale * u * r;
    row[10] = scale * u * r * r;
  }

  /** Rotation, centre and point, given the adjoint (a, b, c) of the point as it is seen. */
  private void outer(double[] row, double[] camera, double a, double b, double c) {
    if (angle == 0) {
      turnedLittle(row, camera, a, b, c);
    } else {
      turned(row, a, b, c);
    }
    row[3] = -row[11];
    row[4] = -row[12];
    row[5] = -row[13];
  }

  private void rotate(double rx, double ry, double rz) {
    double squaredAngle = rx * rx + ry * ry + rz * rz;
    angle = Math.sqrt(squaredAngle);
    if (squaredAngle == 0) {
      seenX = x + ry * z - rz * y;
      seenY = y + rz * x - rx * z;
      seenZ = z + rx * y - ry * x;
      return;
    }
    double inverse = 1 / angle;
    ax = rx * inverse;
    ay = ry * inverse;
    az = rz * inverse;
    cos = Math.cos(angle);
    sin = Math.sin(angle);
    double along = (ax * x + ay * y + az * z) * (1 - cos);
    seenX = x * cos + (ay * z - az * y) * sin + ax * along;
    seenY = y * cos + (az * x - ax * z) * sin + ay * along;
    seenZ = z * cos + (ax * y - ay * x) * sin + az * along;
  }

  private void turned(double[] row, double a, double b, double c) {
    double along = a * ax + b * ay + c * az;
    double pointAlong = ax * x + ay * y + az * z;
    double rest = 1 - cos;
    row[11] = a * cos + (b * az - c * ay) * sin + ax * along * rest;
    row[12] = b * cos + (c * ax - a * az) * sin + ay * along * rest;
    row[13] = c * cos + (a * ay - b * ax) * sin + az * along * rest;
    double crossX = y * c - z * b;
    double crossY = z * a - x * c;
    double crossZ = x * b - y * a;
    double cosBar = a * x + b * y + c * z - along * pointAlong;
    double sinBar = ax * crossX + ay * crossY + az * crossZ;
    double axBar = crossX * sin + (a * pointAlong + x * along) * rest;
    double ayBar = crossY * sin + (b * pointAlong + y * along) * rest;
    double azBar = crossZ * sin + (c * pointAlong + z * along) * rest;
    double inverse = 1 / angle;
    double angleBar =
        cos * sinBar - sin * cosBar - (ax * axBar + ay * ayBar + az * azBar) * inverse;
    row[0] = axBar * inverse + ax * angleBar;
    row[1] = ayBar * inverse + ay * angleBar;
    row[2] = azBar * inverse + az * angleBar;
  }

  private void turnedLittle(double[] row, double[] camera, double a, double b, double c) {
    row[11] = a + b * camera[2] - c * camera[1];
    row[12] = b + c * camera[0] - a * camera[2];
    row[13] = c + a * camera[1] - b * camera[0];
    row[0] = y * c - z * b;
    row[1] = z * a - x * c;
    row[2] = x * b - y * a;
  }
}
