package fluxion.samples.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;

/**
 * The smaller kernels, operation by operation as in {@link fluxion.samples.kernels}, for numbers of
 * any library.
 *
 * <p>Source: the kernels. Shapes: all variables in one list, in the order of the kernel's
 * parameters.
 *
 * @param <T> the library's numbers
 */
final class Programs<T> {
  private static final double[] NUMERATOR = {
    3.52624965998911e-2,
    0.700383064443688,
    6.37396220353165,
    33.912866078383,
    112.079291497871,
    221.213596169931,
    220.206867912376
  };
  private static final double[] DENOMINATOR = {
    8.83883476483184e-2,
    1.75566716318264,
    16.064177579207,
    86.7807322029461,
    296.564248779674,
    637.333633378831,
    793.826512519948,
    440.413735824752
  };

  private final Arithmetic<T> on;

  Programs(Arithmetic<T> arithmetic) {
    this.on = arithmetic;
  }

  /** {@link fluxion.samples.kernels.Rosenbrock#height}. */
  T height(List<T> x) {
    T sum = on.times(x.get(0), 0);
    for (int i = 0; i < x.size() - 1; i++) {
      T climb = on.minus(x.get(i + 1), on.times(x.get(i), x.get(i)));
      T along = on.oneMinus(x.get(i));
      T height = on.plus(on.times(on.times(climb, climb), 100), on.times(along, along));
      sum = on.plus(sum, height);
    }
    return sum;
  }

  /** {@link fluxion.samples.kernels.BlackScholes#call}, not far from the money. */
  T call(List<T> variables) {
    T spot = variables.get(0);
    T strike = variables.get(1);
    T rate = variables.get(2);
    T volatility = variables.get(3);
    T expiry = variables.get(4);
    T deviation = on.times(volatility, on.sqrt(expiry));
    T halfVariance = on.times(on.times(volatility, volatility), 0.5);
    T drift = on.times(on.plus(rate, halfVariance), expiry);
    T d1 = on.over(on.plus(on.log(on.over(spot, strike)), drift), deviation);
    T d2 = on.minus(d1, deviation);
    T discount = on.exp(on.negative(on.times(rate, expiry)));
    return on.minus(
        on.times(spot, normalCdf(d1)), on.times(on.times(strike, discount), normalCdf(d2)));
  }

  private T normalCdf(T x) {
    T z = on.abs(x);
    T bell = on.exp(on.times(on.times(z, z), -0.5));
    T tail = on.over(on.times(bell, horner(NUMERATOR, z)), horner(DENOMINATOR, z));
    return on.choose(x, on.oneMinus(tail), tail);
  }

  private T horner(double[] coefficients, T z) {
    T sum = on.plus(on.times(z, coefficients[0]), coefficients[1]);
    for (int i = 2; i < coefficients.length; i++) {
      sum = on.plus(on.times(sum, z), coefficients[i]);
    }
    return sum;
  }

  /** {@link fluxion.samples.kernels.Lorenz#squaredDistance}. */
  T squaredDistance(List<T> variables, double h, int steps) {
    List<T> parameters = variables.subList(0, 3);
    List<T> at = variables.subList(3, 6);
    for (int step = 0; step < steps; step++) {
      List<T> k1 = rates(parameters, at);
      List<T> k2 = rates(parameters, shifted(at, k1, h / 2));
      List<T> k3 = rates(parameters, shifted(at, k2, h / 2));
      List<T> k4 = rates(parameters, shifted(at, k3, h));
      List<T> next = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        T inner = on.times(on.plus(k2.get(i), k3.get(i)), 2);
        T rate = on.plus(on.plus(k1.get(i), inner), k4.get(i));
        next.add(on.plus(at.get(i), on.times(rate, h / 6)));
      }
      at = next;
    }
    return squaredNorm(at);
  }

  private List<T> rates(List<T> parameters, List<T> at) {
    T x = at.get(0);
    T y = at.get(1);
    T z = at.get(2);
    T dx = on.times(parameters.get(0), on.minus(y, x));
    T dy = on.minus(on.times(x, on.minus(parameters.get(1), z)), y);
    T dz = on.minus(on.times(x, y), on.times(parameters.get(2), z));
    return List.of(dx, dy, dz);
  }

  private List<T> shifted(List<T> at, List<T> rates, double h) {
    List<T> shifted = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      shifted.add(on.plus(at.get(i), on.times(rates.get(i), h)));
    }
    return shifted;
  }

  /** The sum of the squares. */
  T squaredNorm(List<T> v) {
    T sum = on.times(v.get(0), v.get(0));
    for (T element : v.subList(1, v.size())) {
      sum = on.plus(sum, on.times(element, element));
    }
    return sum;
  }
}
