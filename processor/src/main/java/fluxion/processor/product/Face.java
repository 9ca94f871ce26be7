package fluxion.processor.product;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.JavaMethod;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One Java method of a generated class while its body is put together. */
final class Face {
  final Builder b = new Builder();

  private final Signature signature;
  private final String name;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  /** Starts a method of that name; all parameters of the source method come first. */
  Face(Signature signature, String name) {
    this.signature = signature;
    this.name = name;
    b.at(signature.at());
    signature.parameters().forEach(p -> taken.add(p.name()));
    for (Parameter parameter : signature.parameters()) {
      append(parameter);
    }
  }

  /**
   * Adds a parameter, under another name if the wish is taken; returns the values it is made of.
   */
  List<Value> parameter(String wish, Shape shape) {
    String free = wish;
    for (int k = 2; !taken.add(free); k++) {
      free = wish + k;
    }
    return append(new Parameter(free, shape, false));
  }

  private List<Value> append(Parameter parameter) {
    parameters.add(parameter);
    List<Value> made = valuesOf(parameter.name(), parameter.shape());
    values.addAll(made);
    return made;
  }

  private static List<Value> valuesOf(String name, Shape shape) {
    var made = new ArrayList<Value>();
    if (shape instanceof Shape.Rec rec) {
      for (Shape.Component component : rec.components()) {
        String inner =
            name
                + component.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + component.name().substring(1);
        made.addAll(valuesOf(inner, component.shape()));
      }
    } else {
      for (Type type : shape.types()) {
        made.add(new Value(type, name));
      }
    }
    return made;
  }

  /** The values that the source method's parameters are made of. */
  List<Value> primals() {
    int n = signature.parameters().stream().mapToInt(p -> p.shape().types().size()).sum();
    return List.copyOf(values.subList(0, n));
  }

  /** The finished method; its body joins the module. */
  JavaMethod returning(Module module, Shape result, List<Value> results, String javadoc) {
    var function =
        Function.primal(module.freshName(name), signature.at(), b.region(values, results));
    module.add(function);
    return new JavaMethod(
        name, signature.access(), parameters, result, signature.exceptions(), javadoc, function);
  }
}
