package fluxion.processor.transform;

import fluxion.processor.Tidy;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.ir.Verifier;
import fluxion.processor.transform.Space.Datum;
import fluxion.processor.transform.Space.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Checks the derivatives of any function of the IR at a point:
 *
 * <ul>
 *   <li>the module with the derivatives is well-formed, also after tidying, and tidying changes no
 *       bit of what they compute;
 *   <li>they compute the function itself to the last bit;
 *   <li>J·ẋ agrees with extrapolated differences, where those agree with each other;
 *   <li>⟨ȳ, J·ẋ⟩ = ⟨Jᵀ·ȳ, ẋ⟩;
 *   <li>beyond order 1, all of this holds for the derivatives as functions in their own right, and
 *       the ways to a second derivative along a direction agree ({@link Nesting}).
 * </ul>
 */
final class DerivativeCheck {
  /** Beyond that, rounding hides what we look for. */
  private static final double WILD = 1e6;

  private final long seed;
  private final Random random;
  private final int order;
  private final boolean single;
  private final Map<String, UnaryOperator<Module>> forms = new LinkedHashMap<>();
  private int compared;
  private int skipped;

  /**
   * A check.
   *
   * @param seed of the directions
   * @param order how often to differentiate
   * @param single whether there are {@code float} numbers in the program: expect less
   */
  DerivativeCheck(long seed, int order, boolean single) {
    this.seed = seed;
    this.random = new Random(seed);
    this.order = order;
    this.single = single;
  }

  /** Derivatives must also be the same to the last bit after that pass. */
  DerivativeCheck and(String name, UnaryOperator<Module> pass) {
    forms.put(name, pass);
    return this;
  }

  /** How many derivatives were compared with differences. */
  int compared() {
    return compared;
  }

  /** How many were not, since the differences disagreed among themselves. */
  int skipped() {
    return skipped;
  }

  /**
   * Checks one function.
   *
   * @param wrt its independent parameters
   * @param point a value for each parameter
   * @throws AssertionError with the path of transforms, the place, the numbers and the IR
   */
  void check(Module module, String function, Set<Integer> wrt, List<Object> point) {
    check(function, new Subject(module, function, wrt, point), order);
  }

  /** A subject with its derivatives, which have passed. */
  record Derived(Subject subject, Module module, Function jvp, Function vjp) {}

  private Derived check(String path, Subject subject, int depth) {
    Module raw = subject.module.copy();
    var derivations = new Derivations(raw);
    Function vjp = derivations.vjp(subject.key(derivations));
    Function jvp = derivations.jvp(subject.key(derivations));
    Verifier.verify("differentiating " + path, raw);
    Module tidy = Tidy.of(raw);
    Verifier.verify("tidying the derivatives of " + path, tidy);
    var derived = new Derived(subject, tidy, tidy.get(jvp.name()), tidy.get(vjp.name()));
    double[] direction = subject.inputs.random(random);
    double[] cotangent = subject.outputs.random(random);
    double[] tangent;
    double[] adjoint;
    try {
      tangent = subject.tangent(raw, jvp, direction);
      adjoint = subject.adjoint(raw, vjp, cotangent);
      same(derived, "tidying", tidy, direction, tangent, cotangent, adjoint);
      for (var form : forms.entrySet()) {
        Module other = form.getValue().apply(raw);
        Verifier.verify(form.getKey(), other);
        same(derived, form.getKey(), other, direction, tangent, cotangent, adjoint);
      }
      if (wild(tangent) || wild(adjoint) || wild(subject.at(subject.x))) {
        return derived;
      }
      compareWithDifferences(subject, direction, tangent);
      compareTransposed(derived, direction, cotangent, tangent, adjoint);
      if (depth > 1) {
        deeper(path, derived, direction, cotangent, depth);
      }
    } catch (PathError e) {
      throw e;
    } catch (RuntimeException | AssertionError e) {
      throw new PathError(
          path + ": " + e.getMessage() + ", seed " + seed + "\n" + subject.module + "\n" + raw, e);
    }
    return derived;
  }

