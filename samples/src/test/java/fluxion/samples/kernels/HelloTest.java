package fluxion.samples.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.samples.Reference;
import org.junit.jupiter.api.Test;

/** The square and its derivatives, in closed form. */
class HelloTest {
  private final Reference reference = new Reference("hello");
  private final double x = reference.input(double.class);

  @Test
  void value() {
    assertEquals(reference.primal(double.class), Hello.square(x));
  }

  @Test
  void gradient() {
    double expected = reference.derivative(double.class);
    assertEquals(expected, Hello_Grad.squareGrad(x));
    assertEquals(new Hello_Grad.SquareValueAndGrad(9, 6), Hello_Grad.squareValueAndGrad(x));
    assertEquals(expected, Hello_Grad.squareVjp(x, 1));
    assertEquals(new Hello_Grad.SquareJvp(9, 6), Hello_Grad.squareJvp(x, 1));
  }
}
