package fluxion.processor.signature;

import fluxion.processor.ir.Type;
import fluxion.processor.ir.Type.Array;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Java type is made of IR values. Records are immutable, so the IR has none: a record is the
 * row of its components, and only the faces of generated methods pack and unpack it. An array of
 * records is likewise a row of arrays, one for each component.
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

  /** Whether it is an array. */
  default boolean isArray() {
    return this instanceof RecArray || (this instanceof Leaf leaf && leaf.type() instanceof Array);
  }

  /** Fresh values for it, named after a variable. */
  default List<Value> values(String name) {
    var values = new ArrayList<Value>();
    types().forEach(type -> values.add(new Value(type, name)));
    return List.copyOf(values);
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

    @Override
    public List<Value> values(String name) {
      var values = new ArrayList<Value>();
      for (Component component : components) {
        values.addAll(component.shape().values(name + capitalised(component.name())));
      }
      return List.copyOf(values);
    }

    private static String capitalised(String name) {
      return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
  }

  /**
   * An array of records, of any rank: for each value of the element an array of that rank. The
   * arrays are made, replaced and compared together.
   *
   * <p>Elements are never {@code null}: a parameter with such an element throws when it is taken
   * apart, and one that was never assigned reads as zeros, where Java would throw. Elements have no
   * identity either: where a method assigns to the caller's array, it has new, equal records then.
   */
  record RecArray(String javaType, int rank, Rec element) implements Shape {
    @Override
    public List<Type> types() {
      var types = new ArrayList<Type>();
      element.types().forEach(type -> types.add(Type.array(type, rank)));
      return List.copyOf(types);
    }

    @Override
    public List<Value> values(String name) {
      var values = new ArrayList<Value>();
      for (Value value : element.values(name)) {
        values.add(new Value(Type.array(value.type(), rank), value.hint()));
      }
      return List.copyOf(values);
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
