package fluxion.processor.frontend;

import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.Shape;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A local variable or parameter, or one that lowering made up. Compared by identity. */
final class Variable {
  private final String name;
  private final TypeMirror type;
  private final Shape shape;
  private @Nullable Object constant;

  Variable(String name, TypeMirror type, Shape shape) {
    this.name = name;
    this.type = type;
    this.shape = shape;
  }

  /** Makes it a constant variable of that value (JLS 4.12.4). */
  void constant(Object value) {
    constant = value;
  }

  /** Its value if it is a constant variable, else null. */
  @Nullable Object constant() {
    return constant;
  }

  String name() {
    return name;
  }

  TypeMirror type() {
    return type;
  }

  Shape shape() {
    return shape;
  }

  /** The types of the values it is made of. */
  List<Type> types() {
    return shape.types();
  }

  /** Fresh values for it, named after it, in a list of the caller's own. */
  List<Value> fresh() {
    return new ArrayList<>(shape.values(name));
  }

  /** The names of the values it is made of. */
  List<String> hints() {
    return fresh().stream().map(Value::hint).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
