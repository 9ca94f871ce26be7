package fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Methods, and constructors of records, as functions. */
final class Bodies {
  private final Compilation compilation;
  private final Unit unit;

  Bodies(Compilation compilation, Unit unit) {
    this.compilation = compilation;
    this.unit = unit;
  }

  /** The function; null if problems were reported. */
  @Nullable Function lower(ExecutableElement method, String name) {
    MethodTree tree =
        unit.tree(method).orElseThrow(() -> new IllegalStateException("no source of " + method));
    var l = new Lowering(compilation, unit, unit.scopeOf(method), method);
    l.at(tree);
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    var params = new ArrayList<Value>();
    if (!constructor && !method.getModifiers().contains(Modifier.STATIC)) {
      TypeMirror type = JavaTypes.owner(method).asType();
      Variable self = new Variable("self", type, l.types.shape(type));
      l.self = self;
      bind(l, self, params);
    }
    for (int k = 0; k < method.getParameters().size(); k++) {
      VariableElement parameter = method.getParameters().get(k);
      Tree at = k < tree.getParameters().size() ? tree.getParameters().get(k) : tree;
      bind(
          l,
          l.declare(at, parameter.getSimpleName().toString(), unit.parameterType(method, k)),
          params);
    }
    List<Value> results = constructor ? constructed(l, method, tree) : returned(l, method, tree);
    Region all = new Region(params, Ops.plus(l.finalFields.prologue(), l.b.ops()), results);
    Region body = l.rowLoads.pruned(all);
    return l.failed() ? null : Function.primal(name, l.location(tree), body);
  }

  private static void bind(Lowering l, Variable variable, List<Value> params) {
    List<Value> row = variable.fresh();
    l.assign(variable, row);
    params.addAll(row);
  }

  private static List<Value> returned(Lowering l, ExecutableElement method, MethodTree tree) {
    TypeMirror type = l.unit.returnType(method);
    if (l.takenOver.isWhole(method)) {
      return l.takenOver.body(tree, type);
    }
    if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
      throw l.problem(tree, Problem.SYNCHRONIZED, "a parameter of " + method.getSimpleName());
    }
    if (type.getKind() != TypeKind.VOID) {
      l.checkType(tree.getReturnType() == null ? tree : tree.getReturnType(), type);
      // Where a helper is put in its caller's place, its name says what the value is.
      String name = l.isHelper() ? method.getSimpleName().toString() : "result";
      l.result = new Variable(name, type, l.types.shape(type));
    }
    l.statements.block(tree.getBody().getStatements());
    l.at(tree);
    return l.result == null ? List.of() : l.read(l.result);
  }

  /**
   * A constructor gives the row of the record's components. A compact one may assign its
   * parameters, which become the components at its end; any other assigns {@code this.x} each.
   */
  private static List<Value> constructed(
      Lowering l, ExecutableElement constructor, MethodTree tree) {
    TypeMirror type = JavaTypes.owner(constructor).asType();
    var components = new ArrayList<Variable>();
    for (JavaTypes.Component component : l.types.components(type)) {
      String name = "this." + component.name();
      var variable = new Variable(name, component.type(), l.types.shape(component.type()));
      l.locals.declare(variable);
      components.add(variable);
    }
    l.statements.block(tree.getBody().getStatements());
    l.at(tree);
    var row = new ArrayList<Value>();
    for (Variable component : components) {
      Variable parameter = l.locals.find(component.name().substring("this.".length()));
      if (parameter == null || l.state.get(component) != null) {
        row.addAll(l.read(component));
      } else {
        row.addAll(l.read(parameter));
      }
    }
    return row;
  }

  /** The parameters as written. */
  static List<? extends VariableTree> parameters(MethodTree tree) {
    return tree.getParameters();
  }
}
