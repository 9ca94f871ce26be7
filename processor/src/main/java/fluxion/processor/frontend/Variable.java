package fluxion.processor.frontend;

import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.Shape;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** A local variable or parameter, or one that lowering made up. Compared by identity. */
final class Variable {
  private final String name;
  private final TypeMirror type;
  private final Shape shape;

  Variable(String name, TypeMirror type, Shape shape) {
    this.name = name;
    this.type = type;
    this.shape = shape;
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

  /** Fresh values for it, named after it. */
  List<Value> fresh() {
    var values = new ArrayList<Value>();
    fresh(shape, name, values);
    return values;
  }

  /** The names of the values it is made of. */
  List<String> hints() {
    return fresh().stream().map(Value::hint).toList();
  }

  private static void fresh(Shape shape, String name, List<Value> values) {
    if (shape instanceof Shape.Rec rec) {
      for (Shape.Component component : rec.components()) {
        fresh(component.shape(), name + capitalised(component.name()), values);
      }
    } else {
      shape.types().forEach(type -> values.add(new Value(type, name)));
    }
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  @Override
  public String toString() {
    return name;
  }
}
