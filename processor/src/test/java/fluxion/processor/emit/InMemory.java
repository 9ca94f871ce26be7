package fluxion.processor.emit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java source in memory, tolerating no warning, and loads it. */
final class InMemory {
  private InMemory() {}

  /** The class of that name in the source text. */
  static Class<?> load(String className, String source) {
    try {
      return compile(Map.of(className, source)).loadClass(className);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** The classes in the source texts, which are given by the names of their classes. */
  static ClassLoader compile(Map<String, String> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    Map<String, ByteArrayOutputStream> compiled = new HashMap<>();
    try (var files = new Memory(javac.getStandardFileManager(diagnostics, null, null), compiled)) {
      List<String> options = List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17");
      var units = new ArrayList<Source>();
      sources.forEach((name, text) -> units.add(new Source(name, text)));
      if (!javac.getTask(null, files, diagnostics, options, null, units).call()) {
        var all = new StringBuilder(diagnostics.getDiagnostics().toString());
        sources.values().forEach(text -> all.append('\n').append(numbered(text)));
        throw new AssertionError(all);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new Loader(compiled);
  }

  private static String numbered(String source) {
    var text = new StringBuilder();
    int line = 0;
    for (String each : source.split("\n", -1)) {
      text.append(String.format("%5d  %s%n", ++line, each));
    }
    return text.toString();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("mem:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> compiled;

    Memory(JavaFileManager standard, Map<String, ByteArrayOutputStream> compiled) {
      super(standard);
      this.compiled = compiled;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return compiled.computeIfAbsent(name, n -> new ByteArrayOutputStream());
        }
      };
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> compiled;

    Loader(Map<String, ByteArrayOutputStream> compiled) {
      super(InMemory.class.getClassLoader());
      this.compiled = compiled;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = compiled.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
  }
}
