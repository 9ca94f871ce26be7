package fluxion.processor.product;

import fluxion.processor.analysis.Key;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.transform.Derivations;
import fluxion.processor.transform.Interleaving;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Several rows of a Jacobian by one reverse derivative with as many seeds: its forward sweep runs
 * once for all of them.
 */
final class Rows {
  private final Derivations derivations;
  private final Independents independents;
  private final Type element;
  private final Function reverse;
  private final Function batch;
  private final int width;

  private Rows(
      Derivations derivations,
      Independents independents,
      Type element,
      Function reverse,
      Function batch,
      int width) {
    this.derivations = derivations;
    this.independents = independents;
    this.element = element;
    this.reverse = reverse;
    this.batch = batch;
    this.width = width;
  }

  /** So many rows at once of a method with an array of that type as its result, if it can be. */
  static Optional<Rows> of(
      Derivations derivations,
      String function,
      Independents independents,
      Type element,
      int width) {
    Function reverse = derivations.vjp(derivations.key(function, independents.values()));
    var varied = new LinkedHashSet<Integer>();
    var memory = new LinkedHashSet<Integer>();
    for (int k = 0; k < reverse.params().size(); k++) {
      Role.Kind kind = reverse.paramRoles().get(k).kind();
      if (kind == Role.Kind.SHADOW) {
        memory.add(k);
      }
      if (kind == Role.Kind.SHADOW || kind == Role.Kind.SEED) {
        varied.add(k);
      }
    }
    var adjoints = new LinkedHashSet<Integer>();
    for (int k = 0; k < reverse.results().size(); k++) {
      if (reverse.resultRoles().get(k).kind() == Role.Kind.ADJOINT) {
        adjoints.add(k);
      }
    }
    return derivations
        .batch(new Key(reverse.name(), varied, memory, adjoints), width)
        .map(batch -> new Rows(derivations, independents, element, reverse, batch, width));
  }

  /**
   * Appends the computation of all rows.
   *
   * @param jacobians by number of the parameter value, zeros
   * @param m how many rows there are
   */
  void fill(Face face, Repeats repeats, Map<Integer, Value> jacobians, Value m) {
    var result = new Type.Array(element);
    Value lengths = face.b.newArray(result, "seed", m);
    new Chunks(face.b, m, width)
        .forEach(
            rows -> {
              Value seeds = rows.directions(result);
              Map<Integer, List<Value>> adjoints = swept(face, repeats, lengths, seeds);
              for (Independents.Independent one : independents.all()) {
                List<Value> lanes = adjoints.get(one.first());
                Value jacobian = Objects.requireNonNull(jacobians.get(one.first()));
                if (lanes != null) {
                  rows.forEach((lane, i) -> row(face.b, jacobian, i, lanes, lane));
                }
              }
            });
  }

  /** Adjoints by number of the parameter value: one in each lane, or the array of all. */
  private Map<Integer, List<Value>> swept(Face face, Repeats repeats, Value lengths, Value seeds) {
    List<Value> primals = repeats.arguments();
    var adjoints = new HashMap<Integer, List<Value>>();
    var arguments = new ArrayList<Value>();
    for (Role role : batch.paramRoles()) {
      Role inner = reverse.paramRoles().get(role.of());
      if (inner.kind() == Role.Kind.SEED) {
        arguments.add(role.kind() == Role.Kind.PRIMAL ? lengths : seeds);
      } else if (role.kind() == Role.Kind.PRIMAL) {
        arguments.add(primals.get(inner.of())); // beside a shadow's lanes: of the same length
      } else {
        Value primal = primals.get(inner.of());
        String name = primal.hint() + "Bar";
        Value zeros = derivations.library().zerosLike(face.b, primal, name, width);
        arguments.add(zeros);
        adjoints.put(inner.of(), List.of(zeros));
      }
    }
    List<Value> out = face.b.call(batch.name(), batch.results(), arguments);
    for (int k = 0; k < out.size(); k++) {
      Role role = batch.resultRoles().get(k);
      if (role.kind() == Role.Kind.TANGENT) {
        int of = reverse.resultRoles().get(role.of()).of();
        adjoints.computeIfAbsent(of, none -> new ArrayList<>()).add(out.get(k));
      }
    }
    return adjoints;
  }

  private void row(Builder b, Value jacobian, Value i, List<Value> lanes, int lane) {
    if (lanes.get(0).type().byValue()) {
      b.storeSafely(jacobian, i, b.cast(element, lanes.get(lane)));
      return;
    }
    Value row = b.loadSafely(jacobian, i, "row");
    var interleaving = new Interleaving(b, width);
    b.forEach(
        b.length(row),
        "j",
        j -> {
          Value adjoint = b.loadSafely(lanes.get(0), interleaving.index(j, lane), "");
          b.storeSafely(row, j, b.cast(element, adjoint));
        });
  }
}
