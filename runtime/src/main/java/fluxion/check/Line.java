package fluxion.check;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** A function on a line through the point: {@code t ↦ f(x + t d)}, in coordinates. */
final class Line implements DoubleFunction<double[]> {
  private final UnaryOperator<double[]> f;
  private final double[] point;
  private final double[] direction;
  private final String name;
  private final int size;

  /**
   * A line.
   *
   * @param f the function
   * @param point the coordinates of x
   * @param direction those of d
   * @param name what the line is called in messages
   * @param size how many components the function has
   */
  Line(UnaryOperator<double[]> f, double[] point, double[] direction, String name, int size) {
    this.f = f;
    this.point = point;
    this.direction = direction;
    this.name = name;
    this.size = size;
  }

  double[] direction() {
    return direction;
  }

  String name() {
    return name;
  }

  /** Not a number where the function throws: a step may leave its domain. */
  @Override
  public double[] apply(double t) {
    double[] moved = point.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += t * direction[i];
    }
    try {
      return f.apply(moved);
    } catch (RuntimeException e) {
      double[] undefined = new double[size];
      Arrays.fill(undefined, Double.NaN);
      return undefined;
    }
  }

  /** How far one may go at most, for steps relative to the size of the coordinates but not tiny. */
  double scale() {
    double scale = 1;
    for (int i = 0; i < point.length; i++) {
      if (direction[i] != 0) {
        scale = Math.max(scale, Math.abs(point[i]));
      }
    }
    return scale;
  }
}
