package fluxion.processor.ir;

import fluxion.processor.diagnostics.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that IR is what every pass takes it to be:
 *
 * <ol>
 *   <li>A value has one definition in its function, which dominates every use: it comes before, in
 *       the same region or in one around it. A function uses no value from outside.
 *   <li>Operands and results of an operation have the types that its primitive, or its kind, asks
 *       for. References are not told apart, since Java's type hierarchy is not known here.
 *   <li>A literal is of its type, and no array and no tape but {@code null}.
 *   <li>Branches have no parameters and yield what the results are, in number and type.
 *   <li>A loop carries one type in each place: initial value, parameter, yield, result. Its index
 *       and bounds are {@code int}, its step is not 0.
 *   <li>The condition of a while loop yields one {@code boolean} and has no effect on memory that
 *       others see, calls included. It may throw.
 *   <li>A tape stays in its function, but as an argument of calls: it is not yielded, stored,
 *       pushed or given to foreign code, and there are no arrays of tapes.
 *   <li>A call's callee is in the module, and arguments and results are of its types.
 *   <li>Roles fit the types of what bears them, and no two parameters, or results, have the same.
 *   <li>Foreign code has at most one result; only primitives that have a strict form are strict.
 *   <li>Every operation has a location, which may be an unknown one.
 * </ol>
 *
 * <p>All violations are reported, each with the operation, its neighbours and its line of source.
 */
public final class Verifier {
  private final Function function;
  private final OpVerifier ops;
  private final List<String> errors;
  private final Set<Value> defined = new HashSet<>();
  private final Set<Value> visible = new HashSet<>();

  private Verifier(Module module, Function function, List<String> errors) {
    this.function = function;
    this.ops = new OpVerifier(module);
    this.errors = errors;
  }

  /** All violations in a module; none if it is well-formed. */
  public static List<String> check(Module module) {
    var errors = new ArrayList<String>();
    for (Function function : module.functions()) {
      new Verifier(module, function, errors).function();
    }
    return errors;
  }

  /**
   * Insists that a module is well-formed.
   *
   * @param pass what has just been done to it
   * @throws IllegalStateException with all violations and the text of the functions they are in
   */
  public static void verify(String pass, Module module) {
    List<String> errors = check(module);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(
          "malformed after " + pass + ":\n" + String.join("\n", errors) + "\n" + module);
    }
  }

  private void function() {
    roles("parameter", function.paramRoles(), function.params());
    roles("result", function.resultRoles(), function.results());
    if (Region.types(function.results()).contains(Type.TAPE)) {
      error("tape", "a tape is a result");
    }
    region(function.body());
  }

  // ---- roles

  private void roles(String what, List<Role> roles, List<Value> values) {
    var seen = new HashSet<Role>();
    for (int k = 0; k < roles.size(); k++) {
      Role role = roles.get(k);
      Type type = values.get(k).type();
      if (role.of() < 0 || !fits(role.kind(), type)) {
        error("role", what + " " + k + " of type " + type + " cannot be " + role);
      }
      boolean inLanes = role.kind() == Role.Kind.TANGENT || role.kind() == Role.Kind.SHADOW;
      if (!seen.add(role) && !inLanes) {
        error("role", what + " " + k + " is " + role + ", as one before");
      }
    }
  }

  private static boolean fits(Role.Kind kind, Type type) {
    return switch (kind) {
      case PRIMAL -> true;
      case TANGENT, SEED, ADJOINT -> type.differentiable();
      case SHADOW -> type.byReference();
      case TAPE -> type.equals(Type.TAPE);
    };
  }

  private void error(String invariant, String message) {
    errors.add(function.name() + ": " + invariant + ": " + message);
  }

  // ---- regions

  private void region(Region region) {
    var added = new ArrayList<Value>();
    define(region.params(), added, region, -1);
    for (int k = 0; k < region.ops().size(); k++) {
      Op op = region.ops().get(k);
      uses(op.operands(), region, k);
      for (Region nested : op.regions()) {
        region(nested);
      }
      int index = k;
      ops.check(op).forEach(message -> error(region, index, message));
      define(op.results(), added, region, k);
    }
    uses(region.yields(), region, region.ops().size());
    added.forEach(visible::remove);
  }

  private void define(List<Value> values, List<Value> added, Region region, int k) {
    for (Value value : values) {
      if (!defined.add(value)) {
        error(region, k, "definition: " + name(value) + " is defined more than once");
      }
      visible.add(value);
      added.add(value);
    }
  }

  private void uses(List<Value> values, Region region, int k) {
    for (Value value : values) {
      if (!visible.contains(value)) {
        error(region, k, "dominance: " + name(value) + " is used where it is not defined");
      }
    }
  }

  // ---- messages

  private String name(Value value) {
    return Printer.headers(function).name(value);
  }

  /** The message with the operation at that index and its neighbours. */
  private void error(Region region, int index, String message) {
    Headers headers = Printer.headers(function);
    var text = new StringBuilder();
    int from = Math.max(0, index - 3);
    int to = Math.min(region.ops().size(), index + 4);
    for (int k = from; k < to; k++) {
      text.append(k == index ? "\n  > " : "\n    ").append(headers.of(region.ops().get(k)));
    }
    String source = "";
    if (0 <= index && index < region.ops().size()) {
      Location at = region.ops().get(index).at();
      source = at == null || !at.known() ? "" : (" at " + at + " " + at.text()).stripTrailing();
    }
    errors.add(function.name() + ": " + message + source + text);
  }
}
