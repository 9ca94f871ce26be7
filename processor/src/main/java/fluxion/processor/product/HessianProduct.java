package fluxion.processor.product;

import fluxion.processor.analysis.Key;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Value;
import fluxion.processor.transform.Derivations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Hessian times a vector, forward over reverse: the tangent of the reverse derivative (Griewank
 * and Walther, Evaluating Derivatives, section 5.4).
 */
final class HessianProduct {
  private final Derivations derivations;
  private final Function reverse;
  private final Function tangent;
  private final int width;
  private final Set<Integer> nullable;

  /**
   * The product.
   *
   * @param width with how many vectors at once
   */
  HessianProduct(Derivations derivations, String function, Independents independents, int width) {
    this.derivations = derivations;
    this.width = width;
    Function method = derivations.module().get(function);
    this.nullable = Reverse.nullable(method, independents.signature());
    Set<Integer> values = independents.values();
    this.reverse = derivations.vjp(derivations.key(function, values));
    var varied = new LinkedHashSet<Integer>();
    var memory = new LinkedHashSet<Integer>();
    for (int k = 0; k < reverse.params().size(); k++) {
      Role role = reverse.paramRoles().get(k);
      if (role.kind() == Role.Kind.SHADOW) {
        memory.add(k);
        varied.add(k);
      } else if (role.kind() == Role.Kind.PRIMAL && values.contains(role.of())) {
        varied.add(k);
      }
    }
    var adjoints = new LinkedHashSet<Integer>();
    for (int k = 0; k < reverse.results().size(); k++) {
      if (reverse.resultRoles().get(k).kind() == Role.Kind.ADJOINT) {
        adjoints.add(k);
      }
    }
    this.tangent = derivations.jvp(new Key(reverse.name(), varied, memory, adjoints), width);
  }

  /**
   * Appends the products with several vectors.
   *
   * @param primals all parameters' values
   * @param directions the vectors by number of the parameter value: one in each lane, or the array
   *     of all
   * @param seed the literal 1 of the result's type
   * @return the products in the same form
   */
  Map<Integer, List<Value>> call(
      Face face, List<Value> primals, Map<Integer, List<Value>> directions, Value seed) {
    var products = new HashMap<Integer, List<Value>>();
    var arguments = new ArrayList<Value>();
    List<Integer> lanes = Lanes.of(tangent.paramRoles());
    for (int k = 0; k < lanes.size(); k++) {
      Role role = tangent.paramRoles().get(k);
      Role inner = reverse.paramRoles().get(role.of());
      Value primal = inner.kind() == Role.Kind.SEED ? seed : primals.get(inner.of());
      boolean derivative = role.kind() != Role.Kind.PRIMAL;
      if (inner.kind() == Role.Kind.SHADOW) {
        String name = primal.hint() + "Bar";
        int lanesOf = derivative ? width : 1;
        boolean orNull = nullable.contains(inner.of());
        Value zeros = derivations.library().zerosLike(face.b, primal, name, lanesOf, orNull);
        arguments.add(zeros);
        if (derivative) {
          products.put(inner.of(), List.of(zeros));
        }
      } else {
        arguments.add(derivative ? Lanes.of(directions, inner.of(), lanes.get(k)) : primal);
      }
    }
    List<Value> out = face.b.call(tangent.name(), tangent.results(), arguments);
    for (int k = 0; k < out.size(); k++) {
      Role role = tangent.resultRoles().get(k);
      if (role.kind() == Role.Kind.TANGENT) {
        int of = reverse.resultRoles().get(role.of()).of();
        products.computeIfAbsent(of, none -> new ArrayList<>()).add(out.get(k));
      }
    }
    return products;
  }
}
