package fluxion.processor.frontend;

import fluxion.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A lowered expression: its Java type, and what it is in the IR. */
sealed interface Operand {
  /** The static Java type. */
  TypeMirror type();

  /**
   * The values that an expression is made of: one, or a row of them if it is a record or an array
   * of records.
   */
  record Row(TypeMirror type, List<Value> values) implements Operand {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** A compile-time constant, not yet an operation, so that folding leaves nothing behind. */
  record Literal(TypeMirror type, @Nullable Object value) implements Operand {}

  /** One value. */
  static Operand of(TypeMirror type, Value value) {
    return new Row(type, List.of(value));
  }
}
