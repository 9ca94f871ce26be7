package fluxion.processor.product;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.JavaMethod;
import fluxion.processor.signature.Promises;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import fluxion.processor.transform.Derivations;
import fluxion.processor.transform.Interleaving;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The Jacobian of a method with an array result: columns by forward mode, several at once, unless
 * there are many more inputs than outputs: then rows by reverse mode.
 */
final class Jacobians {
  /** A row by reverse mode costs about as much as that many columns, several of them at once. */
  private static final int ROWS = 3;

  /** So many rows at once share a forward sweep. */
  private static final int SEVERAL = 4;

  private final Derivations derivations;
  private final Signature signature;
  private final String function;
  private final Independents independents;
  private final Promises promises;
  private final Type element;
  private final int lanes;

  Jacobians(
      Derivations derivations, Signature signature, String function, Independents independents) {
    this.derivations = derivations;
    this.signature = signature;
    this.function = function;
    this.independents = independents;
    this.promises = new Promises(signature);
    this.lanes = Lanes.width(derivations.module(), function, false);
    this.element = ((Type.Array) signature.result().types().get(0)).element();
  }

  JavaMethod method(Shape shape, String source) {
    var face = new Face(signature, signature.name() + "Jacobian");
    Builder b = face.b;
    var repeats = new Repeats(derivations, function, face);
    Optional<Value> known = repeats.lengthOfResult();
    Value m = known.orElseGet(() -> b.length(repeats.run().get(0)));
    Value inputs = inputs(face);
    if (known.isPresent()) {
      runEmpty(face, repeats, m, inputs);
    }
    var jacobians = new HashMap<Integer, Value>();
    for (Independents.Independent one : independents.all()) {
      Value primal = face.primals().get(one.first());
      boolean scalar = primal.type().byValue();
      Value n = scalar ? b.constant(1) : b.length(primal);
      String hint = primal.hint() + "Jacobian";
      Type type = promises.jacobian(one.parameter()).type();
      jacobians.put(one.first(), scalar ? b.newArray(type, hint, m) : b.newArray(type, hint, m, n));
    }
    Value fewInputs = b.le(inputs, b.mul(m, b.constant(ROWS)));
    var forward = b.nested(List.of(), () -> columns(face, repeats, jacobians, m));
    var reverse = b.nested(List.of(), () -> rows(face, repeats, jacobians, m));
    b.ifElse(fewInputs, forward, reverse);
    var results = new ArrayList<Value>();
    independents.all().forEach(one -> results.add(jacobians.get(one.first())));
    return face.returning(
        derivations.module(),
        shape,
        results,
        "The Jacobian of " + source + ": entry [i][j] is the derivative of result i by input j.");
  }

  /** How many columns there are in all. */
  private Value inputs(Face face) {
    Builder b = face.b;
    Value inputs = b.constant(0);
    for (Independents.Independent one : independents.all()) {
      Value primal = face.primals().get(one.first());
      inputs = b.add(inputs, primal.type().byValue() ? b.constant(1) : b.length(primal));
    }
    return inputs;
  }

  /** A Jacobian without entries takes no run, but the method may have something to throw. */
  private static void runEmpty(Face face, Repeats repeats, Value m, Value inputs) {
    Builder b = face.b;
    Value zero = b.constant(0);
    b.ifElse(
        b.or(b.le(m, zero), b.eq(inputs, zero)),
        b.nested(
            List.of(),
            () -> {
              repeats.run();
              return List.of();
            }),
        b.nested(List.of(), List::of));
  }

  // ---- forward

  private List<Value> columns(Face face, Repeats repeats, Map<Integer, Value> jacobians, Value m) {
    var scalars = new ArrayList<Integer>();
    for (Independents.Independent one : independents.all()) {
      Value primal = face.primals().get(one.first());
      if (primal.type().byValue()) {
        scalars.add(one.first());
      } else {
        ofArray(face, repeats, one.first(), jacobians, m);
      }
    }
    int width = Math.min(Lanes.width(face.primals()), lanes);
    for (int from = 0; from < scalars.size(); from += width) {
      int to = Math.min(from + width, scalars.size());
      ofScalars(face, repeats, scalars.subList(from, to), jacobians, m);
    }
    return List.of();
  }

  private void ofScalars(
      Face face, Repeats repeats, List<Integer> scalars, Map<Integer, Value> jacobians, Value m) {
    Optional<Value> tangents =
        tangents(face, repeats, Lanes.units(face, scalars, scalars), scalars.size());
    tangents.ifPresent(
        dots -> {
          var interleaving = new Interleaving(face.b, scalars.size());
          for (int lane = 0; lane < scalars.size(); lane++) {
            Value jacobian = Objects.requireNonNull(jacobians.get(scalars.get(lane)));
            int current = lane;
            face.b.forEach(
                m,
                "i",
                i -> {
                  Value dot = face.b.loadSafely(dots, interleaving.index(i, current), "");
                  face.b.storeSafely(jacobian, i, dot);
                });
          }
        });
  }

