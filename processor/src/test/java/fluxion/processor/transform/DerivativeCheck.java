package fluxion.processor.transform;

import fluxion.processor.Tidy;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Reachable;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.ir.Verifier;
import fluxion.processor.transform.Space.Datum;
import fluxion.processor.transform.Space.Kind;
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
  private final long seed;
  private final Random random;
  private final int order;
  private final boolean single;
  private final Map<String, UnaryOperator<Module>> forms = new LinkedHashMap<>();
  private int compared;

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
    try {
      var products = new Products(subject, raw, jvp, vjp, direction, cotangent);
      products.checkSame("tidying", tidy);
      for (var form : forms.entrySet()) {
        Module other = form.getValue().apply(raw);
        Verifier.verify(form.getKey(), other);
        products.checkSame(form.getKey(), other);
      }
      if (products.wild()) {
        return derived;
      }
      compared += products.checkDifferences(single);
      products.checkTransposed(single);
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
    Module module = Reachable.from(derived.module(), derivative.name());
    return new Subject(module, derivative.name(), wrt, source.arguments(derivative, others));
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
