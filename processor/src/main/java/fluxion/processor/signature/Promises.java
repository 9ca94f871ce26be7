package fluxion.processor.signature;

import fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The methods and records that a method's signature promises, by derivative, without bodies. */
public final class Promises {
  /** Names that Java forbids for record components. */
  private static final Set<String> ILLEGAL =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Signature signature;
  private final List<Parameter> wrt;
  private final List<Method> all = new ArrayList<>();

  /** The promises of a signature. */
  public Promises(Signature signature) {
    this.signature = signature;
    this.wrt = signature.parameters().stream().filter(Parameter::wrt).toList();
    signature.derivatives().forEach(this::add);
  }

  /**
   * A promised method.
   *
   * @param derivative the constant of {@code fluxion.Derivative} that asks for it
   * @param name its name
   * @param extra what its parameters after those of the source method are made of
   * @param result what it returns
   * @param declares whether the result is a record that is declared for it
   */
  public record Method(
      String derivative, String name, List<Shape> extra, Shape result, boolean declares) {
    public Method {
      extra = List.copyOf(extra);
    }
  }

  /** All methods. */
  public List<Method> all() {
    return List.copyOf(all);
  }

  /** The method whose name ends like that after the source method's; it must be promised. */
  public Method method(String suffix) {
    return all.stream()
        .filter(m -> m.name().equals(signature.name() + suffix))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(signature.name() + suffix));
  }

  private boolean isVoid() {
    return signature.result() instanceof Shape.Nothing;
  }

  private void add(String derivative) {
    switch (derivative) {
      case "JVP" -> add(derivative, "Jvp", shapes(), isVoid() ? signature.result() : dual());
      case "VJP" -> {
        if (isVoid()) {
          add(derivative, "Vjp", arrays(), scalars());
        } else {
          add(derivative, "Vjp", List.of(signature.result()), gradient("Vjp"));
        }
      }
      case "GRADIENT" -> {
        add(derivative, "Grad", List.of(), gradient("Grad"));
        add(derivative, "ValueAndGrad", List.of(), valueAndGradient());
        if (wrt.stream().allMatch(p -> p.shape().isArray())) {
          add(derivative, "AddGrad", shapes(), signature.result());
        }
      }
      case "JACOBIAN" -> add(derivative, "Jacobian", List.of(), jacobian());
      case "HVP" -> add(derivative, "Hvp", shapes(), gradient("Hvp"));
      case "HESSIAN" -> add(derivative, "Hessian", List.of(), hessian());
      default -> throw new IllegalArgumentException(derivative);
    }
  }

  private void add(String derivative, String suffix, List<Shape> extra, Shape result) {
    boolean own =
        result instanceof Shape.Rec rec
            && rec.javaType().equals(record(suffix))
            && wrt.stream().noneMatch(p -> p.shape().equals(result));
    all.add(new Method(derivative, signature.name() + suffix, extra, result, own));
  }

  private String record(String suffix) {
    return signature.capitalised() + suffix;
  }

  private List<Shape> shapes() {
    return wrt.stream().map(Parameter::shape).toList();
  }

  private List<Shape> arrays() {
    return shapes().stream().filter(Shape::isArray).toList();
  }

  private Shape dual() {
    return new Shape.Rec(
        record("Jvp"),
        List.of(
            new Shape.Component("value", signature.result()),
            new Shape.Component("tangent", signature.result())));
  }

  /** The gradient's shape: the only parameter's own, or a record with a component for each. */
  private Shape gradient(String suffix) {
    return wrt.size() == 1 ? wrt.get(0).shape() : new Shape.Rec(record(suffix), components("Grad"));
  }

  /** What a void method's reverse derivative returns: the adjoints of the scalars. */
  private Shape scalars() {
    List<Parameter> scalars = wrt.stream().filter(p -> !p.shape().isArray()).toList();
    return switch (scalars.size()) {
      case 0 -> new Shape.Nothing();
      case 1 -> scalars.get(0).shape();
      default ->
          new Shape.Rec(
              record("Vjp"),
              scalars.stream().map(p -> new Shape.Component(p.name(), p.shape())).toList());
    };
  }

  private Shape valueAndGradient() {
    var components = new ArrayList<Shape.Component>();
    components.add(new Shape.Component("value", signature.result()));
    components.addAll(components("Grad", "value"));
    return new Shape.Rec(record("ValueAndGrad"), components);
  }

  private Shape jacobian() {
    if (wrt.size() == 1) {
      return jacobian(wrt.get(0));
    }
    List<Shape.Component> named = components("Jacobian");
    var components = new ArrayList<Shape.Component>();
    for (int k = 0; k < wrt.size(); k++) {
      components.add(new Shape.Component(named.get(k).name(), jacobian(wrt.get(k))));
    }
    return new Shape.Rec(record("Jacobian"), components);
  }

  /** The Jacobian by one parameter: {@code double[m][n]}, or {@code double[m]} of a scalar. */
  public Shape.Leaf jacobian(Parameter by) {
    Type element = ((Type.Array) signature.result().types().get(0)).element();
    int rank = by.shape().types().get(0).byValue() ? 1 : 2;
    return new Shape.Leaf(Type.array(element, rank));
  }

  private Shape hessian() {
    boolean single = wrt.size() == 1 && !wrt.get(0).shape().isArray();
    return new Shape.Leaf(single ? Type.DOUBLE : Type.array(Type.DOUBLE, 2));
  }

  /** A component for each parameter, named as it; taken and illegal names get a suffix. */
  private List<Shape.Component> components(String suffix, String... taken) {
    var components = new ArrayList<Shape.Component>();
    for (Parameter parameter : wrt) {
      String name = parameter.name();
      boolean clash = List.of(taken).contains(name) || ILLEGAL.contains(name);
      components.add(new Shape.Component(clash ? name + suffix : name, parameter.shape()));
    }
    return components;
  }
}
