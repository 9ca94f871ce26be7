package fluxion.samples.kernels;

import static fluxion.Derivative.JACOBIAN;
import static fluxion.Derivative.JVP;
import static fluxion.Derivative.VJP;

import fluxion.Differentiable;

/**
 * The residuals of bundle adjustment: how far the projection of a point by a camera lies from where
 * it was seen.
 *
 * <p>Source: the BA objective of ADBench, as GradBench has it. Shapes: {@code camera[11]}, that is
 * rotation as angle times axis (3), centre (3), focal length, principal point (2), radial
 * distortion (2); {@code point[3]}; {@code weight}, the observation's weight; and the observed
 * position, which is held constant. A residual is a {@code double[2]}.
 */
public final class Ba {
  private Ba() {}

  /** The weighted difference of the projected and the observed position. */
  @Differentiable(
      value = {JVP, VJP, JACOBIAN},
      wrt = {"camera", "point", "weight"})
  public static double[] residual(
      double[] camera, double[] point, double weight, double observedX, double observedY) {
    double[] projected = project(camera, point);
    return new double[] {weight * (projected[0] - observedX), weight * (projected[1] - observedY)};
  }

  /** The first component of the {@link #residual}. */
  @Differentiable(wrt = {"camera", "point", "weight"})
  public static double residualX(double[] camera, double[] point, double weight, double observedX) {
    return weight * (project(camera, point)[0] - observedX);
  }

  /** The second component of the {@link #residual}. */
  @Differentiable(wrt = {"camera", "point", "weight"})
  public static double residualY(double[] camera, double[] point, double weight, double observedY) {
    return weight * (project(camera, point)[1] - observedY);
  }

  /** The residual that keeps an observation's weight near one. */
  @Differentiable
  public static double weightResidual(double weight) {
    return 1 - weight * weight;
  }

  /** Where the camera sees the point. */
  @Differentiable
  public static double[] project(double[] camera, double[] point) {
    double x = point[0] - camera[3];
    double y = point[1] - camera[4];
    double z = point[2] - camera[5];

    double[] seen = rotate(camera[0], camera[1], camera[2], x, y, z);
    double u = seen[0] / seen[2];
    double v = seen[1] / seen[2];
    double r = u * u + v * v;
    double distortion = 1 + camera[9] * r + camera[10] * r * r;
    return new double[] {
      u * distortion * camera[6] + camera[7], v * distortion * camera[6] + camera[8]
    };
  }

  /** Rodrigues' formula for a rotation by the length of {@code r} about its direction. */
  private static double[] rotate(double rx, double ry, double rz, double x, double y, double z) {
    double squaredAngle = rx * rx + ry * ry + rz * rz;
    if (squaredAngle != 0) {
      double angle = Math.sqrt(squaredAngle);
      double inverse = 1 / angle;
      double ax = rx * inverse;
      double ay = ry * inverse;
      double az = rz * inverse;
      double cos = Math.cos(angle);
      double sin = Math.sin(angle);
      double along = (ax * x + ay * y + az * z) * (1 - cos);
      return new double[] {
        x * cos + (ay * z - az * y) * sin + ax * along,
        y * cos + (az * x - ax * z) * sin + ay * along,
        z * cos + (ax * y - ay * x) * sin + az * along
      };
    } else {
      return new double[] {x + ry * z - rz * y, y + rz * x - rx * z, z + rx * y - ry * x};
    }
  }
}
