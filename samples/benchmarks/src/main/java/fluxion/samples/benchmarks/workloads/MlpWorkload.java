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
    Data data = new Data(layers);
    double scale = 2 / Math.sqrt(width);
    weights = new double[layers][][];
    weightsBar = new double[layers][width][width];
    for (int layer = 0; layer < layers; layer++) {
      weights[layer] = data.matrix(width, width, -scale, scale);
    }
    biases = data.matrix(layers, width, -0.1, 0.1);
    biasesBar = new double[layers][width];
    input = data.vector(width, -1, 1);
    target = data.vector(width, -1, 1);
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