  /** A failure that already tells where it is. */
  @SuppressWarnings("serial") // nobody writes it to a stream
  private static final class PathError extends AssertionError {
    PathError(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private static boolean wild(double[] vector) {
    for (double number : vector) {
      if (!(Math.abs(number) < WILD)) {
        return true;
      }
    }
    return false;
  }

  /** Another form of the derivatives gives the same. */
  private static void same(
      Derived derived,
      String pass,
      Module other,
      double[] direction,
      double[] tangent,
      double[] cotangent,
      double[] adjoint) {
    Subject subject = derived.subject();
    same(
        "after " + pass + " tangent of ",
        subject.outputs,
        tangent,
        subject.tangent(other, other.get(derived.jvp().name()), direction));
    same(
        "after " + pass + " adjoint of ",
        subject.inputs,
        adjoint,
        subject.adjoint(other, other.get(derived.vjp().name()), cotangent));
  }

  private static void same(String what, Space space, double[] expected, double[] actual) {
    for (int k = 0; k < expected.length; k++) {
      if (Double.doubleToLongBits(expected[k]) != Double.doubleToLongBits(actual[k])) {
        throw new AssertionError(
            what + space.name(k) + " expected " + expected[k] + " got " + actual[k]);
      }
    }
  }

  // ---- forward

  private void compareWithDifferences(Subject subject, double[] direction, double[] tangent) {
    Differences differences;
    try {
      differences = Differences.of(subject::at, subject.x, direction, single ? 0.05 : 0.002);
    } catch (IllegalStateException e) {
      skipped++;
      return;
    }
    for (int k = 0; k < tangent.length; k++) {
      double expected = differences.value(k);
      double scale = Math.max(1e-2, Math.abs(expected));
      double doubt = differences.error(k);
      if (!(doubt <= (single ? 1e-2 : 1e-5) * scale)) {
        skipped++;
        continue;
      }
      compared++;
      if (!(Math.abs(tangent[k] - expected) <= (single ? 2e-2 : 1e-6) * scale + 20 * doubt)) {
        throw disagreement("tangent", subject.outputs.name(k), expected, tangent[k]);
      }
    }
  }

  private static AssertionError disagreement(
      String what, String where, double expected, double actual) {
    return new AssertionError(what + " of " + where + " expected " + expected + " got " + actual);
  }

  // ---- reverse

  private void compareTransposed(
      Derived derived, double[] direction, double[] cotangent, double[] tangent, double[] adjoint) {
    double left = dot(cotangent, tangent);
    double right = dot(adjoint, direction);
    double scale = absolute(cotangent, tangent) + absolute(adjoint, direction) + 1e-6;
    if (Math.abs(left - right) <= (single ? 1e-4 : 1e-10) * scale) {
      return;
    }
    Subject subject = derived.subject();
    for (int k = 0; k < adjoint.length; k++) {
      double[] column = subject.tangent(derived.module(), derived.jvp(), subject.inputs.unit(k));
      double expected = dot(cotangent, column);
      if (Math.abs(expected - adjoint[k]) > 1e-8 * Math.max(1e-3, Math.abs(expected))) {
        throw disagreement("adjoint", subject.inputs.name(k), expected, adjoint[k]);
      }
    }
    throw new AssertionError("forward product " + left + ", reverse product " + right);
  }

  private static double dot(double[] p, double[] q) {
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += p[k] * q[k];
    }
    return sum;
  }

  private static double absolute(double[] p, double[] q) {
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += Math.abs(p[k] * q[k]);
    }
    return sum;
  }

  // ---- nesting

  private void deeper(
      String path, Derived derived, double[] direction, double[] cotangent, int depth) {
    Subject subject = derived.subject();
    Map<Datum, Object> cotangents = subject.outputs.data(cotangent);
    Map<Datum, Object> directions = subject.inputs.data(direction);
    Subject reverse =
        subject(derived, derived.vjp(), role -> cotangents.get(Subject.cotangentOf(role)));
    Subject forward =
        subject(
            derived, derived.jvp(), role -> directions.get(new Datum(Kind.PARAMETER, role.of())));
    Derived ofReverse = check("vjp of " + path, reverse, depth - 1);
    Derived ofForward = check("jvp of " + path, forward, depth - 1);
    new Nesting(subject, direction, cotangents).check(ofReverse, ofForward, single ? 1e-3 : 1e-9);
  }

  private static Subject subject(
      Derived derived, Function derivative, java.util.function.Function<Role, Object> others) {
    Subject source = derived.subject();
    Set<Integer> wrt = new LinkedHashSet<>();
    for (int k = 0; k < derivative.params().size(); k++) {
      Role role = derivative.paramRoles().get(k);
      boolean held = role.kind() == Role.Kind.PRIMAL && !source.wrt.contains(role.of());
      if (derivative.params().get(k).type().differentiable() && !held) {
        wrt.add(k);
      }
    }
    Module module = reachable(derived.module(), derivative.name());
    return new Subject(module, derivative.name(), wrt, source.arguments(derivative, others));
  }

  /** The part of a module that a function needs. */
  static Module reachable(Module module, String root) {
    var names = new LinkedHashSet<String>();
    var todo = new ArrayList<>(List.of(root));
    while (!todo.isEmpty()) {
      String name = todo.remove(todo.size() - 1);
      if (names.add(name)) {
        module
            .get(name)
            .body()
            .walk(
                op -> {
                  if (op instanceof Ops.Call call) {
                    todo.add(call.callee());
                  }
                });
      }
    }
    var part = new Module();
    names.forEach(name -> part.add(module.get(name)));
    return part;
  }

  /** All parameters that can carry derivatives. */
  static Set<Integer> all(Function function) {
    Set<Integer> wrt = new LinkedHashSet<>();
    for (Value param : function.params()) {
      if (param.type().differentiable() && !param.type().equals(Type.TAPE)) {
        wrt.add(function.params().indexOf(param));
      }
    }
    return wrt;
  }
}
