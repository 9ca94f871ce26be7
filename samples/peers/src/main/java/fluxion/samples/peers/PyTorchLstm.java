package fluxion.samples.peers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import fluxion.samples.benchmarks.workloads.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link fluxion.samples.kernels.Lstm#loss}, all units of a layer at once.
 *
 * <p>Source: the kernel, with one product for the four gates as in ADBench. Shapes: a row for each
 * layer and character.
 */
final class PyTorchLstm extends PyTorchProgram {
  private final int layers;
  private final long b;
  private final NDArray mainParams;
  private final NDArray extraParams;
  private final List<NDArray> state = new ArrayList<>();
  private final List<NDArray> sequence = new ArrayList<>();

  PyTorchLstm(Sequence in) {
    b = in.sequence()[0].length;
    layers = in.state().length / 2;
    mainParams = parameter(in.mainParams(), 2L * layers, 4 * b);
    extraParams = parameter(in.extraParams(), 3, b);
    for (double[] row : in.state()) {
      state.add(constant(row, b));
    }
    for (double[] character : in.sequence()) {
      sequence.add(constant(character, b));
    }
  }

  @Override
  NDArray value() {
    NDList main = mainParams.split(2L * layers);
    NDList extra = extraParams.split(3);
    List<NDArray> current = new ArrayList<>(state);
    NDList terms = new NDList();
    for (int t = 0; t < sequence.size() - 1; t++) {
      NDArray signal = sequence.get(t).mul(extra.get(0).squeeze(0));
      for (int i = 0; i < 2 * layers; i += 2) {
        signal = step(main.get(i).squeeze(0), main.get(i + 1).squeeze(0), current, i, signal);
      }
      NDArray prediction = signal.mul(extra.get(1).squeeze(0)).add(extra.get(2).squeeze(0));
      NDArray normalizer = prediction.exp().sum().add(2).log();
      terms.add(sequence.get(t + 1).mul(prediction.sub(normalizer)).sum());
    }
    return NDArrays.stack(terms).sum().div(-b * (sequence.size() - 1.0));
  }

  private NDArray step(NDArray weight, NDArray bias, List<NDArray> state, int at, NDArray signal) {
    NDArray hidden = state.get(at);
    NDArray twice = NDArrays.concat(new NDList(signal, hidden, signal, hidden));
    NDList gates = twice.mul(weight).add(bias).split(4);
    NDArray forget = Activation.sigmoid(gates.get(0));
    NDArray ingate = Activation.sigmoid(gates.get(1));
    NDArray outgate = Activation.sigmoid(gates.get(2));
    NDArray change = gates.get(3).tanh();
    NDArray cell = state.get(at + 1).mul(forget).add(ingate.mul(change));
    state.set(at, outgate.mul(cell.tanh()));
    state.set(at + 1, cell);
    return state.get(at);
  }
}
