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
 * The Jacobian of a method with an array result: columns by forward mode where there are no more
 * inputs than outputs, else rows by reverse mode.
 */
final class Jacobians {
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
    Value fewInputs = b.le(inputs, m);
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
    for (Independents.Independent one : independents.all()) {
      int k = one.first();
      Value primal = face.primals().get(k);
      Value jacobian = Objects.requireNonNull(jacobians.get(k));
      if (primal.type().byValue()) {
        Value unit = face.b.constant(primal.type(), 1.0);
        column(face, repeats, Map.of(k, unit), m, (i, dot) -> face.b.storeSafely(jacobian, i, dot));
        continue;
      }
      Value n = face.b.length(primal);
      face.b.forEach(
          n,
          "j",
          j -> {
            Value unit = face.b.newArray(primal.type(), "direction", n);
            Type leaf = ((Type.Array) primal.type()).element();
            face.b.storeSafely(unit, j, face.b.constant(leaf, 1.0));
            column(
                face,
                repeats,
                Map.of(k, unit),
                m,
                (i, dot) -> face.b.storeSafely(face.b.loadSafely(jacobian, i, "row"), j, dot));
          });
    }
    return List.of();
  }

  private interface Entry {
    void store(Value i, Value derivative);
  }

  private void column(
      Face face, Repeats repeats, Map<Integer, Value> directions, Value m, Entry entry) {
    Function tangent = derivations.jvp(derivations.key(function, directions.keySet()));
    List<Value> primals = repeats.arguments();
    var arguments = new ArrayList<Value>();
    for (Role role : tangent.paramRoles()) {
      arguments.add(
          role.kind() == Role.Kind.PRIMAL ? primals.get(role.of()) : directions.get(role.of()));
    }
    List<Value> out = face.b.call(tangent.name(), tangent.results(), arguments);
    tangent
        .result(new Role(Role.Kind.SHADOW, 0))
        .ifPresent(
            r -> face.b.forEach(m, "i", i -> entry.store(i, face.b.loadSafely(out.get(r), i, ""))));
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
