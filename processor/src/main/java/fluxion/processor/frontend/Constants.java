package fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Constant expressions and constant variables (JLS 15.29 and 4.12.4). */
final class Constants {
  private final Lowering l;

  /** Conditions of loops that are constants and hold. */
  private final Set<Tree> holding = Collections.newSetFromMap(new IdentityHashMap<>());

  Constants(Lowering lowering) {
    this.l = lowering;
  }

  /** The value of an expression if it is a constant one. */
  Optional<Object> of(ExpressionTree expression) {
    if (Mentions.onlyNames(expression)
        && Mentions.names(expression).stream().allMatch(this::mayBeConstant)
        && l.scratch(() -> l.expression(expression, "")) instanceof Operand.Literal literal) {
      return Optional.ofNullable(literal.value());
    }
    return Optional.empty();
  }

  /** Finds out whether a loop's condition, in scope, is a constant. */
  void remember(ExpressionTree condition) {
    if (of(condition).filter(value -> value.equals(true)).isPresent()) {
      holding.add(condition);
    }
  }

  /** Whether a condition, looked at before, always holds. */
  boolean holds(ExpressionTree condition) {
    return holding.contains(condition);
  }

  /** Whether a name is a constant's, a class's or a package's. */
  private boolean mayBeConstant(String name) {
    Variable local = l.locals.find(name);
    return local != null
        ? local.constant() != null
        : l.scope.field(name).map(field -> field.getConstantValue() != null).orElse(true);
  }

  /** The value of a local variable of that type if its declaration makes it a constant one. */
  Optional<Object> of(VariableTree declaration, TypeMirror type) {
    ExpressionTree initializer = declaration.getInitializer();
    boolean primitive = type.getKind().isPrimitive();
    if (initializer == null
        || !declaration.getModifiers().getFlags().contains(Modifier.FINAL)
        || !(primitive || l.types.isString(type))) {
      return Optional.empty();
    }
    return of(initializer).map(value -> primitive ? Literals.cast(value, type.getKind()) : value);
  }
}
