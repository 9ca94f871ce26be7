package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.MlpAdjoint;
import fluxion.samples.kernels.Mlp;
import fluxion.samples.kernels.Mlp_Grad;

/**
 * The loss of a perceptron and its gradient.
 *
 * <p>Source: random data. Shapes: those of {@link Mlp#loss}.
 */
public final class MlpWorkload extends ScalarWorkload {
  private final double[][][] weights;
  private final double[][] biases;
  private final double[] input;
  private final double[] target;
  private final double[][][] weightsBar;
  private final double[][] biasesBar;
  private final MlpAdjoint adjoint;

  /** A perceptron of some layers of the same width. */
  public MlpWorkload(int layers, int width) {
    Perceptron in = Perceptron.random(layers, width);
    weights = in.weights();
    biases = in.biases();
    input = in.input();
    target = in.target();
    weightsBar = new double[layers][width][width];
    biasesBar = new double[layers][width];
    adjoint = new MlpAdjoint(layers, width);
  }

  @Override
  public void primal() {
    value = Mlp.loss(weights, biases, input, target);
  }

  @Override
  public void fluxion() {
    value = Mlp_Grad.lossAddGrad(weights, biases, input, target, weightsBar, biasesBar);
  }

  @Override
  public void manual() {
    value = adjoint.addGradient(weights, biases, input, target, weightsBar, biasesBar);
  }

  @Override
  public double[] derivative() {
    return Data.flat(weightsBar, biasesBar);
  }
}
