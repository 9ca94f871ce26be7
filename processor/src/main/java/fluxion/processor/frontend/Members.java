package fluxion.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The members of classes by name and by tree; each class is indexed once. */
final class Members {
  private final JavacEnvironment javac;
  private final Map<TypeElement, Map<String, List<Element>>> declared = new HashMap<>();
  private final Map<TypeElement, Map<Element, TreePath>> trees = new HashMap<>();

  Members(JavacEnvironment javac) {
    this.javac = javac;
  }

  /** The field of that name, inherited ones included. */
  Optional<VariableElement> field(TypeElement type, String name) {
    for (TypeElement c : withSupertypes(type)) {
      for (Element member : declared(c, name)) {
        if (member.getKind().isField()) {
          return Optional.of((VariableElement) member);
        }
      }
    }
    return Optional.empty();
  }

  /** The member type of that name, inherited ones included. */
  Optional<TypeElement> type(TypeElement type, String name) {
    for (TypeElement c : withSupertypes(type)) {
      for (Element member : declared(c, name)) {
        if (member instanceof TypeElement found) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /** The methods of that name, nearest class first, overridden ones left out. */
  List<ExecutableElement> methods(TypeElement type, String name) {
    var methods = new ArrayList<ExecutableElement>();
    for (TypeElement c : withSupertypes(type)) {
      for (Element member : declared(c, name)) {
        if (member.getKind() == ElementKind.METHOD) {
          ExecutableElement method = (ExecutableElement) member;
          if (methods.stream().noneMatch(m -> hides(m, method))) {
            methods.add(method);
          }
        }
      }
    }
    return methods;
  }

  /** The constructors of a class. */
  List<ExecutableElement> constructors(TypeElement type) {
    var constructors = new ArrayList<ExecutableElement>();
    for (Element member : declared(type, "<init>")) {
      constructors.add((ExecutableElement) member);
    }
    return constructors;
  }

  private boolean hides(ExecutableElement near, ExecutableElement far) {
    return javac.elements().hides(near, far)
        || javac.elements().overrides(near, far, (TypeElement) near.getEnclosingElement());
  }

  private List<Element> declared(TypeElement type, String name) {
    return declared
        .computeIfAbsent(
            type,
            t -> {
              var byName = new LinkedHashMap<String, List<Element>>();
              for (Element member : t.getEnclosedElements()) {
                byName
                    .computeIfAbsent(member.getSimpleName().toString(), n -> new ArrayList<>())
                    .add(member);
              }
              return byName;
            })
        .getOrDefault(name, List.of());
  }

  private List<TypeElement> withSupertypes(TypeElement type) {
    var all = new ArrayList<TypeElement>(List.of(type));
    for (int k = 0; k < all.size(); k++) {
      for (TypeMirror supertype : javac.types().directSupertypes(all.get(k).asType())) {
        if (((DeclaredType) supertype).asElement() instanceof TypeElement element
            && !all.contains(element)) {
          all.add(element);
        }
      }
    }
    return all;
  }

  /** Where a method, constructor or field is written, if this compilation sees its source. */
  Optional<TreePath> path(Element member) {
    if (!(member.getEnclosingElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    return Optional.ofNullable(trees.computeIfAbsent(owner, this::index).get(member));
  }

  /** One walk over the class: asking javac member by member would be quadratic. */
  private Map<Element, TreePath> index(TypeElement owner) {
    var index = new HashMap<Element, TreePath>();
    TreePath path = javac.trees().getPath(owner);
    if (path != null && path.getLeaf() instanceof ClassTree tree) {
      for (Tree member : tree.getMembers()) {
        if (member instanceof MethodTree || member instanceof VariableTree) {
          var memberPath = new TreePath(path, member);
          Element element = javac.trees().getElement(memberPath);
          if (element != null) {
            index.put(element, memberPath);
          }
        }
      }
    }
    return index;
  }
}
