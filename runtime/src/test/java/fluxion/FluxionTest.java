package fluxion;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Fluxion#stopGradient} is the identity, to the bit. */
class FluxionTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0, 1.5, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY})
  void stopGradientReturnsTheDouble(double x) {
    assertThat(Double.doubleToRawLongBits(Fluxion.stopGradient(x)))
        .isEqualTo(Double.doubleToRawLongBits(x));
  }

  @ParameterizedTest
  @ValueSource(floats = {0.0f, -0.0f, 1.5f, Float.MIN_VALUE, Float.NaN, Float.NEGATIVE_INFINITY})
  void stopGradientReturnsTheFloat(float x) {
    assertThat(Float.floatToRawIntBits(Fluxion.stopGradient(x)))
        .isEqualTo(Float.floatToRawIntBits(x));
  }

  @Test
  void stopGradientCopiesTheArray() {
    double[] x = {1.0, -0.0, Double.NaN};

    double[] copy = Fluxion.stopGradient(x);
    x[0] = 7.0;

    assertThat(copy).usingExactEquality().containsExactly(1.0, -0.0, Double.NaN).inOrder();
  }
}
