package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.GeneratedClass;
import fluxion.processor.signature.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The private methods that take arrays of records apart and put them together, made on demand. What
 * is {@code null} stays so, except for records: an element that is {@code null} throws.
 */
final class RecordArrayMethods {
  private final UnaryOperator<String> spelling;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Function> made = new ArrayList<>();

  RecordArrayMethods(GeneratedClass generated, UnaryOperator<String> spelling) {
    this.spelling = spelling;
    generated.internals().forEach(f -> taken.add(f.name()));
    generated.methods().forEach(m -> taken.add(m.function().name()));
    generated.methods().forEach(m -> taken.add(m.name()));
  }

  /** What was made so far. */
  List<Function> made() {
    return made;
  }

  /** The array as an object. */
  static Type.Array type(Shape.RecArray array) {
    return Type.array(new Type.Reference(array.element().javaType()), array.rank());
  }

  private interface Body {
    /** Fills the function; gives its results. */
    List<Value> of(Builder b, Value records, List<Value> row);
  }

  /** Makes a function of the object, the row of its components, or both; gives its name. */
  private String function(
      String kind, Shape.RecArray array, boolean takesRecords, boolean takesRow, Body body) {
    String key = kind + " " + array.javaType();
    String known = names.get(key);
    if (known != null) {
      return known;
    }
    String simple = Naming.simple(array.element().javaType());
    String wish = kind + plural(simple) + (array.rank() == 1 ? "" : array.rank() + "d");
    String name = wish;
    for (int k = 2; !taken.add(name); k++) {
      name = wish + k;
    }
    names.put(key, name);
    var b = new Builder();
    var params = new ArrayList<Value>();
    var records = new Value(type(array), Naming.decapitalise(plural(simple)));
    List<Value> row = new Shape.RecArray("", array.rank(), array.element()).values("");
    List<Value> named = row.stream().map(RecordArrayMethods::decapitalised).toList();
    if (takesRecords) {
      params.add(records);
    }
    if (takesRow) {
      params.addAll(named);
    }
    List<Value> results = body.of(b, records, named);
    made.add(Function.primal(name, Location.NONE, b.region(params, results)));
    return name;
  }

