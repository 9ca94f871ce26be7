package fluxion.samples.benchmarks.peers;

import net.finmath.stochastic.RandomVariable;

/**
 * Finmath: operations are recorded, and then reversed.
 *
 * <p>Source: {@link RandomVariable}. Shapes: scalars, or one number for each of several data, which
 * the library calls paths.
 */
final class FinmathArithmetic implements Arithmetic<RandomVariable> {
  @Override
  public RandomVariable plus(RandomVariable a, RandomVariable b) {
    return a.add(b);
  }

  @Override
  public RandomVariable plus(RandomVariable a, double b) {
    return a.add(b);
  }

  @Override
  public RandomVariable minus(RandomVariable a, RandomVariable b) {
    return a.sub(b);
  }

  @Override
  public RandomVariable times(RandomVariable a, RandomVariable b) {
    return a.mult(b);
  }

  @Override
  public RandomVariable times(RandomVariable a, double b) {
    return a.mult(b);
  }

  @Override
  public RandomVariable over(RandomVariable a, RandomVariable b) {
    return a.div(b);
  }

  @Override
  public RandomVariable exp(RandomVariable a) {
    return a.exp();
  }

  @Override
  public RandomVariable log(RandomVariable a) {
    return a.log();
  }

  @Override
  public RandomVariable sqrt(RandomVariable a) {
    return a.sqrt();
  }

  @Override
  public RandomVariable abs(RandomVariable a) {
    return a.abs();
  }

  /** The library has no hyperbolic functions. */
  @Override
  public RandomVariable tanh(RandomVariable a) {
    return oneMinus(a.mult(2.0).exp().add(1.0).invert().mult(2.0));
  }

  @Override
  public RandomVariable max(RandomVariable a, RandomVariable b) {
    return a.floor(b);
  }

  @Override
  public RandomVariable choose(RandomVariable positive, RandomVariable yes, RandomVariable no) {
    return positive.choose(yes, no);
  }

  @Override
  public RandomVariable inverse(RandomVariable a) {
    return a.invert();
  }
}
