package fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Renaming;
import fluxion.processor.signature.Promises;
import fluxion.processor.signature.Request;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The functions of one generated class: those asked for and all that they call. A function's name
 * is given before its body is lowered, so that methods may call each other in circles.
 */
final class Unit {
  private final Compilation compilation;
  private final Map<TypeElement, Scope> scopes;
  private final Module module = new Module();
  private final Map<ExecutableElement, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Deque<ExecutableElement> waiting = new ArrayDeque<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<String, Request> requests = new LinkedHashMap<>();
  private final Map<Request, String> requested = new HashMap<>();

  Unit(Compilation compilation, Map<TypeElement, Scope> scopes) {
    this.compilation = compilation;
    this.scopes = scopes;
  }

  Module module() {
    return module;
  }

  /** The name of the function that a method or constructor becomes. */
  String function(ExecutableElement method) {
    String known = names.get(method);
    if (known != null) {
      return known;
    }
    String wish =
        method.getKind() == ElementKind.CONSTRUCTOR
            ? "new" + JavaTypes.owner(method).getSimpleName()
            : method.getSimpleName().toString();
    String name = fresh(wish);
    names.put(method, name);
    waiting.add(method);
    return name;
  }

  private String fresh(String wish) {
    String name = wish;
    for (int k = 2; !taken.add(name); k++) {
      name = wish + k;
    }
    return name;
  }

  /** The name of the function that a generated method becomes. */
  String request(GeneratedClasses.Promised promised) {
    Promises.Method method = promised.method();
    var request =
        new Request(
            function(promised.source()),
            promised.signature().with(Set.of(method.derivative())),
            method.name());
    return requested.computeIfAbsent(
        request,
        r -> {
          String name = fresh(method.name());
          requests.put(name, r);
          return name;
        });
  }

  /** What is called besides the functions of the module, by name. */
  Map<String, Request> requests() {
    return requests;
  }

  /** The type of a parameter, also if it is of a class that is still to be generated. */
  TypeMirror parameterType(ExecutableElement method, int k) {
    TypeMirror type = method.getParameters().get(k).asType();
    return type.getKind() != TypeKind.ERROR
        ? type
        : tree(method)
            .flatMap(tree -> typeNames(method).of(tree.getParameters().get(k).getType()))
            .orElse(type);
  }

  /** The result type of a method, also if it is of a class that is still to be generated. */
  TypeMirror returnType(ExecutableElement method) {
    TypeMirror type = method.getReturnType();
    return type.getKind() != TypeKind.ERROR
        ? type
        : tree(method).flatMap(tree -> typeNames(method).of(tree.getReturnType())).orElse(type);
  }

  private TypeNames typeNames(ExecutableElement method) {
    return new TypeNames(compilation, scopeOf(method), method);
  }

  /** The method as written, if this compilation sees it. */
  Optional<MethodTree> tree(ExecutableElement method) {
    return compilation
        .members()
        .path(method)
        .map(TreePath::getLeaf)
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast);
  }

  /** Whether there is a body to lower. */
  boolean hasBody(ExecutableElement method) {
    return tree(method).map(MethodTree::getBody).isPresent()
        || compilation.carriers().of(method).isPresent();
  }

  /** What names mean in the class of a member. */
  Scope scopeOf(ExecutableElement method) {
    TypeElement owner = JavaTypes.owner(method);
    TreePath path =
        compilation
            .members()
            .path(method)
            .orElseThrow(() -> new IllegalStateException("no source of " + method));
    return scopes.computeIfAbsent(
        owner,
        o -> new Scope(compilation.javac(), compilation.members(), o, path.getCompilationUnit()));
  }

  /** Where a method is declared. */
  Location location(ExecutableElement method) {
    MethodTree tree = tree(method).orElse(null);
    return tree == null
        ? Location.NONE
        : compilation.sources().at(scopeOf(method).unit(), tree, method);
  }

  /** Lowers everything asked for, directly or not. */
  void finish() {
    while (!waiting.isEmpty()) {
      ExecutableElement method = waiting.remove();
      String name = function(method);
      Optional<Carriers.Method> carried =
          tree(method).isPresent() ? Optional.empty() : compilation.carriers().of(method);
      if (carried.isPresent()) {
        adopt(carried.get(), name);
        continue;
      }
      Function function = lower(method, name);
      if (function == null) {
        failed.add(name);
      } else {
        module.add(function);
      }
    }
  }

  /** Adds the functions of a method that was compiled before, under names of this unit. */
  private void adopt(Carriers.Method method, String name) {
    Module module = method.carried().module();
    var names = new LinkedHashMap<String, String>();
    names.put(method.entry().function(), name);
    var open = new ArrayDeque<>(names.keySet());
    while (!open.isEmpty()) {
      for (String callee : module.get(open.remove()).callees()) {
        if (!names.containsKey(callee)) {
          names.put(callee, fresh(callee));
          open.add(callee);
        }
      }
    }
    names.forEach((old, own) -> this.module.add(Renaming.of(module.get(old), own, names)));
  }

  private @Nullable Function lower(ExecutableElement method, String name) {
    try {
      return new Bodies(compilation, this).lower(method, name);
    } catch (Abandoned reported) {
      return null;
    } catch (StackOverflowError deep) {
      return internal(method, "the method is nested too deeply");
    } catch (RuntimeException | AssertionError bug) {
      return internal(method, bug + at(bug));
    }
  }

  private static String at(Throwable bug) {
    return bug.getStackTrace().length == 0 ? "" : " at " + bug.getStackTrace()[0];
  }

  private @Nullable Function internal(ExecutableElement method, String what) {
    compilation
        .diagnostics()
        .report(Problem.INTERNAL, location(method), "lower", method.getSimpleName(), what);
    return null;
  }

  /** The function of a method, if it and all that it calls could be lowered. */
  Optional<Function> lowered(ExecutableElement method) {
    String name = function(method);
    return isSound(name, new HashMap<>()) ? Optional.of(module.get(name)) : Optional.empty();
  }

  private boolean isSound(String name, Map<String, Boolean> seen) {
    Request request = requests.get(name);
    if (request != null) {
      return isSound(request.function(), seen);
    }
    if (failed.contains(name) || !module.has(name)) {
      return false;
    }
    if (seen.putIfAbsent(name, true) != null) {
      return true;
    }
    boolean[] sound = {true};
    module
        .get(name)
        .body()
        .walk(
            op -> {
              if (op instanceof Ops.Call call) {
                sound[0] &= isSound(call.callee(), seen);
              }
            });
    return sound[0];
  }
}
