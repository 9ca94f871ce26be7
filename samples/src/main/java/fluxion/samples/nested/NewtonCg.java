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

  /** Minimises the loss. */
  static NewtonCg minimise(LogisticProblem problem, double tolerance) {
    double[] w = problem.start();
    double[] gradient = problem.gradient(w);
    List<Double> norms = new ArrayList<>(List.of(norm(gradient)));
    while (norm(gradient) > tolerance) {
      double accuracy = Math.min(0.5, Math.sqrt(norm(gradient)));
      double[] step = step(problem, w, gradient, accuracy);
      w = lower(problem, w, gradient, step);
      gradient = problem.gradient(w);
      norms.add(norm(gradient));
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

  /** The first of w + s, w + s/2, w + s/4, … that is low enough. */
  private static double[] lower(
      LogisticProblem problem, double[] w, double[] gradient, double[] step) {
    double loss = problem.loss(w);
    double slope = dot(gradient, step);
    double length = 1;
    double[] next = plus(w, length, step);
    while (problem.loss(next) > loss + 1e-4 * length * slope && length > 1e-10) {
      length /= 2;
      next = plus(w, length, step);
    }
    return next;
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
