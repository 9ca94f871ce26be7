package fluxion.processor.kernels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac on texts, into a folder. */
public final class JavaCompiler {
  private JavaCompiler() {}

  /** What came of it. */
  public record Outcome(
      boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path classes) {

    /** A loader of the classes compiled. */
    public URLClassLoader loader() {
      try {
        var loader =
            new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, JavaCompiler.class.getClassLoader());
        loader.setDefaultAssertionStatus(false);
        return loader;
      } catch (MalformedURLException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Compiles sources by class name, with processors, into a folder. */
  public static Outcome compile(
      Map<String, String> sources, Path folder, List<? extends Processor> processors) {
    return compile(sources, folder, processors, List.of());
  }

  /** Compiles sources by class name, with processors, into a folder, with more options. */
  public static Outcome compile(
      Map<String, String> sources,
      Path folder,
      List<? extends Processor> processors,
      List<String> moreOptions) {
    var javac = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      var options =
          new ArrayList<>(
              List.of(
                  "-d",
                  folder.toString(),
                  "-parameters",
                  "-cp",
                  folder
                      + System.getProperty("path.separator")
                      + System.getProperty("java.class.path")));
      options.addAll(moreOptions);
      if (processors.isEmpty()) {
        options.add("-proc:none");
      }
      var units = new ArrayList<JavaFileObject>();
      sources.forEach((name, text) -> units.add(new Text(name, text)));
      var task = javac.getTask(null, files, diagnostics, options, null, units);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      boolean success = task.call();
      return new Outcome(success, diagnostics.getDiagnostics(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source file in memory. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
