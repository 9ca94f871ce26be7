package fluxion.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Does a method's signature, or its annotation, name something that is missing, and that another
 * processor may be writing in the same round? Types that Fluxion itself is about to write are not
 * missing.
 */
public final class MissingTypes {
  /** What the names of our classes end with. */
  private static final String OURS = "_Grad";

  /** What javac takes for a constant that it does not know. */
  private static final String UNKNOWN = "<error>";

  private final JavacEnvironment javac;

  public MissingTypes(JavacEnvironment javac) {
    this.javac = javac;
  }

  /** Whether one is missing in the signature of a method. Looks at no more than that. */
  public boolean in(Element element) {
    if (!(element instanceof ExecutableElement method)) {
      return false;
    }
    if (method.getAnnotationMirrors().stream().anyMatch(a -> a.toString().contains(UNKNOWN))) {
      return true;
    }
    Stream<TypeMirror> parameters = method.getParameters().stream().map(VariableElement::asType);
    Stream<TypeMirror> others =
        Stream.concat(Stream.of(method.getReturnType()), method.getThrownTypes().stream());
    return Stream.concat(others, parameters)
        .map(JavaTypes::innermost)
        .anyMatch(
            type ->
                type.getKind() == TypeKind.ERROR
                    && !type.toString().contains(OURS)
                    && !mayBeOurs(JavaTypes.owner(method)));
  }

  /** Whether a simple name in a class may mean a record of one of our classes. */
  private boolean mayBeOurs(TypeElement type) {
    TreePath path = javac.trees().getPath(type);
    if (path == null) {
      return true;
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    Stream<Tree> imported = unit.getImports().stream().map(ImportTree::getQualifiedIdentifier);
    Stream<Tree> inherited =
        path.getLeaf() instanceof ClassTree tree && tree.getExtendsClause() != null
            ? Stream.of(tree.getExtendsClause())
            : Stream.of();
    return Stream.concat(imported, inherited).anyMatch(name -> name.toString().contains(OURS));
  }
}
