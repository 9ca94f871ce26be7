package fluxion.processor.product;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Signature;
import fluxion.processor.transform.Library;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters with respect to which a method is differentiated, and the IR values they are made
 * of, numbered through all parameters.
 */
final class Independents {
  private final Signature signature;
  private final List<Independent> all = new ArrayList<>();

  /**
   * One parameter.
   *
   * @param first the number of its first IR value
   */
  record Independent(Parameter parameter, int first) {
    /** The numbers of its values that carry derivatives. */
    List<Integer> differentiable() {
      return numbers(true);
    }

    /** The numbers of its other values. */
    List<Integer> inactive() {
      return numbers(false);
    }

    private List<Integer> numbers(boolean differentiable) {
      var numbers = new ArrayList<Integer>();
      List<Type> types = parameter.shape().types();
      for (int k = 0; k < types.size(); k++) {
        if (types.get(k).differentiable() == differentiable) {
          numbers.add(first + k);
        }
      }
      return numbers;
    }
  }

  Independents(Signature signature) {
    this.signature = signature;
    int first = 0;
    for (Parameter parameter : signature.parameters()) {
      if (parameter.wrt()) {
        all.add(new Independent(parameter, first));
      }
      first += parameter.shape().types().size();
    }
  }

  /** The parameters in order. */
  List<Independent> all() {
    return all;
  }

  /** The numbers of all values that carry derivatives. */
  Set<Integer> values() {
    var values = new LinkedHashSet<Integer>();
    all.forEach(one -> values.addAll(one.differentiable()));
    return values;
  }

  /** Whether every one is an array. */
  boolean onlyArrays() {
    return all.stream().allMatch(one -> one.parameter().shape().isArray());
  }

  /**
   * All parameters' values, for {@link #gradient} after a call that is still to come. The gradient
   * of an array of records has its inactive components, and the method may put other records there.
   */
  List<Value> kept(Face face, Library library) {
    var kept = new ArrayList<>(face.primals());
    for (Independent one : all) {
      for (int k : one.inactive()) {
        if (one.parameter().refilled() && kept.get(k).type() instanceof Type.Array) {
          kept.set(k, library.copyOf(face.b, kept.get(k), kept.get(k).hint()));
        }
      }
    }
    return kept;
  }

  /**
   * The values the gradient is made of.
   *
   * @param adjoints by number: the adjoint, or the shadow with the gradient in it
   * @param primals all parameters' values; inactive components are passed on
   */
  List<Value> gradient(Map<Integer, Value> adjoints, List<Value> primals, Builder b) {
    var values = new ArrayList<Value>();
    for (Independent one : all) {
      int n = one.parameter().shape().types().size();
      for (int k = one.first(); k < one.first() + n; k++) {
        Value primal = primals.get(k);
        Value adjoint = adjoints.get(k);
        if (adjoint != null) {
          values.add(adjoint);
        } else {
          values.add(primal.type().byValue() ? b.zero(primal.type()) : primal);
        }
      }
    }
    return values;
  }

  /** The source method's signature. */
  Signature signature() {
    return signature;
  }
}
