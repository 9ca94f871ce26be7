package fluxion.processor.emit;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.GeneratedClass;
import fluxion.processor.signature.JavaMethod;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Shape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lets methods take and give arrays of records, whose functions know arrays of components only:
 * around each body come calls of private methods that take such arrays apart, put them together,
 * and put records into those of the caller.
 */
final class RecordArrays {
  private final RecordArrayMethods library;

  private RecordArrays(GeneratedClass generated, UnaryOperator<String> spelling) {
    this.library = new RecordArrayMethods(generated, spelling);
  }

  /**
   * The class with arrays of records as plain references.
   *
   * @param spelling how the class writes the names of types
   */
  static GeneratedClass unpacked(GeneratedClass generated, UnaryOperator<String> spelling) {
    var arrays = new RecordArrays(generated, spelling);
    List<JavaMethod> methods = generated.methods().stream().map(arrays::unpacked).toList();
    var internals = new ArrayList<>(generated.internals());
    internals.addAll(arrays.library.made());
    return new GeneratedClass(
        generated.packageName(),
        generated.name(),
        generated.isPublic(),
        generated.sourceClass(),
        generated.records(),
        methods,
        internals);
  }

  private JavaMethod unpacked(JavaMethod method) {
    boolean concerned =
        contains(method.result())
            || method.parameters().stream().anyMatch(p -> contains(p.shape()));
    return concerned ? new Wrapping(method).wrapped() : method;
  }

  private static boolean contains(Shape shape) {
    return shape instanceof Shape.RecArray
        || (shape instanceof Shape.Rec rec
            && rec.components().stream().anyMatch(c -> contains(c.shape())));
  }

  /** The shape with a reference for each array of records. */
  private static Shape opaque(Shape shape) {
    if (shape instanceof Shape.RecArray array) {
      return new Shape.Leaf(RecordArrayMethods.type(array));
    }
    if (shape instanceof Shape.Rec rec) {
      var components = new ArrayList<Shape.Component>();
      rec.components()
          .forEach(c -> components.add(new Shape.Component(c.name(), opaque(c.shape()))));
      return new Shape.Rec(rec.javaType(), components);
    }
    return shape;
  }

  /** The work on one method. */
  private final class Wrapping {
    private final JavaMethod method;
    private final Builder b = new Builder();
    private final List<Value> params = new ArrayList<>();
    private final List<Runnable> atTheEnd = new ArrayList<>();
    private final Iterator<Value> flat;

    Wrapping(JavaMethod method) {
      this.method = method;
      this.flat = method.function().params().iterator();
    }

    JavaMethod wrapped() {
      Function function = method.function();
      b.at(function.at());
      var parameters = new ArrayList<Parameter>();
      for (Parameter p : method.parameters()) {
        Shape shape = opaque(p.shape());
        take(p.shape(), shape.values(p.name()).iterator(), p.refilled());
        parameters.add(new Parameter(p.name(), shape, p.wrt()));
      }
      List<Op> body = function.body().ops();
      b.appendAll(body);
      boolean completes = body.isEmpty() || !(body.get(body.size() - 1) instanceof Ops.Throw);
      if (completes) {
        atTheEnd.forEach(Runnable::run);
      }
      var results = new ArrayList<Value>();
      give(method.result(), "result", function.body().yields().iterator(), results);
      return new JavaMethod(
          method.name(),
          method.access(),
          parameters,
          opaque(method.result()),
          method.exceptions(),
          method.javadoc(),
          Function.primal(function.name(), function.at(), b.region(params, results)));
    }

    private void take(Shape shape, Iterator<Value> given, boolean refilled) {
      if (shape instanceof Shape.Rec rec) {
        rec.components().forEach(c -> take(c.shape(), given, refilled));
      } else if (shape instanceof Shape.RecArray array) {
        Value records = given.next();
        params.add(records);
        var row = new ArrayList<Value>();
        array.types().forEach(type -> row.add(flat.next()));
        b.append(new Ops.Call(b.at(), row, library.split(array), List.of(records)));
        if (refilled) {
          atTheEnd.add(() -> refill(array, records, row));
        }
      } else {
        given.next();
        params.add(flat.next());
      }
    }

    private void refill(Shape.RecArray array, Value records, List<Value> row) {
      var operands = new ArrayList<Value>();
      operands.add(records);
      operands.addAll(row);
      b.call(library.refill(array), List.of(), operands);
    }

    private void give(Shape shape, String name, Iterator<Value> row, List<Value> results) {
      if (shape instanceof Shape.Rec rec) {
        rec.components().forEach(c -> give(c.shape(), c.name(), row, results));
      } else if (shape instanceof Shape.RecArray array) {
        boolean isParameter = method.parameters().stream().anyMatch(p -> p.name().equals(name));
        results.add(library.joined(b, array, row, isParameter ? name + "Bar" : name));
      } else {
        shape.types().forEach(type -> results.add(row.next()));
      }
    }
  }
}
