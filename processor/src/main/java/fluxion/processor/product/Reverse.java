package fluxion.processor.product;

import fluxion.processor.analysis.Key;
import fluxion.processor.analysis.NullTests;
import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import fluxion.processor.transform.Derivations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Calls of the one reverse derivative that all reverse products of a method share. */
final class Reverse {
  private final Derivations derivations;
  private final Function core;
  private final Independents independents;
  private final Set<Integer> nullable;
  private final Set<Integer> moved;

  Reverse(Derivations derivations, String function, Independents independents) {
    this.derivations = derivations;
    this.independents = independents;
    Key key = derivations.key(function, independents.values());
    this.core = derivations.vjp(key);
    this.moved = new Summaries(derivations.module()).of(function).rowWrittenParams();
    this.nullable = nullable(derivations.module().get(function), independents.signature());
  }

  /**
   * What a call gives.
   *
   * @param results the primal results
   * @param adjoints by number of the parameter value: its adjoint, or its shadow
   */
  record Swept(List<Value> results, Map<Integer, Value> adjoints) {}

  /** A fresh array of zeros for each array of an independent parameter, by number. */
  Map<Integer, Value> freshShadows(Face face) {
    var shadows = new HashMap<Integer, Value>();
    for (int k : independents.values()) {
      if (face.primals().get(k).type().byReference()) {
        shadows.put(k, freshShadow(face, k));
      }
    }
    return shadows;
  }

  /**
   * A fresh array of zeros for one parameter value. Where rows are replaced, at the end there may
   * be rows of other lengths than at entry: none count as zeros, and the derivative fills them in.
   */
  Value freshShadow(Face face, int k) {
    Value primal = face.primals().get(k);
    String name = primal.hint() + "Bar";
    if (moved.contains(k)) {
      return face.b.newArray((Type.Array) primal.type(), name, face.b.length(primal));
    }
    return derivations.library().zerosLike(face.b, primal, name, 1, nullable.contains(k));
  }

  /** The parameter values that the function compares with null, and hence may be null. */
  static Set<Integer> nullable(Function function, Signature signature) {
    var nullable = new HashSet<Integer>();
    NullTests.of(function).forEach(v -> nullable.add(function.params().indexOf(v)));
    // The arrays that an array of records is made of are null together.
    int first = 0;
    for (Parameter parameter : signature.parameters()) {
      int end = first + parameter.shape().types().size();
      List<Integer> row = IntStream.range(first, end).boxed().toList();
      if (!(parameter.shape() instanceof Shape.Leaf) && row.stream().anyMatch(nullable::contains)) {
        nullable.addAll(row);
      }
      first = end;
    }
    return nullable;
  }

  /**
   * Runs both sweeps.
   *
   * @param shadows by number
   * @param seeds one for each result value
   */
  Swept call(Face face, Map<Integer, Value> shadows, List<Value> seeds) {
    return call(face, face.primals(), shadows, seeds);
  }

  /** Runs both sweeps on given arguments. */
  Swept call(Face face, List<Value> primals, Map<Integer, Value> shadows, List<Value> seeds) {
    var arguments = new ArrayList<Value>();
    for (Role role : core.paramRoles()) {
      arguments.add(
          switch (role.kind()) {
            case PRIMAL -> primals.get(role.of());
            case SHADOW -> shadow(shadows, role.of());
            case SEED -> seeds.get(role.of());
            default -> throw new IllegalStateException("no such parameter: " + role);
          });
    }
    List<Value> out = face.b.call(core.name(), core.results(), arguments);
    var results = new ArrayList<Value>();
    Map<Integer, Value> adjoints = new HashMap<>(shadows);
    for (int k = 0; k < out.size(); k++) {
      Role role = core.resultRoles().get(k);
      if (role.kind() == Role.Kind.PRIMAL) {
        results.add(out.get(k));
      } else {
        adjoints.put(role.of(), out.get(k));
      }
    }
    return new Swept(results, adjoints);
  }

  private static Value shadow(Map<Integer, Value> shadows, int k) {
    Value shadow = shadows.get(k);
    if (shadow == null) {
      throw new IllegalStateException("no shadow for parameter value " + k);
    }
    return shadow;
  }
}
