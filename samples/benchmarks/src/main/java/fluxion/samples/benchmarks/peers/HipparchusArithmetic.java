package fluxion.samples.benchmarks.peers;

import org.hipparchus.analysis.differentiation.Gradient;

/**
 * Hipparchus: each number carries its gradient along.
 *
 * <p>Source: {@link Gradient}. Shapes: scalars.
 */
final class HipparchusArithmetic implements Arithmetic<Gradient> {
  @Override
  public Gradient plus(Gradient a, Gradient b) {
    return a.add(b);
  }

  @Override
  public Gradient plus(Gradient a, double b) {
    return a.add(b);
  }

  @Override
  public Gradient minus(Gradient a, Gradient b) {
    return a.subtract(b);
  }

  @Override
  public Gradient times(Gradient a, Gradient b) {
    return a.multiply(b);
  }

  @Override
  public Gradient times(Gradient a, double b) {
    return a.multiply(b);
  }

  @Override
  public Gradient over(Gradient a, Gradient b) {
    return a.divide(b);
  }

  @Override
  public Gradient exp(Gradient a) {
    return a.exp();
  }

  @Override
  public Gradient log(Gradient a) {
    return a.log();
  }

  @Override
  public Gradient sqrt(Gradient a) {
    return a.sqrt();
  }

  @Override
  public Gradient abs(Gradient a) {
    return a.abs();
  }

  @Override
  public Gradient tanh(Gradient a) {
    return a.tanh();
  }

  @Override
  public Gradient max(Gradient a, Gradient b) {
    return a.getValue() >= b.getValue() ? a : b;
  }

  @Override
  public Gradient choose(Gradient positive, Gradient yes, Gradient no) {
    return positive.getValue() > 0 ? yes : no;
  }

  @Override
  public Gradient inverse(Gradient a) {
    return a.reciprocal();
  }
}
