package fluxion.samples.benchmarks.peers;

import fluxion.samples.benchmarks.workloads.Data;
import fluxion.samples.benchmarks.workloads.Mixture;
import fluxion.samples.benchmarks.workloads.Option;
import fluxion.samples.benchmarks.workloads.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import net.finmath.montecarlo.RandomVariableFromDoubleArray;
import net.finmath.montecarlo.automaticdifferentiation.RandomVariableDifferentiable;
import net.finmath.montecarlo.automaticdifferentiation.backward.RandomVariableDifferentiableAADFactory;
import net.finmath.stochastic.RandomVariable;

/**
 * Gradients by finmath. Options and the points of a mixture are its paths, which is what it is made
 * for.
 *
 * <p>Source: {@link FinmathArithmetic}. Shapes: as the workloads have them.
 */
public final class Finmath implements Peer {
  private final RandomVariableDifferentiableAADFactory factory =
      new RandomVariableDifferentiableAADFactory(Map.of("diracDeltaApproximationMethod", "ZERO"));
  private final Arithmetic<RandomVariable> arithmetic = new FinmathArithmetic();
  private final Programs<RandomVariable> programs = new Programs<>(arithmetic);

  private List<RandomVariable> variables(double... values) {
    List<RandomVariable> variables = new ArrayList<>();
    for (double value : values) {
      variables.add(factory.createRandomVariable(0, value));
    }
    return variables;
  }

  /** The derivatives, zero where the library says nothing. */
  private static List<RandomVariable> gradient(
      RandomVariable result, List<RandomVariable> variables) {
    Map<Long, RandomVariable> gradient = ((RandomVariableDifferentiable) result).getGradient();
    List<RandomVariable> derivatives = new ArrayList<>();
    for (RandomVariable variable : variables) {
      RandomVariable derivative = gradient.get(((RandomVariableDifferentiable) variable).getID());
      derivatives.add(derivative == null ? new RandomVariableFromDoubleArray(0, 0) : derivative);
    }
    return derivatives;
  }

  private static double[] gradient(
      RandomVariable result,
      List<RandomVariable> variables,
      ToDoubleFunction<RandomVariable> number) {
    return gradient(result, variables).stream().mapToDouble(number).toArray();
  }

  @Override
  public double[] rosenbrock(double[] x) {
    List<RandomVariable> variables = variables(x);
    return gradient(programs.height(variables), variables, RandomVariable::doubleValue);
  }

  @Override
  public double[] lorenz(double[] parameters, double h, int steps) {
    List<RandomVariable> variables = variables(parameters);
    RandomVariable result = programs.squaredDistance(variables, h, steps);
    return gradient(result, variables, RandomVariable::doubleValue);
  }

  @Override
  public double[] blackScholes(Option[] book) {
    List<RandomVariable> variables =
        List.of(
            path(book, Option::spot),
            path(book, Option::strike),
            path(book, Option::rate),
            path(book, Option::volatility),
            path(book, Option::expiry));
    List<RandomVariable> gradient = gradient(programs.call(variables), variables);
    double[] greeks = new double[5 * book.length];
    for (int j = 0; j < 5; j++) {
      double[] realizations = gradient.get(j).getRealizations();
      for (int i = 0; i < book.length; i++) {
        greeks[5 * i + j] = realizations[i];
      }
    }
    return greeks;
  }

  private RandomVariable path(Option[] book, ToDoubleFunction<Option> field) {
    return factory.createRandomVariable(0, Arrays.stream(book).mapToDouble(field).toArray());
  }

  @Override
  public double[] lstm(Sequence in) {
    List<RandomVariable> variables = variables(Data.flat(in.mainParams(), in.extraParams()));
    RandomVariable result = new LstmProgram<>(arithmetic, in, variables).loss();
    return gradient(result, variables, RandomVariable::doubleValue);
  }

  @Override
  public double[] gmm(Mixture in) {
    int n = in.x().length;
    RandomVariable[] points = new RandomVariable[in.d()];
    for (int j = 0; j < points.length; j++) {
      int column = j;
      points[j] =
          new RandomVariableFromDoubleArray(
              0, Arrays.stream(in.x()).mapToDouble(point -> point[column]).toArray());
    }
    List<RandomVariable> variables = variables(in.parameters());
    GmmProgram<RandomVariable> program = new GmmProgram<>(arithmetic, in, variables);
    RandomVariable density = program.logDensity((j, mean) -> mean.mult(-1.0).add(points[j]));
    RandomVariable mean = density.add(program.rest().mult(1.0 / n));
    return gradient(mean, variables, derivative -> n * derivative.getAverage());
  }
}
