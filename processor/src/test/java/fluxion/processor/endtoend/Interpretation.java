package fluxion.processor.endtoend;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Interpreter;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.kernels.Flattening;
import fluxion.processor.signature.GeneratedClass;
import fluxion.processor.signature.JavaMethod;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The IR behind a generated class, run by the interpreter. */
final class Interpretation {
  private final Module module = new Module();
  private final Module unsplit;
  private final List<JavaMethod> methods = new ArrayList<>();
  private boolean foreign;

  /**
   * An interpretation.
   *
   * @param unsplit the same as it was before large functions were split
   */
  Interpretation(GeneratedClass generated, Module unsplit) {
    this.unsplit = unsplit;
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

  /**
   * Runs what is behind a method, as it is and as it was before large functions were split; empty
   * if there is code that the interpreter cannot run.
   */
  List<String> run(Method java, Supplier<Object[]> arguments) {
    if (foreign) {
      return List.of();
    }
    return List.of(run(module, java, arguments.get()), run(unsplit, java, arguments.get()));
  }

  private String run(Module of, Method java, Object[] arguments) {
    JavaMethod method =
        methods.stream()
            .filter(m -> m.name().equals(java.getName()))
            .filter(m -> m.parameters().size() == arguments.length)
            .findFirst()
            .orElseThrow();
    List<Object> row = row(java, arguments);
    List<Object> results = new Interpreter(of).call(method.function().name(), row.toArray());
    return Numbers.text(results) + Numbers.text(row);
  }

  /** An outcome in the same form. */
  String flat(Method java, Outcome outcome) {
    var row = new ArrayList<Object>();
    if (java.getReturnType() != void.class) {
      Flattening.of(java.getReturnType(), outcome.value(), row);
    }
    return Numbers.text(row) + Numbers.text(row(java, outcome.arguments().toArray()));
  }

  /** The values that the arguments are made of. */
  private static List<Object> row(Method java, Object[] arguments) {
    var row = new ArrayList<Object>();
    for (int k = 0; k < arguments.length; k++) {
      Flattening.of(java.getParameterTypes()[k], arguments[k], row);
    }
    return row;
  }
}
