package fluxion.processor.frontend;

import fluxion.processor.ir.Interpreter;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.kernels.JavaCompiler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Sources compiled with javac and lowered on the way, ready to run in both forms. */
public final class LoweredKernel {
  private final JavaCompiler.Outcome outcome;
  private final List<LoweredClass> classes;
  private final ClassLoader loader;
  private final Map<String, Method> foreign = new LinkedHashMap<>();

  private LoweredKernel(JavaCompiler.Outcome outcome, List<LoweredClass> classes) {
    this.outcome = outcome;
    this.classes = classes;
    this.loader = outcome.loader();
    if (outcome.success() && !classes.isEmpty()) {
      compileForeign();
    }
  }

  /** Compiles and lowers. */
  public static LoweredKernel of(Map<String, String> sources, Path folder) {
    var capture = new Capture();
    JavaCompiler.Outcome outcome = JavaCompiler.compile(sources, folder, List.of(capture));
    return new LoweredKernel(outcome, capture.classes);
  }

  /** The annotated classes. */
  public List<LoweredClass> classes() {
    return classes;
  }

  /** Whether javac was content. */
  public boolean success() {
    return outcome.success();
  }

  /** What javac reported. */
  public List<Diagnostic<? extends JavaFileObject>> diagnostics() {
    return outcome.diagnostics();
  }

  /** A compiled class. */
  public Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, loader);
  }

  /** Calls the IR function; throws what Java would throw. */
  List<Object> interpret(Module module, String function, List<Object> arguments) throws Throwable {
    var interpreter =
        new Interpreter(
            module,
            (op, operands) -> {
              Object result = run(op.template(), op.results(), op.operands(), operands, false);
              return op.results().isEmpty() ? List.of() : Collections.singletonList(result);
            });
    try {
      return interpreter.call(function, arguments.toArray());
    } catch (Interpreter.ThrownException thrown) {
      throw (Throwable)
          foreign("throw " + thrown.template() + thrown.operands().size())
              .invoke(null, thrown.operands().toArray());
    }
  }

  private Object run(
      String template, List<Value> results, List<Value> operands, List<Object> values, boolean t) {
    try {
      return foreign(key(template, results, operands, t)).invoke(null, values.toArray());
    } catch (InvocationTargetException e) {
      throw sneaky(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable t) throws T {
    throw (T) t;
  }

  private Method foreign(String key) {
    Method method = foreign.get(key);
    if (method == null) {
      throw new IllegalStateException("no " + key + " in " + foreign.keySet());
    }
    return method;
  }

  private static String key(
      String template, List<Value> results, List<Value> operands, boolean isThrow) {
    return isThrow
        ? "throw " + template + operands.size()
        : template + types(operands) + types(results);
  }

  private static String types(List<Value> values) {
    return values.stream().map(v -> v.type().toString()).toList().toString();
  }

  /** Foreign code becomes methods of a class beside the kernel, one for each template. */
  private void compileForeign() {
    var bodies = new LinkedHashMap<String, String>();
    for (LoweredClass c : classes) {
      for (var function : c.module().functions()) {
        function
            .body()
            .walk(
                op -> {
                  if (op instanceof Ops.Foreign f) {
                    bodies.putIfAbsent(
                        key(f.template(), f.results(), f.operands(), false),
                        method(f.template(), f.operands(), result(f), f.results().isEmpty()));
                  } else if (op instanceof Ops.Throw t) {
                    bodies.putIfAbsent(
                        key(t.template(), List.of(), t.operands(), true),
                        method(t.template(), t.operands(), "Throwable", false));
                  }
                });
      }
    }
    String packageName = classes.get(0).packageName();
    var source = new StringBuilder();
    if (!packageName.isEmpty()) {
      source.append("package " + packageName + ";\n");
    }
    source.append("public class ForeignCode {\n");
    int next = 0;
    for (String body : bodies.values()) {
      source.append(body.replace("NAME", "f" + next++));
    }
    source.append("}\n");
    String name = packageName.isEmpty() ? "ForeignCode" : packageName + ".ForeignCode";
    var compiled =
        JavaCompiler.compile(Map.of(name, source.toString()), outcome.classes(), List.of());
    if (!compiled.success()) {
      throw new IllegalStateException(compiled.diagnostics() + "\n" + source);
    }
    try {
      Class<?> holder = load(name);
      next = 0;
      for (String key : bodies.keySet()) {
        int index = next++;
        for (Method method : holder.getDeclaredMethods()) {
          if (method.getName().equals("f" + index)) {
            method.setAccessible(true);
            foreign.put(key, method);
          }
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String result(Ops.Foreign op) {
    return op.results().isEmpty() ? "void" : java(op.results().get(0).type());
  }

  private static String java(Type type) {
    return type.toString();
  }

  private static String method(
      String template, List<Value> operands, String result, boolean statement) {
    var parameters = new ArrayList<String>();
    String code = template;
    for (int k = operands.size() - 1; k >= 0; k--) {
      parameters.add(0, java(operands.get(k).type()) + " p" + k);
      code = code.replaceAll("(?<!\\$)\\$" + k + "(?![0-9])", "p" + k);
    }
    code = code.replace("$$", "$");
    return "  static "
        + result
        + " NAME("
        + String.join(", ", parameters)
        + ") throws Throwable { "
        + (statement ? code : "return " + code)
        + "; }\n";
  }

  /** Lowers what is annotated, and generates nothing. */
  private static final class Capture extends AbstractProcessor {
    private final List<LoweredClass> classes = new ArrayList<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("fluxion.Differentiable");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (TypeElement annotation : annotations) {
        try {
          var frontend =
              new Frontend(
                  JavacEnvironment.of(processingEnv), processingEnv.getMessager()::printMessage);
          classes.addAll(frontend.lower(round.getElementsAnnotatedWith(annotation), Set.of()));
        } catch (JavacEnvironment.UnsupportedCompilerException e) {
          throw new IllegalStateException(e);
        }
      }
      return true;
    }
  }
}
