package fluxion.samples.kernels;

import static fluxion.samples.Close.DERIVATIVE;
import static fluxion.samples.Close.VALUE;
import static fluxion.samples.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import fluxion.samples.Flat;
import fluxion.samples.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The loss of the LSTM and its gradient against GradBench's. */
@ParameterizedClass
@ValueSource(strings = {"lstm", "lstm_l4"})
class LstmTest {
  private final Reference reference;
  private final Input in;

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Input(
      @JsonProperty("main_params") double[][] mainParams,
      @JsonProperty("extra_params") double[][] extraParams,
      double[][] state,
      double[][] sequence) {}

  LstmTest(String name) {
    reference = new Reference(name);
    in = reference.input(Input.class);
  }

  private double loss() {
    return Lstm.loss(in.mainParams, in.extraParams, in.state, in.sequence);
  }

  @Test
  void value() {
    assertClose(reference.primal(double.class), loss(), VALUE);
  }

  @Test
  void valueDoesNotDependOnEarlierCalls() {
    assertEquals(loss(), loss());
  }

  @Test
  void gradient() {
    var gradient = Lstm_Grad.lossGrad(in.mainParams, in.extraParams, in.state, in.sequence);
    double[] actual = Flat.of(gradient.mainParams(), gradient.extraParams());
    assertClose(reference.derivative(double[].class), actual, DERIVATIVE);
  }

  @Test
  void gradientWithValue() {
    var both = Lstm_Grad.lossValueAndGrad(in.mainParams, in.extraParams, in.state, in.sequence);
    assertEquals(loss(), both.value());
    double[] actual = Flat.of(both.mainParams(), both.extraParams());
    assertClose(reference.derivative(double[].class), actual, DERIVATIVE);
  }
}
