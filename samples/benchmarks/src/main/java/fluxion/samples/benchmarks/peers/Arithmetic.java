package fluxion.samples.benchmarks.peers;

/**
 * What the programs need of a library's differentiable numbers.
 *
 * <p>Source: the operations of the kernels. Shapes: a number, or one for each of several data.
 *
 * @param <T> the library's numbers
 */
interface Arithmetic<T> {
  T plus(T a, T b);

  T plus(T a, double b);

  T minus(T a, T b);

  T times(T a, T b);

  T times(T a, double b);

  T over(T a, T b);

  T exp(T a);

  T log(T a);

  T sqrt(T a);

  T abs(T a);

  T tanh(T a);

  T max(T a, T b);

  /** One of two numbers, where another one is positive and where it is not. */
  T choose(T positive, T yes, T no);

  /** Its opposite. */
  default T negative(T a) {
    return times(a, -1);
  }

  /** The difference from one. */
  default T oneMinus(T a) {
    return plus(negative(a), 1);
  }

  /** Its inverse. */
  T inverse(T a);
}
