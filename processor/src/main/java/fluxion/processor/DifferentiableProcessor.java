package fluxion.processor;

import com.google.auto.service.AutoService;
import fluxion.processor.emit.JavaEmitter;
import fluxion.processor.frontend.DeepStack;
import fluxion.processor.frontend.Frontend;
import fluxion.processor.frontend.JavacEnvironment;
import fluxion.processor.frontend.LoweredClass;
import fluxion.processor.frontend.MissingTypes;
import fluxion.processor.signature.Carried;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Where javac enters: finds the annotated methods of each round and writes their classes. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
  DifferentiableProcessor.DIFFERENTIABLE,
  "javax.annotation.processing.Generated" // on what we write; else javac warns that it is unclaimed
})
public final class DifferentiableProcessor extends AbstractProcessor {

  static final String DIFFERENTIABLE = "fluxion.Differentiable";

  /** Why nothing can be generated in this build; null if all is well. */
  private @Nullable String obstacle;

  private @Nullable JavacEnvironment javac;

  /** Made when nothing is waiting: in the next round javac has other symbols for the classes. */
  private @Nullable Frontend frontend;

  /** The classes that the user wrote. */
  private final Set<String> sources = new HashSet<>();

  /** The classes with annotated methods that were put off to the next round. */
  private final Set<String> waiting = new LinkedHashSet<>();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.names();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    if (environment.getSourceVersion().compareTo(SourceVersion.RELEASE_17) < 0) {
      obstacle =
          "Fluxion writes Java 17, and this build is for "
              + environment.getSourceVersion()
              + ". Compile for 17 or later: javac's --release, Maven's maven.compiler.release.";
      return;
    }
    try {
      javac = JavacEnvironment.of(environment);
    } catch (JavacEnvironment.UnsupportedCompilerException e) {
      obstacle = e.getMessage();
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<Element> annotated = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(DIFFERENTIABLE)) {
        annotated.addAll(round.getElementsAnnotatedWith(annotation));
      }
    }
    if (sources.isEmpty()) {
      ElementFilter.typesIn(round.getRootElements())
          .forEach(type -> sources.add(type.getQualifiedName().toString()));
    }
    if (javac != null) {
      process(javac, annotated);
    } else {
      annotated.forEach(method -> error(String.valueOf(obstacle), method));
    }
    return true; // Else javac warns that no processor claimed the annotation.
  }

  /**
   * Generates, or puts everything off to the next round if a signature names a type that is missing
   * yet. Where it stays missing, nothing is generated: javac says so.
   */
  private void process(JavacEnvironment javac, Set<Element> annotated) {
    waiting.forEach(name -> annotated.addAll(annotatedMethods(name)));
    waiting.clear();
    if (annotated.stream().anyMatch(new MissingTypes(javac)::in)) {
      annotated.forEach(method -> waiting.add(String.valueOf(method.getEnclosingElement())));
    } else if (!annotated.isEmpty()) {
      if (frontend == null) {
        frontend = new Frontend(javac, processingEnv.getMessager()::printMessage);
      }
      generate(frontend, annotated);
    }
  }

  private List<? extends Element> annotatedMethods(String className) {
    TypeElement type = processingEnv.getElementUtils().getTypeElement(className);
    return type == null
        ? List.of()
        : type.getEnclosedElements().stream()
            .filter(
                member ->
                    member.getAnnotationMirrors().stream()
                        .anyMatch(a -> a.getAnnotationType().toString().equals(DIFFERENTIABLE)))
            .toList();
  }

  private void generate(Frontend from, Set<Element> annotated) {
    Options options = Options.of(processingEnv.getOptions());
    var compiler = new ClassCompiler(from.diagnostics(), options, this::note);
    for (LoweredClass lowered : from.lower(annotated, sources)) {
      var emitter =
          new JavaEmitter(seesGenerated(lowered.originating()), hidden(lowered), options.verify());
      DeepStack.call(() -> compiler.text(lowered, emitter)).ifPresent(text -> write(text, lowered));
      carry(DeepStack.call(() -> compiler.carried(lowered)), lowered);
    }
  }

  private void write(String text, LoweredClass lowered) {
    String name =
        lowered.packageName().isEmpty()
            ? lowered.name()
            : lowered.packageName() + "." + lowered.name();
    TypeElement originating = lowered.originating();
    try (Writer out = processingEnv.getFiler().createSourceFile(name, originating).openWriter()) {
      out.write(text);
    } catch (FilerException e) {
      error("the class " + name + " exists already: " + e.getMessage(), originating);
    } catch (IOException e) {
      error("the class " + name + " cannot be written: " + e.getMessage(), originating);
    }
  }

  private void carry(Carried carried, LoweredClass lowered) {
    String file = Carried.fileOf(lowered.name());
    TypeElement originating = lowered.originating();
    try (Writer out =
        processingEnv
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, lowered.packageName(), file, originating)
            .openWriter()) {
      out.write(carried.text());
    } catch (IOException e) {
      error("the file " + file + " cannot be written: " + e.getMessage(), originating);
    }
  }

  /**
   * Which classes of the package have the names of classes of {@code java.lang}. Looks at no
   * others: to complete a generated class of an earlier compilation makes javac 17 fail at records.
   */
  private Predicate<String> hidden(LoweredClass lowered) {
    Elements elements = processingEnv.getElementUtils();
    String prefix = lowered.packageName().isEmpty() ? "" : lowered.packageName() + ".";
    ModuleElement base = elements.getModuleElement("java.base"); // else javac searches all modules
    return name ->
        elements.getTypeElement(base, "java.lang." + name) != null
            && elements.getTypeElement(prefix + name) != null;
  }

  private boolean seesGenerated(TypeElement originating) {
    Elements elements = processingEnv.getElementUtils();
    return elements.getTypeElement(
            elements.getModuleOf(originating), "javax.annotation.processing.Generated")
        != null;
  }

  private void note(String text) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, text);
  }

  private void error(String text, Element at) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text, at);
  }
}
