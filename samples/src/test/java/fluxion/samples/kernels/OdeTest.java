package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import fluxion.samples.Flat;
import fluxion.samples.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The integrated chain, its last element's gradient and its products against GradBench's. */
@ParameterizedClass
@ValueSource(strings = {"ode", "ode_n4", "ode_n30"})
class OdeTest {
  private final Reference reference;
  private final double[] x;
  private final int steps;

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Input(double[] x, int s) {}

  OdeTest(String name) {
    reference = new Reference(name);
    Input input = reference.input(Input.class);
    x = input.x;
    steps = input.s;
  }

  @Test
  void value() {
    double[] expected = reference.primal(double[].class);
    assertClose(expected, Ode.integrate(x, steps), VALUE);
    assertClose(expected[x.length - 1], Ode.last(x, steps), VALUE);
  }

  @Test
  void gradient() {
    assertClose(reference.derivative(double[].class), Ode_Grad.lastGrad(x, steps), DERIVATIVE);
  }

  @Test
  void gradientAsProductWithTheLastUnitVector() {
    double[] unit = new double[x.length];
    unit[x.length - 1] = 1;
    double[] actual = Ode_Grad.integrateVjp(x, steps, unit);
    assertClose(reference.derivative(double[].class), actual, DERIVATIVE);
  }

  @Test
  void bothProductsAreOfTheSameJacobian() {
    double[] direction = Flat.noise(x.length, 3);
    double[] weights = Flat.noise(x.length, 4);
    var jvp = Ode_Grad.integrateJvp(x, steps, direction);
    double[] vjp = Ode_Grad.integrateVjp(x, steps, weights);
    assertArrayEquals(Ode.integrate(x, steps), jvp.value());
    assertClose(Flat.dot(weights, jvp.tangent()), Flat.dot(vjp, direction), DERIVATIVE);
  }
}
