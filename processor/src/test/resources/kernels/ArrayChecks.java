import fluxion.Differentiable;
import java.util.Arrays;
import java.util.Objects;

// input: a=null, b={1,2}
// kink: a={1,2}, b={1,2}
// input: a={1,2}, b={1,2,3}
/** Tests of arrays by methods of the library. */
class ArrayChecks {
  record P(double x, double y) {}

  @Differentiable
  static double checked(double[] a, double[] b, P p, P[] ps) {
    double[] c = Objects.requireNonNull(a, "a is null, b is " + Arrays.toString(b));
    Objects.requireNonNull(b);
    P q = Objects.requireNonNull(p);
    return c[0] * b[1] * q.x() + Objects.requireNonNull(ps)[1].y;
  }

  @Differentiable
  static double compared(double[] a, double[] b) {
    if (Arrays.equals(a, b)) return b[0] * b[1];
    return Arrays.equals(b, b.clone()) ? a[0] * b[1] : b[0];
  }
}
