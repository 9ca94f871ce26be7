package fluxion.processor.transform;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what forward sweeps record for reverse sweeps, how many bytes that takes, and why. */
final class Recordings {
  private static final int REFERENCE = 8;

  private final Consumer<String> reader;
  private final String function;
  private final Map<Value, Op> definitions;

  /**
   * A teller for one function.
   *
   * @param definitions the operations that define its values; parameters of regions have none
   */
  Recordings(Consumer<String> reader, String function, Map<Value, Op> definitions) {
    this.reader = reader;
    this.function = function;
    this.definitions = definitions;
  }

  /** Tells of what is recorded at a place: in each trip of a loop, or once. */
  void tell(Location at, String howOften, Collection<Value> values) {
    if (!values.isEmpty()) {
      int bytes = values.stream().mapToInt(value -> bytes(value.type())).sum();
      String each = values.stream().map(this::why).collect(Collectors.joining("; "));
      reader.accept(function + ", " + at + ": " + bytes + " bytes " + howOften + " (" + each + ")");
    }
  }

  private static int bytes(Type type) {
    if (!(type instanceof Type.Scalar scalar)) {
      return REFERENCE;
    }
    return switch (scalar) {
      case BOOLEAN, BYTE -> 1;
      case SHORT, CHAR -> 2;
      case INT, FLOAT -> 4;
      case LONG, DOUBLE -> 8;
    };
  }

  private String why(Value value) {
    String name = value.hint().isEmpty() ? "of type " + value.type() : value.hint();
    Op definition = definitions.get(value);
    boolean inner = definition == null && value.type() instanceof Type.Array;
    return name + ": " + (inner ? "what a loop inside records" : reason(definition));
  }

  private static String reason(@Nullable Op definition) {
    if (definition == null) {
      return "what the loop carries";
    }
    if (definition instanceof Ops.Load) {
      return "read from memory that is written again";
    }
    if (definition instanceof Ops.Apply apply) {
      return apply.prim().cheap()
          ? "takes too many operations to compute again"
          : "costs more to compute again than to keep";
    }
    if (definition instanceof Ops.NewArray) {
      return "an array that is made there";
    }
    return definition.regions().isEmpty() ? "what a call gave" : "what a branch or loop gave";
  }
}
