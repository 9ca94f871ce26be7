package fluxion.check;

import java.util.Random;
import java.util.function.BiFunction;

/** Compares a linear map with its transpose, by random vectors: {@code c · A d = Aᵀ c · d}. */
final class DotProduct {
  private static final int PAIRS = 3;

  /** No difference is involved, only rounding: this much of the tolerance is enough. */
  private static final double SHARPNESS = 1e-3;

  private DotProduct() {}

  /** Whether forward and reverse mode agree. */
  static <P, R> void transposed(
      Subject<P, R> subject,
      Random random,
      BiFunction<? super P, ? super P, ?> jvp,
      BiFunction<? super P, ? super R, ?> vjp) {
    for (int i = 0; i < PAIRS; i++) {
      double[] d = subject.randomDirection(random);
      R cotangent = subject.randomResult(random);
      double[] c = subject.resultNumbers(cotangent);
      double[] forward = subject.tangent("jvp", jvp.apply(subject.copy(), subject.write(d)));
      double[] reverse = subject.shapedAsPoint("vjp", vjp.apply(subject.copy(), cotangent));
      compare(
          subject,
          new Product(c, forward),
          new Product(reverse, d),
          "dot product: c · jvp(x, d) is %s, but vjp(x, c) · d is %s");
    }
  }

  /** Whether a Hessian is symmetric, as second derivatives are. */
  static <P> void symmetric(
      Subject<P, ?> subject, Random random, BiFunction<? super P, ? super P, ?> hvp) {
    for (int i = 0; i < PAIRS; i++) {
      double[] v = subject.randomDirection(random);
      double[] w = subject.randomDirection(random);
      compare(
          subject,
          new Product(w, subject.tangent("hvp", hvp.apply(subject.copy(), subject.write(v)))),
          new Product(v, subject.tangent("hvp", hvp.apply(subject.copy(), subject.write(w)))),
          "hvp: it is not symmetric, w · hvp(x, v) is %s, but v · hvp(x, w) is %s");
    }
  }

  private static void compare(Subject<?, ?> subject, Product one, Product other, String message) {
    double allowed =
        SHARPNESS * subject.accuracy().tolerance() * Math.max(one.terms(), other.terms());
    double distance = Math.abs(one.sum() - other.sum());
    if (!(distance <= allowed) || !Double.isFinite(distance)) {
      throw new AssertionError(message.formatted(one.sum(), other.sum()));
    }
  }

  /** The product of two vectors of the same length. */
  private static final class Product {
    private final double[] a;
    private final double[] b;

    Product(double[] a, double[] b) {
      this.a = a;
      this.b = b;
    }

    double sum() {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }

    /** The sum of the terms' sizes, of which the sum's rounding error is a small part. */
    double terms() {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += Math.abs(a[i] * b[i]);
      }
      return sum;
    }
  }
}
