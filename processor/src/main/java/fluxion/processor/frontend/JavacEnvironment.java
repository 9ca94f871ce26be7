package fluxion.processor.frontend;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * How does the processor reach javac's trees? The environment that a build hands to a processor may
 * be javac's own, a wrapper round it, or that of another compiler, which has no such trees.
 */
public final class JavacEnvironment {

  private static final int MOST_WRAPPERS = 8;

  private final ProcessingEnvironment environment;
  private final Trees trees;

  private JavacEnvironment(ProcessingEnvironment environment, Trees trees) {
    this.environment = environment;
    this.trees = trees;
  }

  /**
   * Takes the wrappers of known build tools off an environment.
   *
   * @throws UnsupportedCompilerException if what is left is not javac's
   */
  public static JavacEnvironment of(ProcessingEnvironment environment)
      throws UnsupportedCompilerException {
    ProcessingEnvironment candidate = environment;
    for (int i = 0; i < MOST_WRAPPERS; i++) {
      Trees trees = treesOf(candidate);
      if (trees != null) {
        return new JavacEnvironment(candidate, trees);
      }
      ProcessingEnvironment inner = unwrapped(candidate);
      if (inner == null) {
        break;
      }
      candidate = inner;
    }
    throw new UnsupportedCompilerException(environment.getClass().getName());
  }

  public Trees trees() {
    return trees;
  }

  /** Tells when bodies are attributed; null if the compiler does not say. */
  @Nullable Attributed attributed() {
    try {
      return Attributed.in(JavacTask.instance(environment), trees);
    } catch (IllegalArgumentException | LinkageError e) {
      return null; // trees of javac, and yet no environment of its own
    }
  }

  /**
   * The text of a file that stands in a package beside a compiled class; empty if there is none.
   */
  Optional<String> resource(TypeElement beside, String packageName, String file) {
    Filer filer = environment.getFiler();
    ModuleElement module = elements().getModuleOf(beside);
    try {
      FileObject resource =
          module != null && !module.isUnnamed()
              ? filer.getResource(
                  StandardLocation.MODULE_PATH, module.getQualifiedName() + "/" + packageName, file)
              : filer.getResource(StandardLocation.CLASS_PATH, packageName, file);
      return Optional.of(resource.getCharContent(true).toString());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // the way in which javac says that it is not there
    }
  }

  public Elements elements() {
    return environment.getElementUtils();
  }

  public Types types() {
    return environment.getTypeUtils();
  }

  private static @Nullable Trees treesOf(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException | LinkageError e) {
      return null; // Not javac's own environment, or a run-time image without javac.
    }
  }

  private static @Nullable ProcessingEnvironment unwrapped(ProcessingEnvironment wrapper) {
    ProcessingEnvironment inner = unwrappedByIntelliJ(wrapper);
    return inner != null ? inner : delegateOf(wrapper);
  }

  /** IntelliJ wraps in a proxy, and keeps this method for processors that need what is inside. */
  private static @Nullable ProcessingEnvironment unwrappedByIntelliJ(
      ProcessingEnvironment wrapper) {
    try {
      Object inner =
          Class.forName(
                  "org.jetbrains.jps.javac.APIWrappers", true, wrapper.getClass().getClassLoader())
              .getDeclaredMethod("unwrap", Class.class, Object.class)
              .invoke(null, ProcessingEnvironment.class, wrapper);
      return inner != wrapper && inner instanceof ProcessingEnvironment environment
          ? environment
          : null;
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException
        | LinkageError e) {
      return null;
    }
  }

  /** Gradle, and others, wrap in a class of their own that keeps the environment in a field. */
  private static @Nullable ProcessingEnvironment delegateOf(ProcessingEnvironment wrapper) {
    for (Class<?> c = wrapper.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && ProcessingEnvironment.class.isAssignableFrom(field.getType())
            && field.trySetAccessible()) {
          try {
            return (ProcessingEnvironment) field.get(wrapper);
          } catch (IllegalAccessException e) {
            throw new AssertionError(e); // It was made accessible just now.
          }
        }
      }
    }
    return null;
  }

  /** The processor runs in something other than javac. The message is for the user. */
  public static final class UnsupportedCompilerException extends Exception {

    private static final long serialVersionUID = 1L;

    private UnsupportedCompilerException(String environment) {
      super(
          "Fluxion reads the source through javac, and this build runs annotation processors in "
              + environment
              + ". Compile with javac: in an IDE, let the build tool do the compiling.");
    }
  }
}
