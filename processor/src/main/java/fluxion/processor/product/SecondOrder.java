package fluxion.processor.product;

import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.JavaMethod;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import fluxion.processor.transform.Derivations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Second derivatives of a method with a scalar result. */
final class SecondOrder {
  private final Derivations derivations;
  private final Signature signature;
  private final String function;
  private final Independents independents;

  SecondOrder(
      Derivations derivations, Signature signature, String function, Independents independents) {
    this.derivations = derivations;
    this.signature = signature;
    this.function = function;
    this.independents = independents;
  }

  private Value unit(Face face) {
    return face.b.constant(signature.result().types().get(0), 1.0);
  }

  /** {@code G fHvp(p…, v…)}. */
  JavaMethod product(Shape shape, String source) {
    var face = new Face(signature, signature.name() + "Hvp");
    var directions = new HashMap<Integer, Value>();
    var written = new Summaries(derivations.module()).of(function);
    for (Independents.Independent one : independents.all()) {
      List<Value> given = face.parameter(one.parameter().name() + "Dot", one.parameter().shape());
      for (int k : one.differentiable()) {
        Value v = given.get(k - one.first());
        boolean copied = written.writtenParams().contains(k);
        directions.put(k, copied ? derivations.library().copyOf(face.b, v, v.hint()) : v);
      }
    }
    List<Value> kept = independents.kept(face, derivations.library());
    var hvp = new HessianProduct(derivations, function, independents, 1);
    Map<Integer, Value> products =
        hvp.call(face, face.primals(), List.of(directions), unit(face)).get(0);
    return face.returning(
        derivations.module(),
        shape,
        independents.gradient(zerosForMissing(face, products), kept, face.b),
        "The Hessian of " + source + " times the given vector.");
  }

  /** Arrays that no second derivative reaches have a product of zeros. */
  private Map<Integer, Value> zerosForMissing(Face face, Map<Integer, Value> products) {
    var all = new HashMap<>(products);
    for (int k : independents.values()) {
      Value primal = face.primals().get(k);
      if (!all.containsKey(k) && primal.type().byReference()) {
        all.put(k, derivations.library().zerosLike(face.b, primal, primal.hint() + "Bar"));
      }
    }
    return all;
  }

  /** {@code double[][] fHessian(p…)}, or {@code double} of one scalar. */
  JavaMethod hessian(String source) {
    var face = new Face(signature, signature.name() + "Hessian");
    var repeats = new Repeats(derivations, function, face);
    List<Integer> wrt = List.copyOf(independents.values());
    Type first = face.primals().get(wrt.get(0)).type();
    Value hessian =
        first.byValue()
            ? ofScalars(face, repeats, wrt)
            : ofArray(face, repeats, wrt.get(0), (Type.Array) first);
    repeats.runForEffect();
    return face.returning(
        derivations.module(),
        new Shape.Leaf(hessian.type()),
        List.of(hessian),
        "The Hessian of " + source + ": entry [i][j] is its derivative by the i-th and the j-th.");
  }

  private Value ofScalars(Face face, Repeats repeats, List<Integer> wrt) {
    var rows = new ArrayList<List<Value>>();
    int width = Lanes.width(face.primals(), wrt.stream().map(face.primals()::get).toList());
    for (int from = 0; from < wrt.size(); from += width) {
      var directions = new ArrayList<Map<Integer, Value>>();
      for (int i : wrt.subList(from, Math.min(from + width, wrt.size()))) {
        var direction = new HashMap<Integer, Value>();
        for (int j : wrt) {
          direction.put(j, face.b.constant(face.primals().get(j).type(), i == j ? 1.0 : 0.0));
        }
        directions.add(direction);
      }
      for (Map<Integer, Value> row : products(face, repeats, directions)) {
        rows.add(wrt.stream().map(j -> entry(face, row.get(j))).toList());
      }
    }
    if (wrt.size() == 1) {
      return rows.get(0).get(0);
    }
    Value n = face.b.constant(wrt.size());
    Value hessian = face.b.newArray(Type.array(Type.DOUBLE, 2), "hessian", n, n);
    for (int i = 0; i < wrt.size(); i++) {
      Value row = face.b.loadSafely(hessian, face.b.constant(i), "row");
      for (int j = 0; j < wrt.size(); j++) {
        face.b.storeSafely(row, face.b.constant(j), rows.get(i).get(j));
      }
    }
    return hessian;
  }

  private List<Map<Integer, Value>> products(
      Face face, Repeats repeats, List<Map<Integer, Value>> directions) {
    var hvp = new HessianProduct(derivations, function, independents, directions.size());
    return hvp.call(face, repeats.arguments(), directions, unit(face));
  }

  private static Value entry(Face face, @Nullable Value value) {
    return value == null ? face.b.constant(0.0) : face.b.cast(Type.DOUBLE, value);
  }

  private Value ofArray(Face face, Repeats repeats, int k, Type.Array type) {
    Value n = face.b.length(face.primals().get(k));
    Value hessian = face.b.newArray(Type.array(Type.DOUBLE, 2), "hessian", n, n);
    new Chunks(face.b, n)
        .forEach(
            columns -> {
              var directions = new ArrayList<Map<Integer, Value>>();
              columns.directions(type).forEach(unit -> directions.add(Map.of(k, unit)));
              List<Map<Integer, Value>> products = products(face, repeats, directions);
              columns.forEach((lane, i) -> row(face, hessian, i, products.get(lane).get(k)));
            });
    return hessian;
  }

  /** Copies a product to a row of the Hessian, which is symmetric. */
  private static void row(Face face, Value hessian, Value i, @Nullable Value product) {
    if (product != null) {
      Value row = face.b.loadSafely(hessian, i, "row");
      face.b.forEach(
          face.b.length(product),
          "j",
          j -> face.b.storeSafely(row, j, entry(face, face.b.loadSafely(product, j, ""))));
    }
  }
}
