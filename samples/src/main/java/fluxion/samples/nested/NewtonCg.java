package fluxion.samples.nested;

import java.util.ArrayList;
import java.util.List;

/**
 * Newton's method whose steps are solved for by conjugate gradients, that is by products of the
 * Hessian with vectors: the Hessian itself is never there.
 *
 * <p>Source: Nocedal and Wright, "Numerical Optimization", algorithm 7.1, for a convex function.
 * Shapes: {@code point[d]}; {@code gradientNorms} at the start and after each step.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the array
record NewtonCg(double[] point, List<Double> gradientNorms) {

  /** Minimises the loss, until the gradient is within the tolerance or no step lowers the loss. */
  static NewtonCg minimise(LogisticProblem problem, double tolerance) {
    double[] w = problem.start();
    double[] gradient = problem.gradient(w);
    List<Double> norms = new ArrayList<>(List.of(norm(gradient)));
    boolean lower = true;
    while (lower && norm(gradient) > tolerance) {
      double accuracy = Math.min(0.5, Math.sqrt(norm(gradient)));
      double[] step = step(problem, w, gradient, accuracy);
      double length = length(problem, w, gradient, step);
      w = plus(w, length, step);
      gradient = problem.gradient(w);
      norms.add(norm(gradient));
      lower = length > 0;
    }
    return new NewtonCg(w, norms);
  }

  /**
   * The solution of H s = -g by conjugate gradients.
   *
   * @param accuracy at which ratio of the residual to the gradient to stop
   */
  static double[] step(LogisticProblem problem, double[] w, double[] gradient, double accuracy) {
    double[] solution = new double[w.length];
    double[] residual = plus(solution, -1, gradient);
    double[] direction = residual;
    double square = dot(residual, residual);
    double enough = accuracy * norm(gradient);
    for (int k = 0; k < 10 * w.length && Math.sqrt(square) > enough; k++) {
      double[] product = problem.hessianTimes(w, direction);
      double length = square / dot(direction, product);
      solution = plus(solution, length, direction);
      residual = plus(residual, -length, product);
      double nextSquare = dot(residual, residual);
      direction = plus(residual, nextSquare / square, direction);
      square = nextSquare;
    }
    return solution;
  }

  /**
   * The first of 1, 1/2, 1/4, … by which the step lowers the loss enough, or zero. Near the minimum
   * the loss changes by less than its rounding, which a step is not blamed for.
   */
  private static double length(
      LogisticProblem problem, double[] w, double[] gradient, double[] step) {
    double loss = problem.loss(w);
    double rounding = 8 * Math.ulp(loss);
    double slope = dot(gradient, step);
    for (double length = 1; length > 1e-10; length /= 2) {
      double next = problem.loss(plus(w, length, step));
      if (next <= loss + 1e-4 * length * slope + rounding) {
        return length;
      }
    }
    return 0;
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  static double[] plus(double[] a, double scale, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += scale * b[i];
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
