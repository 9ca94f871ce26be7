package fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of generated methods, by what they promise: their code is not there yet. */
final class GeneratedCalls {
  private static final int MENTIONED = 8;

  private final Lowering l;
  private final GeneratedClasses generated;

  GeneratedCalls(Lowering lowering) {
    this.l = lowering;
    this.generated = lowering.compilation.generated();
  }

  /** The generated class that an expression names, if it is not a variable. */
  Optional<String> classNamed(ExpressionTree tree) {
    if (tree instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      boolean variable = l.locals.find(name) != null || l.scope.field(name).isPresent();
      return variable ? Optional.empty() : l.scope.generated(name, generated);
    }
    return tree instanceof MemberSelectTree && generated.has(tree.toString())
        ? Optional.of(tree.toString())
        : Optional.empty();
  }

  /** The generated class from which a method of that name is imported. */
  Optional<String> importing(String name) {
    return l.scope.staticallyImporting(name).stream()
        .filter(owner -> generated.method(owner, name).isPresent())
        .findFirst();
  }

  /** A call; nothing is returned if the method is void. */
  Optional<Operand> call(Tree at, String owner, String name, List<Operand> arguments, String hint) {
    if (generated.isBroken(owner, name)) {
      throw l.abandoned();
    }
    GeneratedClasses.Promised promised =
        generated.method(owner, name).orElseThrow(() -> unknown(at, owner, name));
    List<TypeMirror> parameters = generated.parameters(promised);
    if (parameters.size() != arguments.size()) {
      throw l.problem(at, Problem.UNKNOWN_METHOD, name);
    }
    var operands = new ArrayList<Value>();
    for (int k = 0; k < parameters.size(); k++) {
      operands.addAll(l.conversions.assign(at, arguments.get(k), parameters.get(k), ""));
    }
    TypeMirror type = generated.result(promised);
    var like = new Variable(hint, type, l.types.shape(type));
    l.at(at);
    List<Value> results = l.b.call(l.unit.request(promised), like.fresh(), operands);
    return type.getKind() == TypeKind.VOID
        ? Optional.empty()
        : Optional.of(new Operand.Row(type, results));
  }

  private RuntimeException unknown(Tree at, String owner, String name) {
    Optional<GeneratedClasses.Unasked> unasked = generated.unasked(owner, name);
    List<String> names = generated.names(owner);
    String known = String.join(", ", names.subList(0, Math.min(names.size(), MENTIONED)));
    return unasked.isPresent()
        ? l.problem(
            at,
            Problem.UNASKED_DERIVATIVE,
            unasked.get().source().sourceClass() + "." + unasked.get().source().method(),
            unasked.get().derivative())
        : l.problem(
            at,
            Problem.UNKNOWN_GENERATED,
            owner,
            name,
            names.size() > MENTIONED ? known + ", …" : known);
  }
}
