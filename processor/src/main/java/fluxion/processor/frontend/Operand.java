package fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
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

  /**
   * A compile-time constant, not yet an operation, so that folding leaves nothing behind. Strings
   * that are equal are the same (JLS 3.10.5).
   */
  record Literal(TypeMirror type, @Nullable Object value) implements Operand {
    public Literal {
      value = value instanceof String text ? text.intern() : value;
    }
  }

  /**
   * Java whose exact type javac finds from where it stands.
   *
   * @param type what is known of the type; none for a lambda
   * @param ifActive the problem if something active enters it
   * @param at the token to blame
   */
  record Inferred(TypeMirror type, Foreigns.Text text, Problem ifActive, Tree at)
      implements Operand {}

  /** One value. */
  static Operand of(TypeMirror type, Value value) {
    return new Row(type, List.of(value));
  }
}
