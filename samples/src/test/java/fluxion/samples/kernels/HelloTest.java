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
}
