package fluxion.processor.frontend;

import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.signature.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * From annotated methods to signatures and IR. Problems go to {@link #diagnostics()}, which prints
 * them through javac at the exact token; later stages report theirs there too.
 *
 * <pre>{@code
 * var frontend = new Frontend(JavacEnvironment.of(processingEnv), messager::printMessage);
 * for (LoweredClass c : frontend.lower(round.getElementsAnnotatedWith(annotation), Set.of())) {
 *   for (Lowered method : c.methods()) {
 *     method.signature(); // always
 *     method.function();  // in c.module(), if there was no error
 *   }
 * }
 * }</pre>
 */
public final class Frontend {
  private final Compilation compilation;
  private final JavacDiagnostics diagnostics;
  private final Map<TypeElement, Scope> scopes = new HashMap<>();

  /**
   * A frontend for one run of javac.
   *
   * @param unplaced prints a message that has no place in a source file
   */
  public Frontend(JavacEnvironment javac, BiConsumer<Diagnostic.Kind, String> unplaced) {
    var sources = new Sources(javac.trees());
    this.diagnostics = new JavacDiagnostics(sources, javac.attributed(), unplaced::accept);
    var types = new JavaTypes(javac);
    this.compilation =
        new Compilation(
            javac,
            sources,
            new Members(javac),
            types,
            new Overloads(javac.types()),
            new GeneratedClasses(javac.types(), this::compiledBefore),
            new Carriers(javac, types),
            diagnostics);
  }

  /** The annotated methods behind a generated class that was compiled before. */
  private List<GeneratedClasses.Source> compiledBefore(String generatedClass) {
    var sources = new ArrayList<GeneratedClasses.Source>();
    for (Carriers.Method method : compilation.carriers().methodsOf(generatedClass)) {
      List<String> names = method.entry().names();
      var signatures = new Signatures(compilation, method.element(), Location.NONE, names);
      Signatures.Checked checked = signatures.check();
      sources.add(
          new GeneratedClasses.Source(method.element(), checked.signature(), checked.valid()));
    }
    return sources;
  }

  /** Where problems go. */
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /** How many errors were reported. */
  public int errors() {
    return diagnostics.errors();
  }

  /**
   * Lowers the annotated methods of a round: classes sorted by name, methods in source order. A
   * problem in one method does not keep the others from being lowered.
   *
   * @param sources the qualified names of the classes of this compilation, which cannot be
   *     generated
   */
  public List<LoweredClass> lower(Collection<? extends Element> annotated, Set<String> sources) {
    return DeepStack.call(() -> lowerAll(annotated, sources));
  }

  private List<LoweredClass> lowerAll(
      Collection<? extends Element> annotated, Set<String> sources) {
    var byClass = new TreeMap<String, List<ExecutableElement>>();
    for (Element element : annotated) {
      if (element instanceof ExecutableElement method && method.getKind() == ElementKind.METHOD) {
        TypeElement owner = JavaTypes.owner(method);
        byClass
            .computeIfAbsent(owner.getQualifiedName().toString(), name -> new ArrayList<>())
            .add(method);
      }
    }
    var declared = new ArrayList<Declared>();
    for (List<ExecutableElement> methods : byClass.values()) {
      List<? extends Element> members = JavaTypes.owner(methods.get(0)).getEnclosedElements();
      methods.sort(Comparator.comparingInt(members::indexOf));
      Declared one = declare(methods);
      if (!clashes(one, sources)) {
        declared.add(one);
      }
    }
    var classes = new ArrayList<LoweredClass>();
    var files = new HashMap<String, String>();
    for (Declared one : declared) {
      LoweredClass lowered = lower(one);
      String file = lowered.packageName() + "." + lowered.name();
      String other = files.putIfAbsent(file, lowered.sourceClass());
      if (other == null) {
        classes.add(lowered);
      } else {
        Location at = lowered.methods().get(0).signature().at();
        diagnostics.report(Problem.CLASS_CLASH, at, lowered.name(), other, lowered.sourceClass());
      }
    }
    return classes;
  }

  /** Whether somebody has written a class of the name, which is then reported. */
  private boolean clashes(Declared declared, Set<String> sources) {
    Signature any = declared.signatures().get(0).signature();
    ExecutableElement method = declared.methods().get(0);
    String name = any.generatedClass();
    boolean clashes =
        sources.contains(any.packageName().isEmpty() ? name : any.packageName() + "." + name);
    if (clashes) {
      Location at = new AnnotationSource(compilation, method, any.at()).whole();
      diagnostics.report(Problem.CLASS_EXISTS, at, name, any.sourceClass());
    }
    return clashes;
  }

  /** The annotated methods of a class, their signatures checked. */
  private record Declared(
      Unit unit, List<ExecutableElement> methods, List<Signatures.Checked> signatures) {}

  private Declared declare(List<ExecutableElement> methods) {
    var unit = new Unit(compilation, scopes);
    var names = new GeneratedNames(diagnostics);
    var signatures = new ArrayList<Signatures.Checked>();
    for (ExecutableElement method : methods) {
      Location at = unit.location(method);
      Signatures.Checked checked = new Signatures(compilation, method, at).check();
      boolean unique = !checked.valid() || names.add(checked.signature());
      boolean valid = checked.valid() && unique;
      signatures.add(new Signatures.Checked(checked.signature(), valid));
      compilation.generated().add(new GeneratedClasses.Source(method, checked.signature(), valid));
    }
    return new Declared(unit, methods, signatures);
  }

  private static LoweredClass lower(Declared declared) {
    Unit unit = declared.unit();
    List<ExecutableElement> methods = declared.methods();
    List<Signatures.Checked> signatures = declared.signatures();
    for (int k = 0; k < methods.size(); k++) {
      if (signatures.get(k).valid()) {
        unit.function(methods.get(k));
      }
    }
    unit.finish();
    var lowered = new ArrayList<Lowered>();
    for (int k = 0; k < methods.size(); k++) {
      Signatures.Checked checked = signatures.get(k);
      lowered.add(
          new Lowered(
              checked.signature(),
              checked.valid() ? unit.lowered(methods.get(k)) : java.util.Optional.empty()));
    }
    Signature any = signatures.get(0).signature();
    return new LoweredClass(
        outermost(JavaTypes.owner(methods.get(0))),
        any.packageName(),
        any.generatedClass(),
        signatures.stream().anyMatch(s -> s.signature().isPublic()),
        any.sourceClass(),
        unit.module(),
        unit.requests(),
        lowered);
  }

  private static TypeElement outermost(TypeElement type) {
    TypeElement outermost = type;
    for (Element e = type; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement enclosing) {
        outermost = enclosing;
      }
    }
    return outermost;
  }
}
