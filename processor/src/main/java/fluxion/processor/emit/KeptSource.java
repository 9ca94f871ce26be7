package fluxion.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The class that keeps large arrays from one call to the next of the same thread: who takes one
 * owns it until it is given back, so that calls inside calls, and calls that end by an exception,
 * disturb nobody. The memory is let go when the virtual machine needs it.
 */
final class KeptSource {
  /** Arrays of fewer elements are as soon made. */
  private static final int FEW = 512;

  private static final int MOST = KeptArrays.MOST_DIMENSIONS;
  private static final List<String> SIZES = List.of("n", "m", "k");
  private static final TypeName OBJECTS = ArrayTypeName.of(Object.class);
  private static final ClassName SOFT = ClassName.get("java.lang.ref", "SoftReference");
  private static final TypeName REFERENCE = ParameterizedTypeName.get(SOFT, OBJECTS);

  private KeptSource() {}

  /**
   * The class, nested in the generated class.
   *
   * @param places how many arrays there can be
   * @param ranks of how many dimensions
   * @param poison whether arrays are kept however small, full of NaN: shows reads of what was there
   */
  static TypeSpec type(String name, int places, Set<Integer> ranks, boolean poison) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                "Arrays for the next call of the same thread: what they hold is never read.\n")
            .addField(
                FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(ThreadLocal.class), REFERENCE),
                        "ARRAYS",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer("new ThreadLocal<>()")
                    .build());
    for (int rank : ranks) {
      type.addMethod(take(rank, poison ? 1 : FEW)).addMethod(keep(rank, poison));
    }
    return type.addMethod(exchange(places)).build();
  }

  private static TypeName array(int rank) {
    TypeName type = TypeName.DOUBLE;
    for (int k = 0; k < rank; k++) {
      type = ArrayTypeName.of(type);
    }
    return type;
  }

  private static MethodSpec take(int rank, int few) {
    var fresh = new StringBuilder("new double");
    var elements = new StringBuilder(rank == 1 ? "" : "(long) ");
    var fits = new StringBuilder();
    var row = new StringBuilder("kept");
    MethodSpec.Builder take =
        MethodSpec.methodBuilder("take")
            .addModifiers(Modifier.STATIC)
            .returns(array(rank))
            .addParameter(TypeName.INT, "place");
    for (int k = 0; k < rank; k++) {
      String size = SIZES.get(k);
      take.addParameter(TypeName.INT, size);
      fresh.append('[').append(size).append(']');
      elements.append(k == 0 ? "" : " * ").append(size);
      fits.append(" && ").append(row).append(".length == ").append(size);
      row.append("[0]");
    }
    String negative = rank == MOST ? " || m < 0" : "";
    return take.addStatement(
            "Object array = $L < $L$L ? null : exchange(place, null)", elements, few, negative)
        .addStatement("return array instanceof $T kept$L ? kept : $L", array(rank), fits, fresh)
        .build();
  }

  private static MethodSpec keep(int rank, boolean poison) {
    MethodSpec.Builder keep =
        MethodSpec.methodBuilder("keep")
            .addModifiers(Modifier.STATIC)
            .addParameter(TypeName.INT, "place")
            .addParameter(array(rank), "array");
    if (poison) {
      keep.addCode(poisoned("array", rank));
    }
    var some = new StringBuilder();
    var elements = new StringBuilder(rank == 1 ? "" : "(long) ").append("array.length");
    var row = new StringBuilder("array");
    for (int k = 1; k < rank; k++) {
      some.append(row).append(".length > 0 && ");
      row.append("[0]");
      elements.append(" * ").append(row).append(".length");
    }
    return keep.beginControlFlow("if ($L$L >= $L)", some, elements, poison ? 1 : FEW)
        .addStatement("exchange(place, array)")
        .endControlFlow()
        .build();
  }

  private static CodeBlock poisoned(String array, int rank) {
    if (rank == 1) {
      return CodeBlock.of("java.util.Arrays.fill($L, Double.NaN);\n", array);
    }
    String row = "row" + rank;
    return CodeBlock.builder()
        .beginControlFlow("for ($T $L : $L)", array(rank - 1), row, array)
        .add(poisoned(row, rank - 1))
        .endControlFlow()
        .build();
  }

  private static MethodSpec exchange(int places) {
    return MethodSpec.methodBuilder("exchange")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Object.class)
        .addParameter(TypeName.INT, "place")
        .addParameter(Object.class, "array")
        .addStatement("$T kept = ARRAYS.get()", REFERENCE)
        .addStatement("$T arrays = kept == null ? null : kept.get()", OBJECTS)
        .beginControlFlow("if (arrays == null)")
        .addStatement("arrays = new Object[$L]", places)
        .addStatement("ARRAYS.set(new $T<>(arrays))", SOFT)
        .endControlFlow()
        .addStatement("Object before = arrays[place]")
        .addStatement("arrays[place] = array")
        .addStatement("return before")
        .build();
  }
}
