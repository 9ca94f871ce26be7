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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Jacobian of a method with an array result: columns by forward mode, several at once, unless
 * there are many more inputs than outputs: then rows by reverse mode.
 */
final class Jacobians {
  /** A row by reverse mode costs about as much as that many columns, several of them at once. */
  private static final int ROWS = 3;

  private final Derivations derivations;
  private final Signature signature;
  private final String function;
  private final Independents independents;
  private final Promises promises;
  private final Type element;

  Jacobians(
      Derivations derivations, Signature signature, String function, Independents independents) {
    this.derivations = derivations;
    this.signature = signature;
    this.function = function;
    this.independents = independents;
    this.promises = new Promises(signature);
    this.element = ((Type.Array) signature.result().types().get(0)).element();
  }

  JavaMethod method(Shape shape, String source) {
    var face = new Face(signature, signature.name() + "Jacobian");
    Builder b = face.b;
    var repeats = new Repeats(derivations, function, face);
    Value m = b.length(repeats.run().get(0));
    var jacobians = new HashMap<Integer, Value>();
    Value inputs = b.constant(0);
    for (Independents.Independent one : independents.all()) {
      Value primal = face.primals().get(one.first());
      boolean scalar = primal.type().byValue();
      Value n = scalar ? b.constant(1) : b.length(primal);
      inputs = b.add(inputs, n);
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
    for (int from = 0; from < scalars.size(); from += Lanes.WIDTH) {
      int to = Math.min(from + Lanes.WIDTH, scalars.size());
      ofScalars(face, repeats, scalars.subList(from, to), jacobians, m);
    }
    return List.of();
  }

  private void ofScalars(
      Face face, Repeats repeats, List<Integer> scalars, Map<Integer, Value> jacobians, Value m) {
    var directions = new ArrayList<Map<Integer, Value>>();
    for (int lane : scalars) {
      var direction = new HashMap<Integer, Value>();
      for (int k : scalars) {
        direction.put(k, face.b.constant(face.primals().get(k).type(), k == lane ? 1.0 : 0.0));
      }
      directions.add(direction);
    }
    List<Value> tangents = tangents(face, repeats, directions);
    for (int lane = 0; lane < tangents.size(); lane++) {
      Value jacobian = Objects.requireNonNull(jacobians.get(scalars.get(lane)));
      Value dot = tangents.get(lane);
      face.b.forEach(m, "i", i -> face.b.storeSafely(jacobian, i, face.b.loadSafely(dot, i, "")));
    }
  }

  private void ofArray(Face face, Repeats repeats, int k, Map<Integer, Value> jacobians, Value m) {
    Value primal = face.primals().get(k);
    Value jacobian = Objects.requireNonNull(jacobians.get(k));
    new Chunks(face.b, face.b.length(primal))
        .forEach(
            columns -> {
              var directions = new ArrayList<Map<Integer, Value>>();
              columns
                  .directions((Type.Array) primal.type())
                  .forEach(unit -> directions.add(Map.of(k, unit)));
              List<Value> tangents = tangents(face, repeats, directions);
              columns.forEach(
                  (lane, j) -> {
                    if (!tangents.isEmpty()) {
                      column(face, jacobian, j, tangents.get(lane), m);
                    }
                  });
            });
  }

  private static void column(Face face, Value jacobian, Value j, Value dot, Value m) {
    face.b.forEach(
        m,
        "i",
        i ->
            face.b.storeSafely(
                face.b.loadSafely(jacobian, i, "row"), j, face.b.loadSafely(dot, i, "")));
  }

  /** The tangents of the result, one a direction; none if it depends on none of these inputs. */
  private List<Value> tangents(Face face, Repeats repeats, List<Map<Integer, Value>> directions) {
    var inputs = directions.get(0).keySet();
    Function tangent = derivations.jvp(derivations.key(function, inputs), directions.size());
    List<Value> primals = repeats.arguments();
    var arguments = new ArrayList<Value>();
    List<Integer> lanes = Lanes.of(tangent.paramRoles());
    for (int k = 0; k < lanes.size(); k++) {
      Role role = tangent.paramRoles().get(k);
      arguments.add(
          role.kind() == Role.Kind.PRIMAL
              ? primals.get(role.of())
              : directions.get(lanes.get(k)).get(role.of()));
    }
    List<Value> out = face.b.call(tangent.name(), tangent.results(), arguments);
    var tangents = new ArrayList<Value>();
    for (int k = 0; k < out.size(); k++) {
      if (tangent.resultRoles().get(k).kind() == Role.Kind.SHADOW) {
        tangents.add(out.get(k));
      }
    }
    return tangents;
  }

  // ---- reverse

  private List<Value> rows(Face face, Repeats repeats, Map<Integer, Value> jacobians, Value m) {
    var reverse = new Reverse(derivations, function, independents);
    face.b.forEach(
        m,
        "i",
        i -> {
          Value seed = face.b.newArray(signature.result().types().get(0), "seed", m);
          face.b.storeSafely(seed, i, face.b.constant(element, 1.0));
          Map<Integer, Value> adjoints =
              reverse
                  .call(face, repeats.arguments(), reverse.freshShadows(face), List.of(seed))
                  .adjoints();
          independents.all().forEach(one -> row(face, one, i, jacobians, adjoints));
        });
    return List.of();
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
    Value row = face.b.loadSafely(jacobian, i, "row");
    face.b.forEach(
        face.b.length(adjoint),
        "j",
        j -> face.b.storeSafely(row, j, face.b.cast(element, face.b.loadSafely(adjoint, j, ""))));
  }
}
