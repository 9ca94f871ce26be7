package fluxion.processor.product;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
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
    return parameter(wish, shape, false);
  }

  /** The same for arrays that are added to: those of records get their final contents back. */
  List<Value> accumulator(String wish, Shape shape) {
    return parameter(wish, shape, true);
  }

  private List<Value> parameter(String wish, Shape shape, boolean refilled) {
    String free = wish;
    for (int k = 2; !taken.add(free); k++) {
      free = wish + k;
    }
    return append(new Parameter(free, shape, false, refilled));
  }

  private List<Value> append(Parameter parameter) {
    parameters.add(parameter);
    List<Value> made = parameter.shape().values(parameter.name());
    values.addAll(made);
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
