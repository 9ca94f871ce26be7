package fluxion.samples.peers;

import fluxion.samples.benchmarks.workloads.Mixture;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat64;

/**
 * {@link fluxion.samples.gmm.Gmm#objective} for all points and components at once.
 *
 * <p>Source: the kernel. Shapes: those of the kernel; {@code lower[k][d][d]} are the triangular
 * matrices.
 */
final class TensorFlowMixture extends TensorFlowProgram {
  private final int n;
  private final int k;
  private final int d;

  /** The squared distances {@code [n][k]} of points from means, as the matrices have it. */
  interface Distances {
    Operand<TFloat64> squared(
        TensorFlowMixture on, Operand<TFloat64> x, Operand<TFloat64> mu, Operand<TFloat64> lower);
  }

  TensorFlowMixture(Mixture in, Distances distances) {
    n = in.x().length;
    k = in.k();
    d = in.d();
    Operand<TFloat64> alpha = parameter(in.alpha(), k);
    Operand<TFloat64> mu = parameter(in.mu(), k, d);
    Operand<TFloat64> q = parameter(in.q(), k, d);
    Operand<TFloat64> l = parameter(in.l(), k, d * (d - 1L) / 2);
    Operand<TFloat64> x = constant(in.x(), n, d);
    Operand<TFloat64> diagonal = tf.math.exp(q);
    Operand<TFloat64> logDeterminant = tf.sum(q, tf.constant(1));
    Operand<TFloat64> squared = distances.squared(this, x, mu, lower(diagonal, l));
    Operand<TFloat64> logDensity =
        tf.math.add(times(squared, -0.5), tf.math.add(alpha, logDeterminant));
    Operand<TFloat64> likelihood =
        tf.math.sub(
            tf.sum(logSumExp(logDensity, 1), axes(2)),
            times(tf.sum(logSumExp(alpha, 0), axes(1)), n));
    Operand<TFloat64> squares =
        tf.math.add(tf.sum(square(diagonal), axes(2)), tf.sum(square(l), axes(2)));
    Operand<TFloat64> prior =
        tf.math.sub(
            times(tf.sum(logDeterminant, axes(1)), in.m()),
            times(squares, 0.5 * in.gamma() * in.gamma()));
    double constant = k * in.logNormalizer() - n * d * 0.5 * Math.log(2 * Math.PI);
    differentiate(tf.math.add(tf.math.add(likelihood, prior), tf.constant(constant)));
  }

  private Operand<TFloat64> lower(Operand<TFloat64> diagonal, Operand<TFloat64> l) {
    Operand<TFloat64> zeros = constant(new double[k], k, 1);
    Operand<TFloat64> packed = tf.concat(List.of(zeros, diagonal, l), tf.constant(1));
    Operand<TFloat64> entries = tf.gather(packed, tf.constant(Triangle.places(d)), tf.constant(1));
    return reshape(entries, k, d, d);
  }

  /** A product for each component, of its matrix with what the points are from its mean. */
  Operand<TFloat64> centered(Operand<TFloat64> x, Operand<TFloat64> mu, Operand<TFloat64> lower) {
    Operand<TFloat64> centered = tf.math.sub(reshape(x, 1, n, d), reshape(mu, k, 1, d));
    Operand<TFloat64> whitened =
        tf.train.batchMatMul(centered, lower, TFloat64.class, BatchMatMul.adjY(true));
    Operand<TFloat64> squared = tf.sum(square(whitened), tf.constant(2));
    return tf.linalg.transpose(squared, tf.constant(new int[] {1, 0}));
  }

  /** One product of the points with all matrices, and one for each component with its mean. */
  Operand<TFloat64> inOneProduct(
      Operand<TFloat64> x, Operand<TFloat64> mu, Operand<TFloat64> lower) {
    Operand<TFloat64> points =
        tf.linalg.matMul(x, reshape(lower, k * d, d), MatMul.transposeB(true));
    Operand<TFloat64> means = tf.train.batchMatMul(lower, reshape(mu, k, d, 1), TFloat64.class);
    Operand<TFloat64> whitened = tf.math.sub(reshape(points, n, k, d), reshape(means, 1, k, d));
    return tf.sum(square(whitened), tf.constant(2));
  }

  private Operand<TFloat64> logSumExp(Operand<TFloat64> v, int axis) {
    Operand<TFloat64> max = tf.stopGradient(tf.max(v, tf.constant(axis), Max.keepDims(true)));
    Operand<TFloat64> exponentials = tf.math.exp(tf.math.sub(v, max));
    Operand<TFloat64> sum = tf.sum(exponentials, tf.constant(axis), Sum.keepDims(true));
    return tf.math.add(tf.math.log(sum), max);
  }
}
