package fluxion.samples.benchmarks.peers;

import fluxion.samples.benchmarks.workloads.Data;
import fluxion.samples.benchmarks.workloads.Mixture;
import fluxion.samples.benchmarks.workloads.Option;
import fluxion.samples.benchmarks.workloads.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * Gradients by Hipparchus.
 *
 * <p>Source: {@link HipparchusArithmetic}. Shapes: as the workloads have them.
 */
public final class Hipparchus implements Peer {
  private final Arithmetic<Gradient> arithmetic = new HipparchusArithmetic();
  private final Programs<Gradient> programs = new Programs<>(arithmetic);

  private static List<Gradient> variables(double... values) {
    List<Gradient> variables = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      variables.add(Gradient.variable(values.length, i, values[i]));
    }
    return variables;
  }

  @Override
  public double[] rosenbrock(double[] x) {
    return programs.height(variables(x)).getGradient();
  }

  @Override
  public double[] lorenz(double[] parameters, double h, int steps) {
    return programs.squaredDistance(variables(parameters), h, steps).getGradient();
  }

  @Override
  public double[] blackScholes(Option[] book) {
    double[][] greeks = new double[book.length][];
    for (int i = 0; i < book.length; i++) {
      Option at = book[i];
      greeks[i] =
          programs
              .call(variables(at.spot(), at.strike(), at.rate(), at.volatility(), at.expiry()))
              .getGradient();
    }
    return Data.flat((Object) greeks);
  }

  @Override
  public double[] lstm(Sequence in) {
    List<Gradient> variables = variables(Data.flat(in.mainParams(), in.extraParams()));
    return new LstmProgram<>(arithmetic, in, variables).loss().getGradient();
  }

  @Override
  public double[] gmm(Mixture in) {
    GmmProgram<Gradient> program = new GmmProgram<>(arithmetic, in, variables(in.parameters()));
    Gradient sum = program.rest();
    for (double[] point : in.x()) {
      sum = sum.add(program.logDensity((j, mean) -> mean.negate().add(point[j])));
    }
    return sum.getGradient();
  }
}
