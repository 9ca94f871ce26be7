package fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What an annotated method declares, checked against what can be generated for it. */
final class Signatures {
  private final Compilation compilation;
  private final JavaTypes types;
  private final ExecutableElement method;
  private final Location at;
  private final String name;
  private final List<String> names;
  private final AnnotationSource source;
  private boolean valid = true;

  Signatures(Compilation compilation, ExecutableElement method, Location at) {
    this(
        compilation,
        method,
        at,
        method.getParameters().stream().map(p -> p.getSimpleName().toString()).toList());
  }

  /** The same for a compiled method, in which the parameters have lost their names. */
  Signatures(Compilation compilation, ExecutableElement method, Location at, List<String> names) {
    this.compilation = compilation;
    this.types = compilation.types();
    this.method = method;
    this.at = at;
    this.name = method.getSimpleName().toString();
    this.names = names;
    this.source = new AnnotationSource(compilation, method, at);
  }

  /**
   * A signature.
   *
   * @param valid whether derivatives can be generated for it
   */
  record Checked(Signature signature, boolean valid) {}

  /** The signature, problems reported. */
  Checked check() {
    checkModifiers();
    var annotation = new Annotation(method);
    Shape result = shape(method.getReturnType(), at);
    List<Parameter> parameters = parameters(annotation);
    boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
    boolean scalar = isScalar(method.getReturnType());
    checkActive(parameters, result, isVoid);
    Set<String> derivatives = new LinkedHashSet<>(annotation.derivatives());
    if (derivatives.isEmpty()) {
      derivatives.add("JVP");
      derivatives.add("VJP");
      if (scalar) {
        derivatives.add("GRADIENT");
      }
    }
    String generated = annotation.name().isEmpty() ? name : annotation.name();
    if (!SourceVersion.isIdentifier(generated)) {
      report(Problem.BAD_NAME, source.text(annotation.name()), annotation.name());
      generated = name;
    }
    var signature =
        new Signature(
            compilation.javac().elements().getPackageOf(method).getQualifiedName().toString(),
            sourceClass(),
            name,
            generated,
            parameters,
            result,
            derivatives,
            isPublic(),
            access(),
            method.getThrownTypes().stream().map(types::spelling).toList(),
            at);
    if (valid) {
      valid = new ProductChecks(compilation.diagnostics(), signature, source::constant).hold();
    }
    return new Checked(valid ? signature : withoutDerivatives(signature), valid);
  }

  /** For a stub: nothing is generated for what cannot be. */
  private Signature withoutDerivatives(Signature s) {
    boolean presentable =
        s.parameters().stream().anyMatch(Parameter::wrt) && !isUnknown(method.getReturnType());
    return presentable ? s : s.with(Set.of());
  }

  private void report(Problem problem, Location location, Object... arguments) {
    valid = false;
    compilation.diagnostics().report(problem, location, arguments);
  }

