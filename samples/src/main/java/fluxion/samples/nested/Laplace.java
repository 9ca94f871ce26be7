package fluxion.samples.nested;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealVector;

/**
 * A posterior approximated by the normal distribution of its mode and the Hessian there.
 *
 * <p>Source: MacKay, "Information Theory, Inference, and Learning Algorithms", chapter 27. Shapes:
 * {@code mode[d]}, {@code covariance[d][d]}.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the arrays
record Laplace(double[] mode, double[][] covariance, double logEvidence) {
  /** By how much rounding may distinguish a Hessian's entries from their mirror images. */
  private static final double ASYMMETRY = 1e-12;

  /** The approximation; the mode by Newton's method, which the energy's convexity allows. */
  static Laplace of(CountData data) {
    RealVector mode = new ArrayRealVector(2);
    RealVector gradient = new ArrayRealVector(data.gradient(mode.toArray()));
    CholeskyDecomposition hessian = hessian(data, mode);
    while (gradient.getNorm() > 1e-9) {
      mode = mode.subtract(hessian.getSolver().solve(gradient));
      gradient = new ArrayRealVector(data.gradient(mode.toArray()));
      hessian = hessian(data, mode);
    }
    double volume = 0.5 * Math.log(hessian.getDeterminant());
    return new Laplace(
        mode.toArray(),
        hessian.getSolver().getInverse().getData(),
        mode.getDimension() * 0.5 * Math.log(2 * Math.PI) - data.energy(mode.toArray()) - volume);
  }

  private static CholeskyDecomposition hessian(CountData data, RealVector at) {
    return new CholeskyDecomposition(
        MatrixUtils.createRealMatrix(data.hessian(at.toArray())), ASYMMETRY, 0);
  }

  /** The standard deviation of a weight. */
  double deviation(int weight) {
    return Math.sqrt(covariance[weight][weight]);
  }

  /** The density of a weight. */
  double density(int weight, double at) {
    double z = (at - mode[weight]) / deviation(weight);
    return Math.exp(-0.5 * z * z) / (deviation(weight) * Math.sqrt(2 * Math.PI));
  }
}