  private void ofArray(Face face, Repeats repeats, int k, Map<Integer, Value> jacobians, Value m) {
    Value primal = face.primals().get(k);
    Value jacobian = Objects.requireNonNull(jacobians.get(k));
    new Chunks(face.b, face.b.length(primal), lanes)
        .forEach(
            columns -> {
              Value units = columns.directions((Type.Array) primal.type());
              tangents(face, repeats, Map.of(k, List.of(units)), lanes)
                  .ifPresent(dots -> columns(face, columns, jacobian, dots, m));
            });
  }

  private void columns(Face face, Chunks.Chunk columns, Value jacobian, Value dots, Value m) {
    Builder b = face.b;
    var interleaving = new Interleaving(b, lanes);
    b.forEach(
        m,
        "i",
        i -> {
          Value row = b.loadSafely(jacobian, i, "row");
          columns.forEach(
              (lane, j) ->
                  b.storeSafely(row, j, b.loadSafely(dots, interleaving.index(i, lane), "")));
        });
  }

  /**
   * The tangents of the result in all directions; none if it depends on none of these inputs.
   *
   * @param directions by number of the parameter value: one in each lane, or the array of all
   */
  private Optional<Value> tangents(
      Face face, Repeats repeats, Map<Integer, List<Value>> directions, int width) {
    Function tangent = derivations.jvp(derivations.key(function, directions.keySet()), width);
    List<Value> primals = repeats.arguments();
    var arguments = new ArrayList<Value>();
    List<Integer> lanes = Lanes.of(tangent.paramRoles());
    for (int k = 0; k < lanes.size(); k++) {
      Role role = tangent.paramRoles().get(k);
      arguments.add(
          role.kind() == Role.Kind.PRIMAL
              ? primals.get(role.of())
              : Lanes.of(directions, role.of(), lanes.get(k)));
    }
    List<Value> out = face.b.call(tangent.name(), tangent.results(), arguments);
    return tangent.result(new Role(Role.Kind.SHADOW, 0)).map(out::get);
  }

  // ---- reverse

  /** All rows: several at once if there are several and the method allows it, else one by one. */
  private List<Value> rows(Face face, Repeats repeats, Map<Integer, Value> jacobians, Value m) {
    int known = face.b.constantOf(m).map(n -> (Integer) n).orElse(SEVERAL);
    int width = Math.min(known, Lanes.width(derivations.module(), function, true));
    Optional<Rows> several =
        width < 2
            ? Optional.empty()
            : Rows.of(derivations, function, independents, element, Math.min(width, SEVERAL));
    if (several.isEmpty()) {
      return oneByOne(face, repeats, jacobians, m);
    }
    Builder b = face.b;
    var one = b.nested(List.of(), () -> oneByOne(face, repeats, jacobians, m));
    var more =
        b.nested(
            List.of(),
            () -> {
              several.get().fill(face, repeats, jacobians, m);
              return List.of();
            });
    b.ifElse(b.lt(m, b.constant(2)), one, more);
    return List.of();
  }

  private List<Value> oneByOne(Face face, Repeats repeats, Map<Integer, Value> jacobians, Value m) {
    var reverse = new Reverse(derivations, function, independents);
    face.b.forEach(
        m,
        "i",
        i -> {
          Value seed = face.b.newArray(signature.result().types().get(0), "seed", m);
          face.b.storeSafely(seed, i, face.b.constant(element, 1.0));
          Map<Integer, Value> shadows = shadows(face, reverse, jacobians, i);
          Map<Integer, Value> adjoints =
              reverse.call(face, repeats.arguments(), shadows, List.of(seed)).adjoints();
          independents.all().forEach(one -> row(face, one, i, jacobians, adjoints));
        });
    return List.of();
  }

  /** Rows of Jacobians, which are zero, serve as shadows; where they do not fit, fresh arrays. */
  private Map<Integer, Value> shadows(
      Face face, Reverse reverse, Map<Integer, Value> jacobians, Value i) {
    var shadows = new HashMap<Integer, Value>();
    for (int k : independents.values()) {
      Type type = face.primals().get(k).type();
      Value jacobian = jacobians.get(k);
      if (type.byReference()) {
        shadows.put(
            k,
            jacobian != null && jacobian.type().equals(new Type.Array(type))
                ? face.b.loadSafely(jacobian, i, "row")
                : reverse.freshShadow(face, k));
      }
    }
    return shadows;
  }

  private void row(
      Face face,
      Independents.Independent one,
      Value i,
      Map<Integer, Value> jacobians,
      Map<Integer, Value> adjoints) {
    Value jacobian = jacobians.get(one.first());
    Value adjoint = adjoints.get(one.first());
    if (jacobian == null || adjoint == null) {
      return;
    }
    if (adjoint.type().byValue()) {
      face.b.storeSafely(jacobian, i, face.b.cast(element, adjoint));
      return;
    }
    if (jacobian.type().equals(new Type.Array(adjoint.type()))) {
      return; // the row itself
    }
    Value row = face.b.loadSafely(jacobian, i, "row");
    face.b.forEach(
        face.b.length(adjoint),
        "j",
        j -> face.b.storeSafely(row, j, face.b.cast(element, face.b.loadSafely(adjoint, j, ""))));
  }
}
