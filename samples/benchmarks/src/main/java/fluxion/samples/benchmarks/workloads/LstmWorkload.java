package fluxion.samples.benchmarks.workloads;

import fluxion.samples.benchmarks.manual.LstmAdjoint;
import fluxion.samples.kernels.Lstm;
import fluxion.samples.kernels.Lstm_Grad;

/**
 * The loss of stacked LSTM layers and its gradient.
 *
 * <p>Source: GradBench's sizes, random data. Shapes: those of {@link Lstm#loss}.
 */
public final class LstmWorkload extends ScalarWorkload {
  private final Sequence in;
  private final double[][] mainBar;
  private final double[][] extraBar;
  private final LstmAdjoint adjoint;

  /** Some layers of {@code b} units, and a sequence of characters of {@code b} bits. */
  public LstmWorkload(int layers, int b, int characters) {
    in = Sequence.random(layers, b, characters);
    mainBar = Data.zerosLike(in.mainParams());
    extraBar = Data.zerosLike(in.extraParams());
    adjoint = new LstmAdjoint(layers, b, characters);
  }

  @Override
  public void primal() {
    value = Lstm.loss(in.mainParams(), in.extraParams(), in.state(), in.sequence());
  }

  @Override
  public void fluxion() {
    value =
        Lstm_Grad.lossAddGrad(
            in.mainParams(), in.extraParams(), in.state(), in.sequence(), mainBar, extraBar);
  }

  @Override
  public void manual() {
    value =
        adjoint.addGradient(
            in.mainParams(), in.extraParams(), in.state(), in.sequence(), mainBar, extraBar);
  }

  @Override
  public double[] derivative() {
    return Data.flat(mainBar, extraBar);
  }
}
