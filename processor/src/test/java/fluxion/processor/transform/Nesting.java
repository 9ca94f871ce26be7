package fluxion.processor.transform;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Role;
import fluxion.processor.transform.Space.Datum;
import fluxion.processor.transform.Space.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The second derivative of ⟨ȳ, F(x)⟩ along a direction v, three ways: jvp∘vjp (how the adjoint
 * moves along v), vjp∘vjp (the adjoint of ⟨Jᵀȳ, v⟩) and vjp∘jvp (the adjoint of ⟨ȳ, J·v⟩).
 */
final class Nesting {
  private final Subject subject;
  private final Map<Datum, Object> directions;
  private final Map<Datum, Object> cotangents;

  Nesting(Subject subject, double[] direction, Map<Datum, Object> cotangents) {
    this.subject = subject;
    this.directions = subject.inputs.data(direction);
    this.cotangents = cotangents;
  }

  /**
   * Compares.
   *
   * @param reverse the reverse derivative at (x, ȳ), with its derivatives
   * @param forward the forward derivative at (x, v), with its derivatives
   */
  void check(DerivativeCheck.Derived reverse, DerivativeCheck.Derived forward, double tolerance) {
    double[] jvpOfVjp = jvpOfVjp(reverse);
    compare("vjp of vjp", vjpOfVjp(reverse), jvpOfVjp, tolerance);
    compare("vjp of jvp", vjpOfJvp(forward), jvpOfVjp, tolerance);
  }

  private void compare(String what, double[] actual, double[] expected, double tolerance) {
    double scale = 1;
    for (double number : expected) {
      scale = Math.max(scale, Math.abs(number));
    }
    if (!(scale < 1e6)) {
      return;
    }
    for (int k = 0; k < expected.length; k++) {
      if (!(Math.abs(expected[k] - actual[k]) <= tolerance * scale)) {
        throw new AssertionError(
            what
                + " and jvp of vjp disagree on the second derivative by "
                + subject.inputs.name(k)
                + ": "
                + actual[k]
                + " and "
                + expected[k]);
      }
    }
  }

  private double[] jvpOfVjp(DerivativeCheck.Derived derived) {
    Subject reverse = derived.subject();
    var direction = new LinkedHashMap<Datum, Object>();
    for (int k : reverse.wrt) {
      Role role = reverse.function.paramRoles().get(k);
      if (role.kind() == Role.Kind.PRIMAL) {
        direction.put(
            new Datum(Kind.PARAMETER, k), directions.get(new Datum(Kind.PARAMETER, role.of())));
      }
    }
    double[] moved =
        reverse.tangent(derived.module(), derived.jvp(), reverse.inputs.vector(direction));
    Map<Datum, Object> out = reverse.outputs.data(moved);
    var second = new LinkedHashMap<Datum, Object>();
    adjointPlaces(reverse.function).forEach((place, input) -> second.put(input, out.get(place)));
    return subject.inputs.vector(second);
  }

  private double[] vjpOfVjp(DerivativeCheck.Derived derived) {
    Subject reverse = derived.subject();
    var cotangent = new LinkedHashMap<Datum, Object>();
    adjointPlaces(reverse.function)
        .forEach((place, input) -> cotangent.put(place, directions.get(input)));
    return byPrimals(derived, cotangent);
  }

  private double[] vjpOfJvp(DerivativeCheck.Derived derived) {
    Function forward = derived.subject().function;
    var cotangent = new LinkedHashMap<Datum, Object>();
    for (int k = 0; k < forward.results().size(); k++) {
      Role role = forward.resultRoles().get(k);
      if (role.kind() != Role.Kind.PRIMAL) {
        cotangent.put(new Datum(Kind.RESULT, k), cotangents.get(new Datum(Kind.RESULT, role.of())));
      }
    }
    for (int k = 0; k < forward.params().size(); k++) {
      Role role = forward.paramRoles().get(k);
      if (role.kind() == Role.Kind.SHADOW) {
        cotangent.put(new Datum(Kind.FINAL, k), cotangents.get(new Datum(Kind.FINAL, role.of())));
      }
    }
    return byPrimals(derived, cotangent);
  }

  /** Where a reverse derivative leaves the adjoint of which input. */
  private static Map<Datum, Datum> adjointPlaces(Function reverse) {
    var places = new LinkedHashMap<Datum, Datum>();
    for (int k = 0; k < reverse.results().size(); k++) {
      Role role = reverse.resultRoles().get(k);
      if (role.kind() == Role.Kind.ADJOINT) {
        places.put(new Datum(Kind.RESULT, k), new Datum(Kind.PARAMETER, role.of()));
      }
    }
    for (int k = 0; k < reverse.params().size(); k++) {
      Role role = reverse.paramRoles().get(k);
      if (role.kind() == Role.Kind.SHADOW) {
        places.put(new Datum(Kind.FINAL, k), new Datum(Kind.PARAMETER, role.of()));
      }
    }
    return places;
  }

  /** Runs the reverse of a derivative; what it gives for the primal inputs. */
  private double[] byPrimals(DerivativeCheck.Derived derived, Map<Datum, Object> cotangent) {
    Subject derivative = derived.subject();
    double[] adjoint =
        derivative.adjoint(derived.module(), derived.vjp(), derivative.outputs.vector(cotangent));
    Map<Datum, Object> in = derivative.inputs.data(adjoint);
    var second = new LinkedHashMap<Datum, Object>();
    for (int k : derivative.wrt) {
      Role role = derivative.function.paramRoles().get(k);
      if (role.kind() == Role.Kind.PRIMAL) {
        second.put(new Datum(Kind.PARAMETER, role.of()), in.get(new Datum(Kind.PARAMETER, k)));
      }
    }
    return subject.inputs.vector(second);
  }
}
