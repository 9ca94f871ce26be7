import java.lang.ref.SoftReference;
import javax.annotation.processing.Generated;

/** Derivatives of {@link Helper}. */
@Generated("fluxion.processor.DifferentiableProcessor")
@SuppressWarnings("NullAway")
final class Helper_Grad {
  private Helper_Grad() {}

  /** The value of {@code Helper.neuron} and its derivative in the given direction. */
  static NeuronJvp neuronJvp(double[] weights, double[] inputs, double[] weightsDot,
      double[] inputsDot) {
    // Helper.java:24: double[] unit = weights.clone();
    double[] unit = new double[weights.length];
    double[] unitDot = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      double weightsDotI = weightsDot[i];
      unit[i] = weights[i];
      unitDot[i] = weightsDotI;
    }
    double sum = 0.0;
    double sumDot = 0.0;
    // Helper.java:13: for (double v : values) {
    for (int vIndex = 0; vIndex < weights.length; vIndex++) {
      double v = unit[vIndex];
      double vDot = unitDot[vIndex];
      // Helper.java:14: sum += v * v;
      double t = vDot * v;
      sum += v * v;
      sumDot += t + t;
    }
    // Helper.java:17: values[i] /= Math.sqrt(sum);
    double sqrt = Math.sqrt(sum);
    double t = (sqrt == 0.0 & sumDot == 0.0 ? 0.0 : 0.5 / sqrt * sumDot) / sqrt;
    // Helper.java:16: for (int i = 0; i < values.length; i++) {
    for (int i = 0; i < weights.length; i++) {
      // Helper.java:17: values[i] /= Math.sqrt(sum);
      double t1 = unit[i] / sqrt;
      double t2 = unitDot[i] / sqrt - t1 * t;
      unit[i] = t1;
      unitDot[i] = t2;
    }
    double z = 0.0;
    double zDot = 0.0;
    // Helper.java:27: for (int i = 0; i < inputs.length; i++) {
    for (int i = 0; i < inputs.length; i++) {
      // Helper.java:28: z += unit[i] * inputs[i];
      double unitI = unit[i];
      double inputsI = inputs[i];
      z += unitI * inputsI;
      zDot += unitDot[i] * inputsI + unitI * inputsDot[i];
    }
    // Helper.java:8: return 1 / (1 + Math.exp(-z));
    double exp = Math.exp(-z);
    double t1 = 1.0 + exp;
    double sigmoid = 1.0 / t1;
    double sigmoidDot = -(sigmoid * (exp * -zDot / t1));
    double exp1 = Math.exp(-(2.0 * z));
    double t2 = 1.0 + exp1;
    double sigmoid1 = 1.0 / t2;
    // Helper.java:30: return sigmoid(z) * sigmoid(2 * z);
    double result = sigmoid * sigmoid1;
    double resultDot = sigmoidDot * sigmoid1 - sigmoid * (sigmoid1 * (exp1 * -(2.0 * zDot) / t2));
    return new NeuronJvp(result, resultDot);
  }

  /** The adjoints of the parameters of {@code Helper.neuron}, given that of its result. */
  static NeuronVjp neuronVjp(double[] weights, double[] inputs, double resultBar) {
    double[] weightsBar = new double[weights.length];
    double[] inputsBar = new double[inputs.length];
    neuronAdjoint(weights, inputs, weightsBar, inputsBar, resultBar);
    return new NeuronVjp(weightsBar, inputsBar);
  }

  /** The gradient of {@code Helper.neuron}. */
  static NeuronGrad neuronGrad(double[] weights, double[] inputs) {
    double[] weightsBar = new double[weights.length];
    double[] inputsBar = new double[inputs.length];
    neuronAdjoint(weights, inputs, weightsBar, inputsBar, 1.0);
    return new NeuronGrad(weightsBar, inputsBar);
  }

  /** The value and the gradient of {@code Helper.neuron}. */
  static NeuronValueAndGrad neuronValueAndGrad(double[] weights, double[] inputs) {
    double[] weightsBar = new double[weights.length];
    double[] inputsBar = new double[inputs.length];
    double result = neuronAdjoint(weights, inputs, weightsBar, inputsBar, 1.0);
    return new NeuronValueAndGrad(result, weightsBar, inputsBar);
  }

  /** Adds the gradient of {@code Helper.neuron} to the given arrays; returns the value. */
  static double neuronAddGrad(double[] weights, double[] inputs, double[] weightsBar,
      double[] inputsBar) {
    return neuronAdjoint(weights, inputs, weightsBar, inputsBar, 1.0);
  }

  private static double neuronAdjoint(double[] weights, double[] inputs, double[] weightsBar,
      double[] inputsBar, double resultBar) {
    // Helper.java:24: double[] unit = weights.clone();
    double[] unit = new double[weights.length];
    double[] unitBar = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      unit[i] = weights[i];
    }
    // Helper.java:13: for (double v : values) {
    double[] vTape = Kept.take(0, weights.length);
    double sum = 0.0;
    for (int vIndex = 0; vIndex < weights.length; vIndex++) {
      double v = unit[vIndex];
      vTape[vIndex] = v;
      // Helper.java:14: sum += v * v;
      sum += v * v;
    }
    // Helper.java:17: values[i] /= Math.sqrt(sum);
    double sqrt = Math.sqrt(sum);
    // Helper.java:16: for (int i = 0; i < values.length; i++) {
    for (int i = 0; i < weights.length; i++) {
      // Helper.java:17: values[i] /= Math.sqrt(sum);
      unit[i] /= sqrt;
    }
    double z = 0.0;
    // Helper.java:27: for (int i = 0; i < inputs.length; i++) {
    for (int i = 0; i < inputs.length; i++) {
      // Helper.java:28: z += unit[i] * inputs[i];
      z += unit[i] * inputs[i];
    }
    // Helper.java:8: return 1 / (1 + Math.exp(-z));
    double exp = Math.exp(-z);
    double t = 1.0 + exp;
    double sigmoid = 1.0 / t;
    double exp1 = Math.exp(-(2.0 * z));
    double t1 = 1.0 + exp1;
    double sigmoid1 = 1.0 / t1;
    // Helper.java:30: return sigmoid(z) * sigmoid(2 * z);
    double sigmoidBar = resultBar * sigmoid1;
    double sigmoidBar1 = sigmoid * resultBar;
    // Helper.java:8: return 1 / (1 + Math.exp(-z));
    double zBar = 2.0 * (exp1 * -(sigmoid1 * (sigmoidBar1 / t1)));
    zBar = exp * (sigmoid * (sigmoidBar / t)) - zBar;
    // Helper.java:27: for (int i = 0; i < inputs.length; i++) {
    for (int i = 0; i < inputs.length; i++) {
      // Helper.java:28: z += unit[i] * inputs[i];
      double t2 = zBar * inputs[i];
      inputsBar[i] += unit[i] * zBar;
      unitBar[i] = t2;
    }
    double t2 = 0.0;
    // Helper.java:16: for (int i = 0; i < values.length; i++) {
    for (int i = 0; i < weights.length; i++) {
      // Helper.java:17: values[i] /= Math.sqrt(sum);
      double t3 = unitBar[i] / sqrt;
      double t4 = t2 - unit[i] * t3;
      unitBar[i] = t3;
      t2 = t4;
    }
    double sumBar = sqrt == 0.0 & t2 == 0.0 ? 0.0 : 0.5 / sqrt * t2;
    // Helper.java:14: sum += v * v;
    double t3 = 2.0 * sumBar;
    // Helper.java:13: for (double v : values) {
    for (int vIndex = 0; vIndex < weights.length; vIndex++) {
      double v = vTape[vIndex];
      // Helper.java:14: sum += v * v;
      double vBar = t3 * v;
      unitBar[vIndex] += vBar;
    }
    // Helper.java:24: double[] unit = weights.clone();
    for (int i = 0; i < weights.length; i++) {
      weightsBar[i] += unitBar[i];
    }
    Kept.keep(0, vTape);
    return sigmoid * sigmoid1;
  }

  /** A value of {@code Helper.neuron} and its derivative in one direction. */
  record NeuronJvp(double value, double tangent) {}

  /** One component for each parameter that {@code Helper.neuron} depends on. */
  record NeuronVjp(double[] weights, double[] inputs) {}

  /** One component for each parameter that {@code Helper.neuron} depends on. */
  record NeuronGrad(double[] weights, double[] inputs) {}

  /** The value of {@code Helper.neuron} and its gradient. */
  record NeuronValueAndGrad(double value, double[] weights, double[] inputs) {}

  /** Arrays for the next call of the same thread: what they hold is never read. */
  private static final class Kept {
    private static final ThreadLocal<SoftReference<Object[]>> ARRAYS = new ThreadLocal<>();

    static double[] take(int place, int n) {
      Object array = n < 512 ? null : exchange(place, null);
      return array instanceof double[] kept && kept.length == n ? kept : new double[n];
    }

    static void keep(int place, double[] array) {
      if (array.length >= 512) {
        exchange(place, array);
      }
    }

    private static Object exchange(int place, Object array) {
      SoftReference<Object[]> kept = ARRAYS.get();
      Object[] arrays = kept == null ? null : kept.get();
      if (arrays == null) {
        arrays = new Object[1];
        ARRAYS.set(new SoftReference<>(arrays));
      }
      Object before = arrays[place];
      arrays[place] = array;
      return before;
    }
  }
}
