package fluxion.processor.emit;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.GeneratedClass;
import fluxion.processor.signature.GeneratedClass.DeclaredRecord;
import fluxion.processor.signature.JavaMethod;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Shape;
import java.util.ArrayList;
import java.util.List;

/** Generated classes for functions as they are: a parameter for each value, a record of results. */
final class Faces {
  static final String PACKAGE = "fluxion.processor.emit";
  static final String CLASS = "Example_Grad";

  private Faces() {}

  /** A class with a public method for each of the first functions, a private one for the others. */
  static GeneratedClass of(String name, List<Function> faces, List<Function> internals) {
    var records = new ArrayList<DeclaredRecord>();
    var methods = new ArrayList<JavaMethod>();
    for (Function function : faces) {
      methods.add(method(function, records));
    }
    return new GeneratedClass(PACKAGE, name, true, "Example", records, methods, internals);
  }

  private static JavaMethod method(Function function, List<DeclaredRecord> records) {
    var parameters = new ArrayList<Parameter>();
    for (Value param : function.params()) {
      String name = param.hint().isEmpty() ? "p" + parameters.size() : param.hint();
      parameters.add(new Parameter(name, new Shape.Leaf(param.type()), true));
    }
    return new JavaMethod(
        function.name(), "public", parameters, result(function, records), List.of(), "", function);
  }

  private static Shape result(Function function, List<DeclaredRecord> records) {
    List<Value> results = function.results();
    if (results.isEmpty()) {
      return new Shape.Nothing();
    }
    if (results.size() == 1) {
      return new Shape.Leaf(results.get(0).type());
    }
    var components = new ArrayList<Shape.Component>();
    for (Value result : results) {
      components.add(new Shape.Component("c" + components.size(), new Shape.Leaf(result.type())));
    }
    var shape = new Shape.Rec(Naming.capitalise(function.name()) + "Results", components);
    records.add(new DeclaredRecord("public", "Results.", shape));
    return shape;
  }

  /** The source of such a class. */
  static String source(List<Function> faces, List<Function> internals) {
    return new JavaEmitter(true).emit(of(CLASS, faces, internals));
  }
}