  private static String plural(String noun) {
    if (noun.matches(".*[^aeiou]y")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun + (noun.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
  }

  private static Value decapitalised(Value value) {
    return new Value(value.type(), Naming.decapitalise(value.hint()));
  }

  private static Shape.RecArray rows(Shape.RecArray array) {
    String type = array.javaType();
    return new Shape.RecArray(
        type.substring(0, type.length() - 2), array.rank() - 1, array.element());
  }

  private static List<Value> ifPresent(Builder b, Value array, List<Value> like, Body body) {
    Region absent = b.nested(List.of(), () -> like.stream().map(v -> b.zero(v.type())).toList());
    Region present = b.nested(List.of(), () -> body.of(b, array, like));
    Value isNull = b.apply(Prim.REF_EQ, array, b.zero(array.type()));
    var results = new ArrayList<Value>();
    like.forEach(v -> results.add(v.copy()));
    b.append(new Ops.If(b.at(), results, isNull, absent, present));
    return results;
  }

  // ---- apart

  /** The method that gives the arrays of components. */
  String split(Shape.RecArray array) {
    return function(
        "split",
        array,
        true,
        false,
        (b, records, row) -> ifPresent(b, records, row, (inner, r, c) -> split(b, array, r, c)));
  }

  private List<Value> split(Builder b, Shape.RecArray array, Value records, List<Value> like) {
    Value n = b.length(records);
    var arrays = new ArrayList<Value>();
    like.forEach(v -> arrays.add(b.newArray(v.type(), v.hint(), n)));
    String rows = array.rank() == 1 ? "" : split(rows(array));
    b.forEach(
        n,
        "i",
        i -> {
          if (array.rank() == 1) {
            String name = Naming.decapitalise(Naming.simple(array.element().javaType()));
            Value record = b.loadSafely(records, i, name);
            takeApart(b, array.element(), record, arrays.iterator(), i);
          } else {
            Value row = b.loadSafely(records, i, "");
            storeRow(b, b.call(rows, rowLike(like), List.of(row)), arrays.iterator(), i);
          }
        });
    return arrays;
  }

  private static List<Value> rowLike(List<Value> arrays) {
    return arrays.stream().map(a -> new Value(((Type.Array) a.type()).element(), "")).toList();
  }

  private static void storeRow(Builder b, List<Value> row, Iterator<Value> arrays, Value i) {
    row.forEach(value -> b.storeSafely(arrays.next(), i, value));
  }

  private void takeApart(Builder b, Shape.Rec rec, Value record, Iterator<Value> arrays, Value i) {
    for (Shape.Component component : rec.components()) {
      Shape shape = component.shape();
      String read = "$0." + component.name() + "()";
      if (shape instanceof Shape.Rec inner) {
        var type = new Type.Reference(inner.javaType());
        Value nested = foreign(b, type, component.name(), read, List.of(record));
        takeApart(b, inner, nested, arrays, i);
      } else if (shape instanceof Shape.RecArray array) {
        Value records = foreign(b, type(array), "", read, List.of(record));
        storeRow(b, b.call(split(array), array.values(""), List.of(records)), arrays, i);
      } else {
        Type type = shape.types().get(0);
        b.storeSafely(arrays.next(), i, foreign(b, type, "", read, List.of(record)));
      }
    }
  }

  private static Value foreign(
      Builder b, Type type, String hint, String template, List<Value> operands) {
    var result = new Value(type, hint);
    b.append(
        new Ops.Foreign(
            b.at(), List.of(result), template, operands, false, Problem.ACTIVE_FOREIGN));
    return result;
  }

  // ---- together

  /** An array of records made of the next values of a row. */
  Value joined(Builder b, Shape.RecArray array, Iterator<Value> row, String hint) {
    var components = new ArrayList<Value>();
    array.types().forEach(type -> components.add(row.next()));
    return b.call(join(array), List.of(new Value(type(array), hint)), components).get(0);
  }

  private String join(Shape.RecArray array) {
    return function(
        "join",
        array,
        false,
        true,
        (b, records, row) ->
            ifPresent(
                b, row.get(0), List.of(records), (inner, r, like) -> join(b, array, row, records)));
  }

  private List<Value> join(Builder b, Shape.RecArray array, List<Value> row, Value like) {
    Value n = b.length(row.get(0));
    Value records = b.newArray(like.type(), like.hint(), n);
    b.forEach(n, "i", i -> b.storeSafely(records, i, element(b, array, row, i)));
    return List.of(records);
  }

  private Value element(Builder b, Shape.RecArray array, List<Value> row, Value i) {
    if (array.rank() > 1) {
      return joined(b, rows(array), loaded(b, row, i).iterator(), "");
    }
    return putTogether(b, array.element(), row, i, "");
  }

  private static List<Value> loaded(Builder b, List<Value> arrays, Value i) {
    return arrays.stream().map(a -> b.loadSafely(a, i, "")).toList();
  }

  /** A record made of the elements at an index; what is nested in it comes first. */
  private Value putTogether(Builder b, Shape.Rec rec, List<Value> arrays, Value i, String hint) {
    Map<String, Value> nested = new HashMap<>();
    Map<String, List<Value>> rows = new HashMap<>();
    int first = 0;
    for (Shape.Component component : rec.components()) {
      int end = first + component.shape().types().size();
      List<Value> row = arrays.subList(first, end);
      String name = component.name();
      rows.put(name, row);
      if (component.shape() instanceof Shape.Rec inner) {
        nested.put(name, putTogether(b, inner, row, i, name));
      } else if (component.shape() instanceof Shape.RecArray array) {
        nested.put(name, joined(b, array, loaded(b, row, i).iterator(), name));
      }
      first = end;
    }
    var operands = new ArrayList<Value>();
    var gaps = new ArrayList<String>();
    for (Shape.Component component : rec.components()) {
      String name = component.name();
      Value made = nested.get(name);
      gaps.add("$" + operands.size());
      operands.addAll(
          made != null ? List.of(made) : loaded(b, rows.getOrDefault(name, List.of()), i));
    }
    String text = "new " + spelling.apply(rec.javaType()) + "(" + String.join(", ", gaps) + ")";
    return foreign(b, new Type.Reference(rec.javaType()), hint, text, operands);
  }

  // ---- back

  /** The method that puts records made of the components into an array that is there. */
  String refill(Shape.RecArray array) {
    return function(
        "refill",
        array,
        true,
        true,
        (b, records, row) ->
            ifPresent(
                b,
                records,
                List.of(),
                (inner, r, like) -> {
                  BiConsumer<Value, Value> refill =
                      array.rank() == 1
                          ? (n, i) -> b.storeSafely(records, i, element(b, array, row, i))
                          : (n, i) -> refillRow(b, array, records, row, i);
                  Value n = b.length(records);
                  b.forEach(n, "i", i -> refill.accept(n, i));
                  return List.of();
                }));
  }

  /** A row that still has its length is filled again; any other is replaced. */
  private void refillRow(Builder b, Shape.RecArray array, Value records, List<Value> row, Value i) {
    Value old = b.loadSafely(records, i, "row");
    Value first = b.loadSafely(row.get(0), i, "first");
    Region absent = b.nested(List.of(), () -> List.of(b.constant(Type.BOOLEAN, false)));
    Region compared = b.nested(List.of(), () -> List.of(sameLength(b, old, first)));
    Value isNull = b.apply(Prim.REF_EQ, old, b.zero(old.type()));
    Value fits = b.ifElse(isNull, absent, compared).get(0);
    Region again =
        b.nested(
            List.of(),
            () -> {
              var operands = new ArrayList<Value>();
              operands.add(old);
              row.forEach(a -> operands.add(b.loadSafely(a, i, "")));
              b.call(refill(rows(array)), List.of(), operands);
              return List.of();
            });
    Region replaced =
        b.nested(
            List.of(),
            () -> {
              b.storeSafely(records, i, element(b, array, row, i));
              return List.of();
            });
    b.ifElse(fits, again, replaced);
  }

  private static Value sameLength(Builder b, Value old, Value first) {
    return b.choose(
        b.apply(Prim.REF_EQ, first, b.zero(first.type())),
        () -> b.constant(Type.BOOLEAN, false),
        () -> b.apply(Prim.EQ, b.length(old), b.length(first)));
  }
}
