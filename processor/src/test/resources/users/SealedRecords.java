package customer;

import fluxion.Differentiable;
import java.util.List;

/** Records that come as objects are taken apart where they are cast. */
public final class SealedRecords {
  private SealedRecords() {}

  sealed interface Body permits Ball, Block {}

  record Ball(double radius, double[] densities) implements Body {}

  record Block(Ball core, double side) implements Body {
    double volume() {
      return side * side * side;
    }
  }

  @Differentiable
  static double mass(double scale, Body body) {
    if (body instanceof Ball) {
      Ball ball = (Ball) body;
      return scale * ball.radius() * ball.densities[0];
    } else if (body instanceof Block) {
      return ((Block) body).volume() * scale + mass(scale * scale, ((Block) body).core);
    }
    throw new IllegalStateException();
  }

  @Differentiable
  static double all(double scale, List<? extends Body> bodies) {
    double sum = 0;
    for (Body body : bodies) {
      sum += mass(scale, body);
    }
    return sum;
  }

  @Differentiable
  static Ball scaled(double scale, Body body) {
    Ball ball = (Ball) body;
    return new Ball(ball.radius * scale, ball.densities);
  }

  @Differentiable(wrt = "x")
  static double held(double x, Ball ball) {
    Body body = (Body) ball;
    return mass(2, body) * x * ((Object) 3).hashCode();
  }

  /** Throws if a number is not as it should be. */
  public static void check() {
    Ball ball = new Ball(3, new double[] {2});
    Block block = new Block(ball, 5);
    expect(6, SealedRecords_Grad.massGrad(2, ball));
    expect(125 + 4 * 6, SealedRecords_Grad.massGrad(2, block));
    expect(6 + 125 + 4 * 6, SealedRecords_Grad.allGrad(2, List.of(ball, block)));
    expect(21, SealedRecords_Grad.scaledVjp(2, ball, new Ball(7, new double[] {1})));
    expect(36, SealedRecords_Grad.heldGrad(5, ball));
    try {
      SealedRecords_Grad.massGrad(2, null);
    } catch (IllegalStateException expected) {
      return;
    }
    throw new AssertionError("no exception");
  }

  private static void expect(double expected, double actual) {
    if (expected != actual) {
      throw new AssertionError(expected + " expected, but it is " + actual);
    }
  }
}
