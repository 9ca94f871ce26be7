package fluxion.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import fluxion.processor.diagnostics.Problem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Code as it is written, for what has no meaning in the IR: the source text, with gaps for the
 * locals that it reads, and with its other names spelled so that they mean the same in the
 * generated class.
 */
final class Verbatim {
  private final Lowering l;

  Verbatim(Lowering lowering) {
    this.l = lowering;
  }

  /**
   * The text of a tree.
   *
   * @param own locals of the method that the text declares anew
   */
  Foreigns.Text text(Tree tree, Set<String> own) {
    var declared = new HashSet<>(own);
    new Declared().scan(tree, declared);
    var names = new Names(tree, declared);
    names.scan(tree, null);
    return names.finish();
  }

  /** The names that a tree declares. */
  private static final class Declared extends TreeScanner<@Nullable Void, Set<String>> {
    @Override
    public @Nullable Void visitVariable(VariableTree tree, Set<String> names) {
      names.add(tree.getName().toString());
      return super.visitVariable(tree, names);
    }

    @Override
    public @Nullable Void visitBindingPattern(BindingPatternTree tree, Set<String> names) {
      names.add(tree.getVariable().getName().toString());
      return super.visitBindingPattern(tree, names);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, Set<String> names) {
      names.add(tree.getName() + "()");
      return super.visitMethod(tree, names);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, Set<String> names) {
      names.add(tree.getSimpleName().toString());
      names.add("this");
      names.add("super");
      return super.visitClass(tree, names);
    }
  }

  /** Copies the source up to each name, then spells the name. */
  private final class Names extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> declared;
    private final Sources.Source source;
    private final Foreigns.Text text = new Foreigns.Text();
    private final int end;
    private int copied;

    Names(Tree tree, Set<String> declared) {
      this.declared = declared;
      this.source = l.compilation.sources().source(l.scope.unit());
      this.copied = source.start(tree);
      this.end = source.end(tree);
    }

    Foreigns.Text finish() {
      return text.add(source.between(copied, end));
    }

    /** Puts something in the place of a tree. */
    private void replace(Tree tree, Runnable addition) {
      int start = source.start(tree);
      if (start >= copied) {
        text.add(source.between(copied, start));
        addition.run();
        copied = source.end(tree);
      }
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
      String name = tree.getName().toString();
      if (declared.contains(name)) {
        return null;
      }
      Optional<VariableElement> field = l.scope.field(name);
      if (l.locals.find(name) != null || name.equals("this")) {
        value(tree);
      } else if (field.isPresent()) {
        field(tree, field.get());
      } else {
        type(tree);
      }
      return null;
    }

    private void value(ExpressionTree tree) {
      Operand operand = l.expression(tree, "");
      boolean row = operand instanceof Operand.Row && !l.types.isRow(operand.type());
      replace(
          tree,
          row
              ? () -> text.mention(l.conversions.value(tree, operand))
              : () -> l.foreigns.add(tree, text, operand));
    }

    private void field(ExpressionTree tree, VariableElement field) {
      boolean reached = isStatic(field) && l.foreigns.isAccessible(field);
      if (reached) {
        replace(tree, () -> text.add(l.foreigns.name(tree, field)));
      } else {
        value(tree);
      }
    }

    private void type(IdentifierTree tree) {
      Optional<TypeMirror> type = l.typeNames.of(tree);
      if (type.isPresent()) {
        l.typeNames.element(tree).ifPresent(element -> l.foreigns.checkAccess(tree, element));
        replace(tree, () -> text.add(l.types.bare(type.get())));
      }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
      if (tree.getMethodSelect() instanceof IdentifierTree name) {
        if (!declared.contains(name.getName() + "()") && !isSpecial(name)) {
          method(name);
        }
        scan(tree.getTypeArguments(), null);
        return scan(tree.getArguments(), null);
      }
      return super.visitMethodInvocation(tree, null);
    }

    private void method(IdentifierTree tree) {
      for (ExecutableElement method : l.scope.methods(tree.getName().toString())) {
        if (!isStatic(method)) {
          throw l.problem(tree, Problem.UNKNOWN_METHOD, tree.getName());
        }
        replace(tree, () -> text.add(l.foreigns.name(tree, method)));
      }
    }

    private boolean isSpecial(IdentifierTree tree) {
      return tree.getName().contentEquals("this") || tree.getName().contentEquals("super");
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
      String name = tree.getIdentifier().toString();
      Optional<TypeElement> owner = l.fields.typeNamed(tree.getExpression());
      if (owner.isPresent()) {
        for (ExecutableElement method : l.compilation.members().methods(owner.get(), name)) {
          l.foreigns.checkAccess(tree, method);
        }
        l.compilation
            .members()
            .field(owner.get(), name)
            .ifPresent(field -> l.foreigns.checkAccess(tree, field));
      }
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Void nothing) {
      for (ExpressionTree label : tree.getExpressions()) {
        boolean constant =
            label instanceof IdentifierTree name
                && l.scope.field(name.getName().toString()).isPresent();
        if (constant || !(label instanceof IdentifierTree)) {
          scan(label, null); // what remains is the constant of an enum
        }
      }
      scan(tree.getStatements(), null);
      return scan(tree.getBody(), null);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void nothing) {
      return null;
    }
  }

  private static boolean isStatic(Element member) {
    return member.getModifiers().contains(Modifier.STATIC);
  }
}
