package fluxion.processor.transform;

import fluxion.processor.analysis.Key;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Interpreter;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Value;
import fluxion.processor.transform.Space.Datum;
import fluxion.processor.transform.Space.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A function at a point, as a map from the numbers in its independent parameters to those in its
 * results and in what the independent arrays hold in the end.
 */
final class Subject {
  final Module module;
  final Function function;
  final Set<Integer> wrt;
  final List<Object> point;
  final Space inputs;
  final Space outputs;
  final double[] x;
  private final Outcome primal;

  Subject(Module module, String name, Set<Integer> wrt, List<Object> point) {
    this.module = module;
    this.function = module.get(name);
    this.wrt = wrt;
    this.point = point;
    Map<Datum, Object> in = new LinkedHashMap<>();
    wrt.forEach(k -> in.put(new Datum(Kind.PARAMETER, k), point.get(k)));
    this.inputs = new Space(in, labels());
    this.x = inputs.vector(in);
    this.primal = run(module, function, point);
    this.outputs = new Space(differentiable(primal), labels());
  }

  /** What a run left behind: results, and the arguments with what their arrays hold now. */
  private record Outcome(List<Object> results, List<Object> arguments) {}

  private static Outcome run(Module module, Function f, List<Object> arguments) {
    List<Object> copies = new ArrayList<>();
    arguments.forEach(argument -> copies.add(Data.copy(argument)));
    List<Object> results = new Interpreter(module).call(f.name(), copies.toArray());
    return new Outcome(results, copies);
  }

  private Map<Datum, Object> differentiable(Outcome outcome) {
    Map<Datum, Object> out = new LinkedHashMap<>();
    for (int k = 0; k < function.results().size(); k++) {
      if (function.results().get(k).type().differentiable()) {
        out.put(new Datum(Kind.RESULT, k), outcome.results().get(k));
      }
    }
    for (int k : wrt) {
      if (function.params().get(k).type().byReference()) {
        out.put(new Datum(Kind.FINAL, k), outcome.arguments().get(k));
      }
    }
    return out;
  }

  private Map<Datum, String> labels() {
    Map<Datum, String> labels = new LinkedHashMap<>();
    for (int k = 0; k < function.params().size(); k++) {
      String hint = function.params().get(k).hint();
      String name = hint.isEmpty() ? "parameter " + k : hint;
      labels.put(new Datum(Kind.PARAMETER, k), name);
      labels.put(new Datum(Kind.FINAL, k), "final " + name);
    }
    for (int k = 0; k < function.results().size(); k++) {
      labels.put(new Datum(Kind.RESULT, k), "result " + k);
    }
    return labels;
  }

  /** The outputs at another point. */
  double[] at(double[] other) {
    var arguments = new ArrayList<>(point);
    inputs.data(other).forEach((datum, value) -> arguments.set(datum.index(), value));
    Map<Datum, Object> out = differentiable(run(module, function, arguments));
    if (!outputs.fits(out)) {
      throw new IllegalStateException("the shape of the outputs changes near the point");
    }
    return outputs.vector(out);
  }

  /** The pattern in which all that can be differentiated is. */
  Key key(Derivations derivations) {
    return derivations.key(function.name(), wrt);
  }

  /** Arguments for a derivative of the function; what is no primal datum is found by its role. */
  List<Object> arguments(Function derivative, java.util.function.Function<Role, Object> others) {
    var arguments = new ArrayList<Object>();
    for (Role role : derivative.paramRoles()) {
      arguments.add(role.kind() == Role.Kind.PRIMAL ? point.get(role.of()) : others.apply(role));
    }
    return arguments;
  }

  /** J·direction by running a forward derivative. */
  double[] tangent(Module in, Function jvp, double[] direction) {
    Map<Datum, Object> given = inputs.data(direction);
    List<Object> arguments =
        arguments(jvp, role -> given.get(new Datum(Kind.PARAMETER, role.of())));
    Outcome outcome = run(in, jvp, arguments);
    checkPrimal(jvp, outcome);
    Map<Datum, Object> out = new LinkedHashMap<>();
    wrt.forEach(k -> out.put(new Datum(Kind.FINAL, k), given.get(new Datum(Kind.PARAMETER, k))));
    for (int k = 0; k < arguments.size(); k++) {
      Role role = jvp.paramRoles().get(k);
      if (role.kind() == Role.Kind.SHADOW) {
        out.put(new Datum(Kind.FINAL, role.of()), outcome.arguments().get(k));
      }
    }
    for (int k = 0; k < outcome.results().size(); k++) {
      Role role = jvp.resultRoles().get(k);
      if (role.kind() != Role.Kind.PRIMAL) {
        out.put(new Datum(Kind.RESULT, role.of()), outcome.results().get(k));
      }
    }
    return outputs.vector(out);
  }

  /** Jᵀ·cotangent by running a reverse derivative. */
  double[] adjoint(Module in, Function vjp, double[] cotangent) {
    Map<Datum, Object> given = outputs.data(cotangent);
    List<Object> arguments = arguments(vjp, role -> given.get(cotangentOf(role)));
    Outcome outcome = run(in, vjp, arguments);
    checkPrimal(vjp, outcome);
    Map<Datum, Object> out = new LinkedHashMap<>();
    for (int k = 0; k < arguments.size(); k++) {
      Role role = vjp.paramRoles().get(k);
      if (role.kind() == Role.Kind.SHADOW) {
        out.put(new Datum(Kind.PARAMETER, role.of()), outcome.arguments().get(k));
      } else if (role.kind() == Role.Kind.SEED
          && !Data.identical(arguments.get(k), outcome.arguments().get(k))) {
        throw new AssertionError(vjp.name() + " writes to the cotangent of result " + role.of());
      }
    }
    for (int k = 0; k < outcome.results().size(); k++) {
      Role role = vjp.resultRoles().get(k);
      if (role.kind() == Role.Kind.ADJOINT) {
        out.put(new Datum(Kind.PARAMETER, role.of()), outcome.results().get(k));
      }
    }
    return inputs.vector(out);
  }

  static Datum cotangentOf(Role role) {
    return new Datum(role.kind() == Role.Kind.SEED ? Kind.RESULT : Kind.FINAL, role.of());
  }

  /** A derivative function computes the function itself, to the last bit. */
  private void checkPrimal(Function derivative, Outcome outcome) {
    for (int k = 0; k < function.results().size(); k++) {
      Value result = function.results().get(k);
      if (!Data.identical(primal.results().get(k), outcome.results().get(k))) {
        throw new AssertionError(derivative.name() + " changes result " + k + ", " + result);
      }
    }
    for (int k = 0; k < function.params().size(); k++) {
      if (!Data.identical(primal.arguments().get(k), outcome.arguments().get(k))) {
        throw new AssertionError(
            derivative.name() + " changes what " + function.params().get(k) + " holds in the end");
      }
    }
  }
}
