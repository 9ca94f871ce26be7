package names;

import fluxion.Derivative;
import fluxion.Differentiable;

/** Names and numbers that a locale or charset could spoil: größer, ıi, 数. */
final class Namen {
  private Namen() {}

  @Differentiable({
    Derivative.JVP,
    Derivative.VJP,
    Derivative.GRADIENT,
    Derivative.HVP,
    Derivative.HESSIAN
  })
  static double integral(double größe, double 数, double $i) {
    double ı = 1234567.875 * größe; // „ä“
    float f = 0.1f;
    for (int i = 0; i < 1000000; i++) {
      ı += f * 数 * Math.sin($i);
    }
    return ı;
  }

  @Differentiable
  static double iı(double[] Ж) {
    double sum = 0;
    for (double x : Ж) {
      sum += x * x;
    }
    return sum;
  }
}