  private void checkModifiers() {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.ABSTRACT) || modifiers.contains(Modifier.NATIVE)) {
      report(Problem.NO_BODY, at, name);
    } else if (!modifiers.contains(Modifier.STATIC)) {
      report(Problem.NOT_STATIC, at, name);
    }
    if (modifiers.contains(Modifier.PRIVATE)) {
      report(Problem.PRIVATE_METHOD, at, name);
    }
    for (Element e = method.getEnclosingElement(); e != null; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        report(Problem.PRIVATE_CLASS, at, name, e.getSimpleName());
      }
    }
  }

  private List<Parameter> parameters(Annotation annotation) {
    var seen = new HashSet<String>();
    for (String wrt : annotation.wrt()) {
      if (!names.contains(wrt)) {
        report(Problem.UNKNOWN_WRT, source.text(wrt), wrt, name);
      } else if (!seen.add(wrt)) {
        report(Problem.REPEATED_WRT, source.lastText(wrt), wrt);
      }
    }
    var parameters = new ArrayList<Parameter>();
    for (int k = 0; k < names.size(); k++) {
      VariableElement parameter = method.getParameters().get(k);
      String parameterName = names.get(k);
      Shape shape = shape(parameter.asType(), location(parameter));
      boolean floating = types.isFloating(parameter.asType());
      boolean named = annotation.wrt().contains(parameterName);
      if (named && !floating) {
        report(Problem.INACTIVE_WRT, source.text(parameterName), parameterName);
      }
      boolean wrt = floating && (named || annotation.wrt().isEmpty());
      if (wrt && types.isRow(parameter.asType())) {
        warnOfConstructor(parameter);
      }
      parameters.add(new Parameter(parameterName, shape, wrt));
    }
    return parameters;
  }

  private void warnOfConstructor(VariableElement parameter) {
    TypeElement record = JavaTypes.element(JavaTypes.innermost(parameter.asType()));
    for (ExecutableElement constructor : compilation.members().constructors(record)) {
      if (isCanonical(constructor, record) && isWritten(constructor)) {
        compilation
            .diagnostics()
            .report(Problem.RECORD_CONSTRUCTOR, location(parameter), record.getSimpleName());
      }
    }
  }

  private boolean isCanonical(ExecutableElement constructor, TypeElement record) {
    List<TypeMirror> parameters = new ArrayList<>();
    constructor.getParameters().forEach(p -> parameters.add(p.asType()));
    List<TypeMirror> components = new ArrayList<>();
    record.getRecordComponents().forEach(c -> components.add(c.asType()));
    if (parameters.size() != components.size()) {
      return false;
    }
    for (int k = 0; k < parameters.size(); k++) {
      if (!compilation.javac().types().isSameType(parameters.get(k), components.get(k))) {
        return false;
      }
    }
    return true;
  }

  private boolean isWritten(ExecutableElement constructor) {
    return Records.isWritten(compilation, constructor);
  }

  private Shape shape(TypeMirror type, Location location) {
    Optional<Problem> obstacle = types.obstacle(type);
    if (obstacle.isPresent()) {
      report(obstacle.get(), location, types.spelling(type));
      return new Shape.Leaf(types.leaf(type));
    }
    return types.shape(type);
  }

  private void checkActive(List<Parameter> parameters, Shape result, boolean isVoid) {
    boolean wrt = parameters.stream().anyMatch(Parameter::wrt);
    if (isUnknown(method.getReturnType())
        || (!wrt && method.getParameters().stream().anyMatch(p -> isUnknown(p.asType())))) {
      valid = false; // javac says what it does not find
      return;
    }
    if (!wrt) {
      if (method.getParameters().stream().noneMatch(p -> types.isFloating(p.asType()))) {
        report(Problem.NO_ACTIVE_PARAMETER, at, name);
      } else {
        valid = false; // wrt is wrong, which was reported
      }
    }
    if (isVoid) {
      boolean writes =
          method.getParameters().stream()
              .anyMatch(
                  p -> p.asType().getKind() == TypeKind.ARRAY && types.isFloating(p.asType()));
      if (!writes) {
        report(Problem.NO_ACTIVE_RESULT, at, name);
      } else if (parameters.stream().noneMatch(p -> p.wrt() && p.shape().isArray())) {
        report(Problem.VOID_WITHOUT_ARRAYS, at, name);
      }
      for (Parameter parameter : parameters) {
        if (parameter.wrt() && !(parameter.shape() instanceof Shape.Leaf)) {
          report(Problem.VOID_RECORD, at, parameter.name());
        }
      }
    } else if (!result.differentiable()) {
      report(Problem.NO_ACTIVE_RESULT, at, name);
    }
  }

  private static boolean isUnknown(TypeMirror type) {
    return JavaTypes.innermost(type).getKind() == TypeKind.ERROR;
  }

  private static boolean isScalar(TypeMirror type) {
    return type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT;
  }

  private String sourceClass() {
    String simple = "";
    for (Element e = method.getEnclosingElement();
        e instanceof TypeElement;
        e = e.getEnclosingElement()) {
      simple = simple.isEmpty() ? e.getSimpleName().toString() : e.getSimpleName() + "." + simple;
    }
    return simple;
  }

  private boolean isPublic() {
    for (Element e = method; e instanceof TypeElement || e == method; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private String access() {
    for (Modifier modifier : List.of(Modifier.PUBLIC, Modifier.PROTECTED)) {
      if (method.getModifiers().contains(modifier)) {
        return modifier.toString();
      }
    }
    return "";
  }

  private Location location(VariableElement parameter) {
    Optional<TreePath> path = compilation.members().path(method);
    if (path.isPresent() && path.get().getLeaf() instanceof MethodTree tree) {
      Tree declaration = tree.getParameters().get(method.getParameters().indexOf(parameter));
      return compilation.sources().at(path.get().getCompilationUnit(), declaration, method);
    }
    return at;
  }
}
