package fluxion.samples.benchmarks.peers;

import fluxion.samples.benchmarks.workloads.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link fluxion.samples.kernels.Lstm#loss} for numbers of any library.
 *
 * <p>Source: the kernel. Shapes: {@code mainParams} and {@code extraParams}, row by row, in one
 * list.
 *
 * @param <T> the library's numbers
 */
final class LstmProgram<T> {
  private final Arithmetic<T> on;
  private final Sequence in;
  private final int b;
  private final List<T> variables;
  private final List<T> hidden = new ArrayList<>();
  private final List<T> cell = new ArrayList<>();

  LstmProgram(Arithmetic<T> arithmetic, Sequence in, List<T> variables) {
    this.on = arithmetic;
    this.in = in;
    this.variables = variables;
    this.b = in.sequence()[0].length;
    T zero = on.times(variables.get(0), 0);
    for (int i = 0; i < in.state().length; i++) {
      for (double element : in.state()[i]) {
        (i % 2 == 0 ? hidden : cell).add(on.plus(zero, element));
      }
    }
  }

  T loss() {
    int layers = in.state().length / 2;
    int extra = 8 * layers * b;
    T total = on.times(variables.get(0), 0);
    for (int t = 0; t < in.sequence().length - 1; t++) {
      List<T> signal = new ArrayList<>();
      for (int j = 0; j < b; j++) {
        signal.add(on.times(variables.get(extra + j), in.sequence()[t][j]));
      }
      for (int i = 0; i < layers; i++) {
        step(i, signal);
      }
      total = on.plus(total, logLikelihood(signal, extra, in.sequence()[t + 1]));
    }
    return on.times(total, -1.0 / ((in.sequence().length - 1) * b));
  }

  private T logLikelihood(List<T> signal, int extra, double[] successor) {
    T sum = on.plus(on.times(signal.get(0), 0), 2);
    List<T> prediction = new ArrayList<>();
    for (int j = 0; j < b; j++) {
      T weighted = on.times(signal.get(j), variables.get(extra + b + j));
      T element = on.plus(weighted, variables.get(extra + 2 * b + j));
      prediction.add(element);
      sum = on.plus(sum, on.exp(element));
    }
    T normalizer = on.log(sum);
    T total = on.times(normalizer, 0);
    for (int j = 0; j < b; j++) {
      total = on.plus(total, on.times(on.minus(prediction.get(j), normalizer), successor[j]));
    }
    return total;
  }

  private void step(int layer, List<T> signal) {
    int weights = 8 * layer * b;
    for (int j = 0; j < b; j++) {
      int at = layer * b + j;
      T forget = sigmoid(linear(signal.get(j), weights + j));
      T ingate = sigmoid(linear(hidden.get(at), weights + b + j));
      T outgate = sigmoid(linear(signal.get(j), weights + 2 * b + j));
      T change = on.tanh(linear(hidden.get(at), weights + 3 * b + j));
      T next = on.plus(on.times(cell.get(at), forget), on.times(ingate, change));
      cell.set(at, next);
      hidden.set(at, on.times(outgate, on.tanh(next)));
      signal.set(j, hidden.get(at));
    }
  }

  private T linear(T x, int weight) {
    return on.plus(on.times(x, variables.get(weight)), variables.get(weight + 4 * b));
  }

  private T sigmoid(T x) {
    return on.inverse(on.plus(on.exp(on.negative(x)), 1));
  }
}
