package fluxion.processor.transform;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Deep operations on arrays, as functions of the module made on demand: null rows stay null, ragged
 * arrays stay ragged.
 */
public final class Library {
  private final Module module;
  private final Map<String, String> names = new HashMap<>();

  /** Puts the functions it is asked for into that module. */
  public Library(Module module) {
    this.module = module;
  }

  /** A new array of zeros of the same shape as an array that is not null. */
  public Value zerosLike(Builder b, Value array, String hint) {
    return zerosLike(b, array, hint, 1);
  }

  /** The same for the tangents of so many directions, see {@link Interleaving}. */
  public Value zerosLike(Builder b, Value array, String hint, int width) {
    var type = (Type.Array) array.type();
    return type.rank() == 1
        ? b.newShadow(type, hint, new Interleaving(b, width).length(b.length(array)))
        : made(b, array, "zerosLike", type, hint, width);
  }

  /** The same for an array that may be null if so said; then the result is null, too. */
  public Value zerosLike(Builder b, Value array, String hint, int width, boolean orNull) {
    return orNull
        ? made(b, array, "zerosLike", (Type.Array) array.type(), hint, width)
        : zerosLike(b, array, hint, width);
  }

  /** A new array of the same shape and contents. */
  public Value copyOf(Builder b, Value array, String hint) {
    return made(b, array, "copyOf", (Type.Array) array.type(), hint, 1);
  }

  /** A new array of arrays with the very same innermost rows: it remembers where they stood. */
  Value rowsOf(Builder b, Value array, String hint) {
    return made(b, array, "rowsOf", (Type.Array) array.type(), hint, 1);
  }

  /**
   * Adds the elements of one array to those of another of the same shape. (The code throws if two
   * arrays without rows differ in length.)
   */
  public void addInto(Builder b, Value target, Value source) {
    if (((Type.Array) target.type()).rank() == 1) {
      Value n = b.length(target);
      Value differs = b.ne(b.length(source), n);
      b.ifElse(differs, mismatch(b, source), b.nested(List.of(), List::of));
      b.forEach(n, "i", i -> addElement(b, target, source, i));
      return;
    }
    b.call(adding((Type.Array) target.type()), List.of(), List.of(target, source));
  }

  private static Region mismatch(Builder b, Value array) {
    String message = array.hint() + " has another length than what it belongs to";
    return b.nested(
        List.of(),
        () -> {
          b.append(
              new Ops.Throw(
                  b.at(), "new IllegalArgumentException(\"" + message + "\")", List.of()));
          return List.of();
        });
  }

  /**
   * Gives an array the contents of another of the same length: elements are copied, where rows
   * differ in length the rows themselves are put in.
   */
  void refill(Builder b, Value target, Value source) {
    var type = (Type.Array) target.type();
    if (type.rank() == 1) {
      b.forEach(b.length(target), "i", i -> put(b, target, i, b.loadSafely(source, i, "")));
    } else {
      b.call(refilling(type), List.of(), List.of(target, source));
    }
  }

  private Value made(Builder b, Value array, String what, Type.Array type, String hint, int width) {
    String callee = fresh(what, type, width);
    return b.call(callee, List.of(new Value(type, hint)), List.of(array)).get(0);
  }

  private String name(String what, Type.Array type) {
    String leaf = type.leaf() == Type.DOUBLE ? "" : type.leaf().toString();
    String capital =
        leaf.isEmpty() ? "" : leaf.substring(0, 1).toUpperCase(Locale.ROOT) + leaf.substring(1);
    return names.computeIfAbsent(what + capital + type.rank() + "d", module::freshName);
  }

  private String fresh(String what, Type.Array type, int width) {
    String name = name(width == 1 ? what : what + "Times" + width + "For", type);
    if (!module.has(name)) {
      var b = new Builder();
      var source = new Value(type, "source");
      if (what.equals("rowsOf") && type.rank() == 1) {
        define(name, b, List.of(source), List.of(source));
        return name;
      }
      if (type.element() instanceof Type.Array row) {
        fresh(what, row, width);
      }
      var isNull = b.apply(Prim.REF_EQ, source, b.zero(type));
      Value result =
          b.choose(
              isNull,
              () -> b.zero(type),
              () -> {
                Value n = b.length(source);
                Value size = type.rank() == 1 ? new Interleaving(b, width).length(n) : n;
                Value copy = b.newArray(type, "copy", size);
                if (type.element() instanceof Type.Array row) {
                  b.forEach(n, "i", i -> copyRow(b, source, copy, i, fresh(what, row, width)));
                } else if (what.equals("copyOf")) {
                  b.forEach(n, "i", i -> b.storeSafely(copy, i, b.loadSafely(source, i, "")));
                }
                return copy;
              });
      define(name, b, List.of(source), List.of(result));
    }
    return name;
  }

  private static void copyRow(Builder b, Value source, Value copy, Value i, String callee) {
    Value row = b.loadSafely(source, i, "row");
    b.storeSafely(copy, i, b.call(callee, List.of(row), List.of(row)).get(0));
  }

  private String adding(Type.Array type) {
    String name = name("add", type);
    if (!module.has(name)) {
      var b = new Builder();
      var target = new Value(type, "target");
      var source = new Value(type, "source");
      Consumer<Value> body;
      if (type.element() instanceof Type.Array row) {
        String callee = adding(row);
        body =
            i ->
                b.call(
                    callee,
                    List.of(),
                    List.of(b.loadSafely(target, i, "row"), b.loadSafely(source, i, "sourceRow")));
      } else {
        body = i -> addElement(b, target, source, i);
      }
      var present = b.apply(Prim.REF_NE, source, b.zero(type));
      var then =
          b.nested(
              List.of(),
              () -> {
                b.forEach(b.length(source), "i", body);
                return List.of();
              });
      b.ifElse(present, then, b.nested(List.of(), List::of));
      define(name, b, List.of(target, source), List.of());
    }
    return name;
  }

  private static void addElement(Builder b, Value target, Value source, Value i) {
    Value term = b.loadSafely(source, i, "");
    b.storeSafely(target, i, b.add(b.loadSafely(target, i, ""), term));
  }

  private String refilling(Type.Array type) {
    String name = name("refill", type);
    if (!module.has(name)) {
      var b = new Builder();
      var target = new Value(type, "target");
      var source = new Value(type, "source");
      b.forEach(
          b.length(source),
          "i",
          i -> {
            Value row = b.loadSafely(target, i, "row");
            Value sourceRow = b.loadSafely(source, i, "sourceRow");
            Region elements = b.nested(List.of(), () -> refilled(b, row, sourceRow));
            Region itself = b.nested(List.of(), () -> put(b, target, i, sourceRow));
            b.ifElse(equallyLong(b, row, sourceRow), elements, itself);
          });
      define(name, b, List.of(target, source), List.of());
    }
    return name;
  }

  private static Value equallyLong(Builder b, Value one, Value other) {
    Value missing = b.or(b.same(one, b.zero(one.type())), b.same(other, b.zero(other.type())));
    return b.choose(
        missing,
        () -> b.constant(Type.BOOLEAN, (Object) false),
        () -> b.eq(b.length(one), b.length(other)));
  }

  private List<Value> refilled(Builder b, Value row, Value sourceRow) {
    refill(b, row, sourceRow);
    return List.of();
  }

  private static List<Value> put(Builder b, Value array, Value i, Value element) {
    b.storeSafely(array, i, element);
    return List.of();
  }

  private void define(String name, Builder b, List<Value> params, List<Value> results) {
    module.add(Function.primal(name, Location.NONE, b.region(params, results)));
  }
}
