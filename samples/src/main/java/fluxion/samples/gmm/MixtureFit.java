package fluxion.samples.gmm;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/**
 * A mixture fitted to a problem's points by Hipparchus' nonlinear conjugate gradients.
 *
 * <p>Source: the optimiser of a library and the gradient that was generated. Shapes: the mixture is
 * the problem's; {@code logLikelihoods} has its value before the first and after each step.
 */
record MixtureFit(Mixture mixture, List<Double> logLikelihoods) {

  /** Is told of each step of the optimiser. */
  interface Progress {
    void report(int step, double logLikelihood);
  }

  /** Maximises the problem's objective. */
  static MixtureFit run(MixtureProblem problem, int steps, Progress progress) {
    Mixture start = problem.firstGuess();
    List<Double> logLikelihoods = new ArrayList<>(List.of(problem.logLikelihood(start)));
    var optimizer =
        new NonLinearConjugateGradientOptimizer(
            Formula.POLAK_RIBIERE,
            (iteration, previous, current) -> {
              int step = iteration - 1; // the first time is after the second iteration began
              double now = problem.logLikelihood(start.withParameters(current.getPointRef()));
              logLikelihoods.add(now);
              progress.report(step, now);
              return step >= steps;
            });
    PointValuePair optimum =
        optimizer.optimize(
            GoalType.MAXIMIZE,
            new ObjectiveFunction(at -> problem.objective(start.withParameters(at))),
            new ObjectiveFunctionGradient(
                at -> problem.gradient(start.withParameters(at)).flatten()),
            new InitialGuess(start.flatten()),
            MaxEval.unlimited());
    return new MixtureFit(start.withParameters(optimum.getPoint()), logLikelihoods);
  }
}
