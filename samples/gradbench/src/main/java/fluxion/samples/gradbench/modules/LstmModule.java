package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.kernels.Lstm;
import fluxion.samples.kernels.Lstm_Grad;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * GradBench's "lstm": the loss of a recurrent network, and its gradient by reverse mode.
 *
 * <p>Source: {@link Lstm}, with its shapes; the gradient is {@code [8 * layers * b + 3 * b]}.
 */
final class LstmModule {
  private LstmModule() {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Arguments(
      double[][] mainParams, double[][] extraParams, double[][] state, double[][] sequence) {
    static Arguments read(Input input) {
      Input main = input.get("main_params");
      Input extra = input.get("extra_params");
      int rows = Shapes.nonEmptyMatrix(main).length;
      int b = Shapes.nonEmptyMatrix(extra)[0].length;
      if (rows % 2 != 0) {
        throw main.expected("an even number of rows");
      }
      double[][] sequence = input.get("sequence").matrix();
      if (sequence.length < 2) {
        throw input.get("sequence").expected("at least two rows");
      }
      return new Arguments(
          main.matrix(rows, 4 * b),
          extra.matrix(3, b),
          input.get("state").matrix(rows, b),
          input.get("sequence").matrix(sequence.length, b));
    }
  }

  static ToolModule<?> create() {
    return ToolModule.of("lstm", Arguments::read)
        .with("objective", in -> Lstm.loss(in.mainParams, in.extraParams, in.state, in.sequence))
        .with(
            "jacobian",
            in -> Lstm_Grad.lossGrad(in.mainParams, in.extraParams, in.state, in.sequence),
            LstmModule::flat);
  }

  private static double[] flat(Lstm_Grad.LossGrad gradient) {
    return Stream.concat(
            Arrays.stream(gradient.mainParams()), Arrays.stream(gradient.extraParams()))
        .flatMapToDouble(DoubleStream::of)
        .toArray();
  }
}
