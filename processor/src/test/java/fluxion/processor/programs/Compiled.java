package fluxion.processor.programs;

import fluxion.processor.DifferentiableProcessor;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Programs compiled together, in memory.
 *
 * @param complaints by class name, what the compiler or the processor had to say of it or of what
 *     was generated for it
 * @param loader of the others
 */
public record Compiled(Map<String, String> complaints, ClassLoader loader) {

  /** The class path, which each thread reads once. */
  private static final ThreadLocal<JavaFileManager> FILES =
      ThreadLocal.withInitial(
          () -> ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));

  /** Compiles with the processor; those that do not compile in silence are left out. */
  public static Compiled of(Collection<Program> programs) {
    Map<String, Map<String, String>> sources = new TreeMap<>();
    programs.forEach(program -> sources.put(program.className(), program.sources()));
    return texts(sources);
  }

  /** The same for the texts of files, by the main class of the program and their own. */
  public static Compiled texts(Map<String, Map<String, String>> programs) {
    Map<String, Map<String, String>> left = new TreeMap<>(programs);
    Map<String, String> complaints = new TreeMap<>();
    while (true) {
      var files = new Memory();
      Map<String, String> found = left.isEmpty() ? Map.of() : compile(left.values(), files, true);
      if (found.size() > 1) {
        found = alone(left, found.keySet());
      }
      if (found.isEmpty()) {
        return new Compiled(complaints, files.loader());
      }
      complaints.putAll(found);
      if (!left.keySet().removeAll(found.keySet())) {
        throw new IllegalStateException("nobody's: " + found);
      }
    }
  }

  /** What there is to complain of when nobody else's errors keep the derivatives from coming. */
  private static Map<String, String> alone(
      Map<String, Map<String, String>> programs, Collection<String> names) {
    Map<String, String> complaints = new TreeMap<>();
    for (String name : names) {
      complaints.putAll(compile(List.of(programs.get(name)), new Memory(), true));
    }
    return complaints;
  }

  /**
   * Whether the program is one at all, to javac, as far as that can be said without its
   * derivatives.
   */
  public static boolean isJava(Program program) {
    return !program.sources().isEmpty()
        && (program.nested() || compile(List.of(program.sources()), new Memory(), false).isEmpty());
  }

  /** The errors of javac, in order, with one processor. */
  public static List<String> errors(Map<String, String> sources, Processor processor) {
    var javac = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var units = new ArrayList<JavaFileObject>();
    sources.forEach((name, text) -> units.add(new Text(name, text)));
    List<String> options =
        List.of("-Xmaxerrs", "1000", "-parameters", "-cp", System.getProperty("java.class.path"));
    var task = javac.getTask(null, new Memory(), diagnostics, options, null, units);
    task.setProcessors(List.of(processor));
    boolean success = task.call();
    var errors = new ArrayList<String>();
    for (Diagnostic<? extends JavaFileObject> said : diagnostics.getDiagnostics()) {
      if (said.getKind() == Diagnostic.Kind.ERROR) {
        String file = said.getSource() == null ? "?" : name(said.getSource());
        errors.add(
            "%s:%d:%d %s"
                .formatted(
                    file,
                    said.getLineNumber(),
                    said.getColumnNumber(),
                    said.getMessage(Locale.ROOT)));
      }
    }
    if (success != errors.isEmpty()) {
      errors.add("javac's success: " + success);
    }
    return errors;
  }

  private static Map<String, String> compile(
      Collection<Map<String, String>> programs, Memory files, boolean process) {
    var javac = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var units = new ArrayList<JavaFileObject>();
    programs.forEach(program -> program.forEach((name, text) -> units.add(new Text(name, text))));
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xlint:all,-path,-classfile,-processing",
                "-Xmaxerrs",
                "10000",
                "-Xmaxwarns",
                "10000",
                "-parameters",
                "-cp",
                System.getProperty("java.class.path")));
    options.add(process ? "-Afluxion.verify=true" : "-proc:none");
    var task = javac.getTask(null, files, diagnostics, options, null, units);
    if (process) {
      task.setProcessors(List.of(new DifferentiableProcessor()));
    }
    boolean success = task.call();
    Map<String, String> complaints = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> said : diagnostics.getDiagnostics()) {
      boolean error = said.getKind() == Diagnostic.Kind.ERROR;
      String name = said.getSource() == null ? "?" : name(said.getSource());
      boolean generated = name.endsWith("_Grad");
      boolean note = said.getKind() == Diagnostic.Kind.NOTE;
      if (error || (generated && !note)) {
        complaints.merge(Program.mainOf(name), said.toString(), (a, b) -> a + "\n" + b);
      }
    }
    if (!success && complaints.isEmpty()) {
      throw new IllegalStateException("javac fails in silence: " + diagnostics.getDiagnostics());
    }
    return complaints;
  }

  private static String name(JavaFileObject source) {
    String path = source.getName();
    return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
  }

  /** The texts of the generated classes. */
  public static String generated(Program program) {
    var files = new Memory();
    compile(List.of(program.sources()), files, true);
    return files.sources.values().stream()
        .map(text -> text.toString(StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String className, String text) {
      super(URI.create("mem:///" + className + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Files in memory, over those of the class path. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    final Map<String, ByteArrayOutputStream> sources = new HashMap<>();
    final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    Memory() {
      super(FILES.get());
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      var bytes = new ByteArrayOutputStream();
      (kind == JavaFileObject.Kind.SOURCE ? sources : classes).put(name, bytes);
      return new SimpleJavaFileObject(URI.create("mem:///" + name + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }

        @Override
        public Writer openWriter() {
          return new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return bytes.toString(StandardCharsets.UTF_8);
        }
      };
    }

    /** Other files that are written beside the classes; nobody reads them. */
    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String name, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + name), JavaFileObject.Kind.OTHER) {
        @Override
        public OutputStream openOutputStream() {
          return OutputStream.nullOutputStream();
        }
      };
    }

    /** The next compilation uses them, too. */
    @Override
    public void close() {}

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
      return one.equals(other);
    }

    ClassLoader loader() {
      return new Loader(classes);
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes;

    Loader(Map<String, ByteArrayOutputStream> classes) {
      super(Compiled.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
  }
}
