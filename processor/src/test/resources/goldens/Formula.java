import fluxion.Differentiable;

/** A formula of two numbers. */
public final class Formula {
  private Formula() {}

  /** The distance that a stone flies. */
  @Differentiable
  public static double range(double speed, double angle) {
    double time = 2 * speed * Math.sin(angle) / 9.81;
    return speed * Math.cos(angle) * time;
  }
}
