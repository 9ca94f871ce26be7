package fluxion.processor.frontend;

import fluxion.processor.signature.Carried;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What classes that were compiled before carry along of their annotated methods. */
final class Carriers {
  private final JavacEnvironment javac;
  private final JavaTypes types;
  private final Map<String, Optional<Carried>> known = new HashMap<>();

  Carriers(JavacEnvironment javac, JavaTypes types) {
    this.javac = javac;
    this.types = types;
  }

  /** An annotated method of a compiled class, and what its class carries. */
  record Method(ExecutableElement element, Carried carried, Carried.Method entry) {}

  /** The carried method behind an element; nothing if its class carries none. */
  Optional<Method> of(ExecutableElement method) {
    if (!Annotation.isOn(method)) {
      return Optional.empty();
    }
    List<String> parameters =
        method.getParameters().stream().map(p -> types.spelling(p.asType())).toList();
    return carried(JavaTypes.owner(method))
        .flatMap(
            carried ->
                carried
                    .method(method.getSimpleName().toString(), parameters)
                    .map(entry -> new Method(method, carried, entry)));
  }

  /** The annotated methods of the class to which a compiled generated class belongs. */
  List<Method> methodsOf(String generatedClass) {
    var methods = new ArrayList<Method>();
    TypeElement generated = javac.elements().getTypeElement(generatedClass);
    if (generated != null && generated.getSimpleName().toString().endsWith("_Grad")) {
      String name = generated.getSimpleName().toString();
      String source = name.substring(0, name.length() - "_Grad".length());
      for (TypeElement type : named(javac.elements().getPackageOf(generated), source)) {
        for (Element member : type.getEnclosedElements()) {
          if (member.getKind() == ElementKind.METHOD) {
            of((ExecutableElement) member).ifPresent(methods::add);
          }
        }
      }
    }
    return methods;
  }

  /** The classes within, whose names joined by low lines are the given one. */
  private List<TypeElement> named(Element within, String name) {
    var found = new ArrayList<TypeElement>();
    for (Element member : within.getEnclosedElements()) {
      if (member instanceof TypeElement type) {
        String simple = type.getSimpleName().toString();
        if (simple.equals(name)) {
          found.add(type);
        } else if (name.startsWith(simple + "_")) {
          found.addAll(named(type, name.substring(simple.length() + 1)));
        }
      }
    }
    return found;
  }

  private Optional<Carried> carried(TypeElement owner) {
    String packageName = javac.elements().getPackageOf(owner).getQualifiedName().toString();
    String within = owner.getQualifiedName().toString();
    if (!packageName.isEmpty()) {
      within = within.substring(packageName.length() + 1);
    }
    String file = Carried.fileOf(within.replace('.', '_') + "_Grad");
    return known.computeIfAbsent(packageName + "/" + file, k -> read(owner, packageName, file));
  }

  private Optional<Carried> read(TypeElement owner, String packageName, String file) {
    try {
      return javac.resource(owner, packageName, file).flatMap(Carried::parse);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a file that cannot be read is as good as none
    }
  }
}
