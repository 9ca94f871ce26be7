package fluxion.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Constants come back from Java source with the same bits. */
class LiteralsTest {
  private static final List<Object> CONSTANTS =
      List.of(
          0.0,
          -0.0,
          1.0,
          0.1,
          -2.5e-300,
          1e22,
          123456789.125,
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          0.0f,
          -0.0f,
          1.1f,
          Float.MIN_VALUE,
          Float.NaN,
          Float.NEGATIVE_INFINITY,
          0,
          -1,
          Integer.MIN_VALUE,
          Integer.MAX_VALUE,
          5L,
          Long.MIN_VALUE,
          -7L,
          (byte) -128,
          (short) -3,
          'a',
          '\'',
          '\\',
          '\n',
          '\u0000',
          '\uffff',
          true,
          false,
          "",
          "a \"b\" \\ \n \u2028 $0",
          "'");

  @Test
  void constantsKeepTheirBits() throws ReflectiveOperationException {
    var b = new Builder();
    var results = new ArrayList<Value>();
    for (Object constant : CONSTANTS) {
      results.add(b.constant(type(constant), constant));
    }
    Function function = Function.primal("constants", Location.NONE, b.region(List.of(), results));

    String source = Faces.source(List.of(function), List.of());
    Class<?> type = InMemory.load(Faces.PACKAGE + "." + Faces.CLASS, source);

    Object record = type.getMethod("constants").invoke(null);
    var actual = new ArrayList<Object>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      actual.add(component.getAccessor().invoke(record));
    }
    assertThat(actual).containsExactlyElementsIn(CONSTANTS).inOrder();
  }

  private static Type type(Object constant) {
    if (constant instanceof String) {
      return new Type.Reference("java.lang.String");
    }
    Set<Class<?>> odd = Set.of(Integer.class, Character.class);
    String name = constant.getClass().getSimpleName();
    String scalar =
        odd.contains(constant.getClass()) ? (constant instanceof Integer ? "INT" : "CHAR") : name;
    return Type.Scalar.valueOf(scalar.toUpperCase(java.util.Locale.ROOT));
  }

  @Test
  void numbersAreShort() {
    assertThat(text(1.0)).isEqualTo("1.0");
    assertThat(text(1e-5)).isEqualTo("1.0e-5");
    assertThat(text(0.5f)).isEqualTo("0.5f");
    assertThat(text(7L)).isEqualTo("7L");
    assertThat(text(Integer.MIN_VALUE)).isEqualTo("Integer.MIN_VALUE");
    assertThat(text(null)).isEqualTo("null");
  }

  private static String text(Object constant) {
    return new Layout(new Names(Set.of())).text(Literals.of(constant));
  }
}
