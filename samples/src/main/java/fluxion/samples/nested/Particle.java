package fluxion.samples.nested;

import static fluxion.Derivative.GRADIENT;
import static fluxion.Derivative.JVP;

import fluxion.Differentiable;

/**
 * A particle falls between two charges, one of which is moved until it lands at the origin.
 *
 * <p>Source: GradBench's "particle". Shapes: a scalar to a scalar; the force is the gradient of a
 * potential.
 */
public final class Particle {
  private static final double TIME_STEP = 0.1;

  private Particle() {}

  private record Vector(double x, double y) {
    Vector plus(double scale, Vector o) {
      return new Vector(x + scale * o.x, y + scale * o.y);
    }
  }

  /** The potential of the charges at (10, 10 - w) and (10, 0). */
  @Differentiable(
      value = {JVP, GRADIENT},
      wrt = {"x", "y"})
  static double potential(double x, double y, double w) {
    return inverseDistance(x - 10, y - (10 - w)) + inverseDistance(x - 10, y);
  }

  private static double inverseDistance(double dx, double dy) {
    return 1 / Math.sqrt(dx * dx + dy * dy);
  }

  /** The square of the abscissa at which the particle reaches the ground, by Euler's method. */
  @Differentiable(
      value = {JVP, GRADIENT},
      wrt = "w")
  static double landing(double w, Mode inner) {
    Vector position = new Vector(0, 8);
    Vector velocity = new Vector(0.75, 0);
    while (true) {
      Vector slope = slope(position, w, inner);
      position = position.plus(TIME_STEP, velocity);
      if (position.y() <= 0) {
        double sinceThen = -position.y() / velocity.y();
        double x = position.plus(sinceThen, velocity).x();
        return x * x;
      }
      velocity = velocity.plus(-TIME_STEP, slope);
    }
  }

  private static Vector slope(Vector at, double w, Mode mode) {
    if (mode == Mode.FORWARD) {
      double x = Particle_Grad.potentialJvp(at.x(), at.y(), w, 1, 0).tangent();
      double y = Particle_Grad.potentialJvp(at.x(), at.y(), w, 0, 1).tangent();
      return new Vector(x, y);
    }
    Particle_Grad.PotentialGrad gradient = Particle_Grad.potentialGrad(at.x(), at.y(), w);
    return new Vector(gradient.x(), gradient.y());
  }

  /** Moves the charge, by a gradient through the particle's path. */
  public static Descent aim(double start, Mode outer, Mode inner) {
    return Descent.of(
        new Descent.Objective() {
          @Override
          public double value(double[] w) {
            return landing(w[0], inner);
          }

          @Override
          public double[] gradient(double[] w) {
            return new double[] {
              outer == Mode.FORWARD
                  ? Particle_Grad.landingJvp(w[0], inner, 1).tangent()
                  : Particle_Grad.landingGrad(w[0], inner)
            };
          }
        },
        new double[] {start});
  }
}
