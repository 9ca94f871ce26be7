package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.JavaMethod;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Shape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One function as the parameters and body of a Java method. */
final class MethodEmitter {
  /** The classes that generated expressions mention, whose names variables must not have. */
  private static final Set<String> CLASSES =
      Set.of("Math", "StrictMath", "Double", "Float", "Integer", "Long", "System");

  private final Naming naming;
  private final Function function;
  private final Folding folding;
  private final Locals locals;
  private final Values values;
  private final Statements statements;
  private final List<Local> parameters = new ArrayList<>();

  /**
   * A method's parameters, with their types, and the text of its body.
   *
   * @param unchecked whether it casts to types that cannot be checked
   */
  record Text(List<String> types, List<String> names, String body, boolean unchecked) {}

  private MethodEmitter(Naming naming, Function function) {
    this.naming = naming;
    this.function = function;
    var uses = new Uses(function);
    this.locals = new Locals(function, uses, naming::type);
    this.folding = new Folding(locals);
    this.values = new Values(function, uses, locals, folding);
    this.statements = new Statements(values, uses, locals, folding, naming);
  }

  /** A method for users with that body, which takes and gives records. */
  static Text of(Naming naming, JavaMethod method, Function function) {
    var emitter = new MethodEmitter(naming, function);
    Iterator<Value> values = function.params().iterator();
    for (Parameter parameter : method.parameters()) {
      var local = new Local(naming.type(parameter.shape().javaType()), parameter.name());
      emitter.parameters.add(local);
      emitter.bind(parameter.shape(), new Expr.Name(local), values);
    }
    return emitter.text(results -> emitter.pack(method.result(), results.iterator()));
  }

  /** A private method, which takes and gives the function's own values. */
  static Text of(Naming naming, Function function) {
    var emitter = new MethodEmitter(naming, function);
    for (Value value : function.params()) {
      var local = new Local(naming.type(value.type()), Names.plain(value.hint()));
      emitter.parameters.add(local);
      emitter.locals.bind(value, local);
    }
    String row = naming.callee(function.name()).resultType();
    return emitter.text(
        results ->
            switch (results.size()) {
              case 0 -> null;
              case 1 -> results.get(0);
              default -> Expr.call("new " + row, results);
            });
  }

  private interface Packing {
    @Nullable Expr of(List<Expr> results);
  }

  private void bind(Shape shape, Expr expr, Iterator<Value> flat) {
    if (shape instanceof Shape.Rec rec) {
      for (Shape.Component component : rec.components()) {
        bind(component.shape(), Expr.member(expr, component.name() + "()"), flat);
      }
    } else if (expr instanceof Expr.Name name) {
      locals.bind(flat.next(), name.local());
    } else {
      values.unpack(flat.next(), new Term(expr, Impact.NONE, function.at()));
    }
  }

  private @Nullable Expr pack(Shape shape, Iterator<Expr> results) {
    if (shape instanceof Shape.Rec rec) {
      var components = new ArrayList<Expr>();
      for (Shape.Component component : rec.components()) {
        Expr packed = pack(component.shape(), results);
        if (packed != null) {
          components.add(packed);
        }
      }
      return Expr.call("new " + naming.created(rec.javaType()), components);
    }
    return shape instanceof Shape.Leaf ? results.next() : null;
  }

  private Text text(Packing packing) {
    statements.region(function.body());
    Block body = folding.block();
    if (body.completes()) {
      folding.separate(function.results());
      List<Term> results = folding.takeAll(function.results());
      Expr packed = packing.of(results.stream().map(Term::expr).toList());
      if (packed != null) {
        body.add(new Stmt.Return(Location.NONE, packed));
      }
    }
    Declarations.add(new LinkedHashSet<>(parameters), body);

    var names = new Names(CLASSES);
    List<String> templates = templates();
    templates.forEach(template -> names.reserve(Template.heads(template)));
    var types = new ArrayList<String>();
    var spelled = new ArrayList<String>();
    for (Local parameter : parameters) {
      types.add(parameter.type());
      spelled.add(names.declare(parameter));
    }
    templates.forEach(template -> names.reserve(Template.identifiers(template)));
    return new Text(types, spelled, new BodyPrinter(names, function.at()).print(body), unchecked());
  }

  private List<String> templates() {
    var templates = new ArrayList<String>();
    function
        .body()
        .walk(
            op -> {
              if (op instanceof Ops.Foreign foreign) {
                templates.add(naming.template(foreign.template()));
              } else if (op instanceof Ops.Throw raise) {
                templates.add(naming.template(raise.template()));
              }
            });
    return templates;
  }

  private boolean unchecked() {
    boolean[] found = {false};
    function.body().walk(op -> found[0] |= castsToGeneric(op));
    return found[0];
  }

  private static boolean castsToGeneric(Op op) {
    return (op instanceof Ops.Pop || op instanceof Ops.NewArray)
        && op.results().get(0).type().toString().contains("<");
  }
}
