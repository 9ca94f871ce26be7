package fluxion.processor.product;

import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.JavaMethod;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import fluxion.processor.transform.Derivations;
import fluxion.processor.transform.Interleaving;
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
  private final int lanes;

  SecondOrder(
      Derivations derivations, Signature signature, String function, Independents independents) {
    this.derivations = derivations;
    this.signature = signature;
    this.function = function;
    this.independents = independents;
    this.lanes = Lanes.width(derivations.module(), function, true);
  }

  private Value unit(Face face) {
    return face.b.constant(signature.result().types().get(0), 1.0);
  }

  /** {@code G fHvp(p…, v…)}. */
  JavaMethod product(Shape shape, String source) {
    var face = new Face(signature, signature.name() + "Hvp");
    var directions = new HashMap<Integer, List<Value>>();
    var written = new Summaries(derivations.module()).of(function);
    for (Independents.Independent one : independents.all()) {
      List<Value> given = face.parameter(one.parameter().name() + "Dot", one.parameter().shape());
      for (int k : one.differentiable()) {
        Value v = given.get(k - one.first());
        boolean copied = written.writtenParams().contains(k);
        Value own = copied ? derivations.library().copyOf(face.b, v, v.hint()) : v;
        directions.put(k, List.of(own));
      }
    }
    List<Value> kept = independents.kept(face, derivations.library());
    var hvp = new HessianProduct(derivations, function, independents, 1);
    var products = new HashMap<Integer, Value>();
    hvp.call(face, face.primals(), directions, unit(face))
        .forEach((k, lanes) -> products.put(k, lanes.get(0)));
    return face.returning(
        derivations.module(),
        shape,
        independents.gradient(zerosForMissing(face, products), kept, face.b),
        "The Hessian of " + source + " times the given vector.");
  }

  /** Arrays that no second derivative reaches have a product of zeros. */
  private Map<Integer, Value> zerosForMissing(Face face, Map<Integer, Value> products) {
    var all = new HashMap<>(products);
    var nullable = Reverse.nullable(derivations.module().get(function), signature);
    for (int k : independents.values()) {
      Value primal = face.primals().get(k);
      if (!all.containsKey(k) && primal.type().byReference()) {
        String name = primal.hint() + "Bar";
        boolean orNull = nullable.contains(k);
        all.put(k, derivations.library().zerosLike(face.b, primal, name, 1, orNull));
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
    List<Value> scalars = wrt.stream().map(face.primals()::get).toList();
    int width = Math.min(lanes, Lanes.width(face.primals(), scalars));
    for (int from = 0; from < wrt.size(); from += width) {
      List<Integer> chunk = wrt.subList(from, Math.min(from + width, wrt.size()));
      var products = products(face, repeats, Lanes.units(face, wrt, chunk), chunk.size());
      for (int lane = 0; lane < chunk.size(); lane++) {
        int current = lane;
        rows.add(wrt.stream().map(j -> entry(face, products.get(j), current)).toList());
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
        Value entry = rows.get(Math.min(i, j)).get(Math.max(i, j));
        face.b.storeSafely(row, face.b.constant(j), entry);
      }
    }
    return hessian;
  }

  private Map<Integer, List<Value>> products(
      Face face, Repeats repeats, Map<Integer, List<Value>> directions, int width) {
    var hvp = new HessianProduct(derivations, function, independents, width);
    return hvp.call(face, repeats.arguments(), directions, unit(face));
  }

  private static Value entry(Face face, @Nullable List<Value> lanes, int lane) {
    return lanes == null ? face.b.constant(0.0) : face.b.cast(Type.DOUBLE, lanes.get(lane));
  }

  private Value ofArray(Face face, Repeats repeats, int k, Type.Array type) {
    Value n = face.b.length(face.primals().get(k));
    Value hessian = face.b.newArray(Type.array(Type.DOUBLE, 2), "hessian", n, n);
    new Chunks(face.b, n, lanes)
        .atLeastOnce(
            columns -> {
              var units = Map.of(k, List.of(columns.directions(type)));
              List<Value> product = products(face, repeats, units, lanes).get(k);
              if (product != null) {
                columns.forEach((lane, i) -> row(face, hessian, i, product.get(0), lane));
              }
            });
    return hessian;
  }

  /**
   * Copies one lane of a product to a row of the Hessian and to the column that is the same: the
   * products themselves are symmetric up to rounding.
   */
  private void row(Face face, Value hessian, Value i, Value products, int lane) {
    Builder b = face.b;
    Value row = b.loadSafely(hessian, i, "row");
    var interleaving = new Interleaving(b, lanes);
    var j = new Value(Type.INT, "j");
    Region entries =
        b.nested(
            List.of(j),
            () -> {
              Value product = b.loadSafely(products, interleaving.index(j, lane), "");
              Value entry = b.cast(Type.DOUBLE, product);
              b.storeSafely(row, j, entry);
              b.storeSafely(b.loadSafely(hessian, j, "row"), i, entry);
              return List.of();
            });
    b.forLoop(i, b.length(row), 1, List.of(), entries);
  }
}
