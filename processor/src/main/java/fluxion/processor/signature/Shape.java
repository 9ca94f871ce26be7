package fluxion.processor.signature;

import fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Java type is made of IR values. Records are immutable, so the IR has none: a record is the
 * row of its components, and only the faces of generated methods pack and unpack it.
 */
public sealed interface Shape {
  /** The type as generated code spells it. */
  String javaType();

  /** The types of the IR values it is made of, in order. */
  List<Type> types();

  /** Whether any of it can carry a derivative. */
  default boolean differentiable() {
    return types().stream().anyMatch(Type::differentiable);
  }

  /** A scalar, an array or an inactive object: one IR value. */
  record Leaf(Type type) implements Shape {
    @Override
    public String javaType() {
      return type.toString();
    }

    @Override
    public List<Type> types() {
      return List.of(type);
    }
  }

  /** A record. */
  record Rec(String javaType, List<Component> components) implements Shape {
    public Rec {
      components = List.copyOf(components);
    }

    @Override
    public List<Type> types() {
      var types = new ArrayList<Type>();
      components.forEach(component -> types.addAll(component.shape().types()));
      return List.copyOf(types);
    }
  }

  /** Nothing: the result of a void method. */
  record Nothing() implements Shape {
    @Override
    public String javaType() {
      return "void";
    }

    @Override
    public List<Type> types() {
      return List.of();
    }
  }

  /** A component of a record. */
  record Component(String name, Shape shape) {}
}
