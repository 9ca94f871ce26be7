package fluxion.processor;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stand-ins for the products of a method that could not be differentiated: they throw. */
final class Stubs {
  private Stubs() {}

  /** The products of a method of that signature whose body does nothing but throw. */
  static Optional<Pipeline.Made> of(Signature signature) {
    var b = new Builder().at(signature.at());
    var params = new ArrayList<Value>();
    for (Parameter parameter : signature.parameters()) {
      for (Type type : parameter.shape().types()) {
        params.add(new Value(type, parameter.name()));
      }
    }
    String message = signature.method() + " could not be differentiated; see the compiler's errors";
    b.append(
        new Ops.Throw(
            signature.at(), "new UnsupportedOperationException(\"" + message + "\")", List.of()));
    List<Value> results = signature.result().types().stream().map(b::zero).toList();
    var module = new Module();
    module.add(Function.primal(signature.method(), signature.at(), b.region(params, results)));
    return new Pipeline((problem, at, arguments) -> {}, (stage, m) -> {})
        .compile(module, Set.of(), signature, signature.method());
  }
}
