package fluxion.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What simple names mean in the body of a class, locals aside: members of the enclosing classes,
 * then single imports, the package, imports on demand, {@code java.lang}.
 */
final class Scope {
  private final JavacEnvironment javac;
  private final Members members;
  private final TypeElement owner;
  private final CompilationUnitTree unit;
  private final List<Import> imports = new ArrayList<>();
  private final Map<String, Optional<TypeElement>> types = new HashMap<>();

  /** An import, {@code *} as name if on demand. */
  private record Import(boolean isStatic, String from, String name) {
    boolean gives(String wanted) {
      return name.equals(wanted);
    }

    boolean onDemand() {
      return name.equals("*");
    }
  }

  Scope(JavacEnvironment javac, Members members, TypeElement owner, CompilationUnitTree unit) {
    this.javac = javac;
    this.members = members;
    this.owner = owner;
    this.unit = unit;
    for (ImportTree tree : unit.getImports()) {
      if (tree.getQualifiedIdentifier() instanceof MemberSelectTree select) {
        imports.add(
            new Import(
                tree.isStatic(),
                select.getExpression().toString(),
                select.getIdentifier().toString()));
      }
    }
  }

  /** The class whose body this is. */
  TypeElement owner() {
    return owner;
  }

  /** The file it is in. */
  CompilationUnitTree unit() {
    return unit;
  }

  /** The field that a simple name means. */
  Optional<VariableElement> field(String name) {
    for (TypeElement c : enclosing()) {
      Optional<VariableElement> field = members.field(c, name);
      if (field.isPresent()) {
        return field;
      }
    }
    for (TypeElement c : staticallyImported(name)) {
      Optional<VariableElement> field = members.field(c, name);
      if (field.isPresent()) {
        return field;
      }
    }
    return Optional.empty();
  }

  /** The methods that a simple name may mean, before overloads are resolved. */
  List<ExecutableElement> methods(String name) {
    for (TypeElement c : enclosing()) {
      List<ExecutableElement> methods = members.methods(c, name);
      if (!methods.isEmpty()) {
        return methods;
      }
    }
    var imported = new ArrayList<ExecutableElement>();
    for (TypeElement c : staticallyImported(name)) {
      for (ExecutableElement method : members.methods(c, name)) {
        if (!imported.contains(method)) {
          imported.add(method);
        }
      }
    }
    return imported;
  }

  /** The class that a simple name means. */
  Optional<TypeElement> type(String name) {
    return types.computeIfAbsent(name, this::findType);
  }

  private Optional<TypeElement> findType(String name) {
    for (TypeElement c : enclosing()) {
      if (c.getSimpleName().contentEquals(name)) {
        return Optional.of(c);
      }
      Optional<TypeElement> member = members.type(c, name);
      if (member.isPresent()) {
        return member;
      }
    }
    for (Import i : imports) {
      if (i.gives(name)) {
        Optional<TypeElement> type = i.isStatic() ? member(i, name) : named(i.from(), name);
        if (type.isPresent()) {
          return type;
        }
      }
    }
    PackageElement here = javac.elements().getPackageOf(owner);
    Optional<TypeElement> type = named(here.getQualifiedName().toString(), name);
    for (Import i : imports) {
      if (type.isEmpty() && i.onDemand()) {
        type = i.isStatic() ? member(i, name) : named(i.from(), name);
      }
    }
    return type.isPresent() ? type : named("java.lang", name);
  }

  private Optional<TypeElement> member(Import i, String name) {
    return qualified(i.from()).flatMap(c -> members.type(c, name));
  }

  private Optional<TypeElement> named(String qualifier, String name) {
    return qualified(qualifier.isEmpty() ? name : qualifier + "." + name);
  }

  /** The generated class that a simple name means. */
  Optional<String> generated(String name, GeneratedClasses classes) {
    var candidates = new ArrayList<String>();
    for (Import i : imports) {
      if (i.gives(name) && !i.isStatic()) {
        candidates.add(i.from() + "." + name);
      }
    }
    String here = javac.elements().getPackageOf(owner).getQualifiedName().toString();
    candidates.add(here.isEmpty() ? name : here + "." + name);
    for (Import i : imports) {
      if (i.onDemand() && !i.isStatic()) {
        candidates.add(i.from() + "." + name);
      }
    }
    return candidates.stream().filter(classes::has).findFirst();
  }

  /** The names of the classes from which static members of that name are imported. */
  List<String> staticallyImporting(String name) {
    return imports.stream()
        .filter(i -> i.isStatic() && (i.gives(name) || i.onDemand()))
        .sorted(Comparator.comparing(Import::onDemand))
        .map(Import::from)
        .toList();
  }

  /** The names of the classes that a type of that name may be a member of, by import. */
  List<String> importing(String name) {
    return imports.stream()
        .filter(i -> i.gives(name) || i.onDemand())
        .sorted(Comparator.comparing(Import::onDemand))
        .map(Import::from)
        .toList();
  }

  /** The class of that canonical name. */
  Optional<TypeElement> qualified(String name) {
    return Optional.ofNullable(javac.elements().getTypeElement(name));
  }

  private List<TypeElement> enclosing() {
    var classes = new ArrayList<TypeElement>();
    for (Element e = owner; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type) {
        classes.add(type);
      }
    }
    return classes;
  }

  /** The classes from which static members of that name are imported; single imports win. */
  private List<TypeElement> staticallyImported(String name) {
    var single = new ArrayList<TypeElement>();
    var onDemand = new ArrayList<TypeElement>();
    for (Import i : imports) {
      if (i.isStatic() && (i.gives(name) || i.onDemand())) {
        qualified(i.from()).ifPresent((i.onDemand() ? onDemand : single)::add);
      }
    }
    single.addAll(onDemand);
    return single;
  }
}
