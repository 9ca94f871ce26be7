package fluxion.processor.endtoend;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Interpreter;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.signature.GeneratedClass;
import fluxion.processor.signature.JavaMethod;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The IR behind a generated class, run by the interpreter. */
final class Interpretation {
  private final Module module = new Module();
  private final List<JavaMethod> methods = new ArrayList<>();
  private boolean foreign;

  Interpretation(GeneratedClass generated) {
    generated.internals().forEach(this::add);
    for (JavaMethod method : generated.methods()) {
      methods.add(method);
      add(method.function());
    }
  }

  private void add(Function function) {
    module.add(function);
    function.body().walk(op -> foreign |= op instanceof Ops.Foreign);
  }

  /** Runs what is behind a method; empty if there is code that the interpreter cannot run. */
  Optional<String> run(Method java, Object[] arguments) {
    if (foreign) {
      return Optional.empty();
    }
    JavaMethod method =
        methods.stream()
            .filter(m -> m.name().equals(java.getName()))
            .filter(m -> m.parameters().size() == arguments.length)
            .findFirst()
            .orElseThrow();
    var row = new ArrayList<Object>();
    for (int k = 0; k < arguments.length; k++) {
      Numbers.flatten(java.getParameterTypes()[k], arguments[k], row);
    }
    List<Object> results = new Interpreter(module).call(method.function().name(), row.toArray());
    return Optional.of(Numbers.text(results) + Numbers.text(arguments));
  }

  /** An outcome in the same form. */
  String flat(Method java, Outcome outcome) {
    var row = new ArrayList<Object>();
    if (java.getReturnType() != void.class) {
      Numbers.flatten(java.getReturnType(), outcome.value(), row);
    }
    return Numbers.text(row) + Numbers.text(outcome.arguments());
  }
}
