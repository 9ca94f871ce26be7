package fluxion.samples.consumers;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that call javac in ways of their own, with the packaged jars. */
class JavacBuildsTest {
  private static final String[] STRICT = {"-Xlint:all", "-Werror"};

  @TempDir Path folder;

  /** The second is compiled against the first's jar, and has nothing else of it. */
  @Test
  void libraryAndApplication() throws IOException, ReflectiveOperationException {
    compile("library", Jars.path(Jars.runtime())).clean();
    Path jar = folder.resolve("library.jar");
    Jars.pack(folder.resolve("library"), jar);
    compile("application", Jars.path(Jars.runtime(), jar)).clean();

    Folders.run("library.Check", jar);
    Folders.run("application.Check", folder.resolve("application"), jar);
  }

  @Test
  void modules() throws IOException, ReflectiveOperationException {
    Path sources = Folders.project("maven/modular/src/main/java");
    for (String where : List.of("--processor-path", "--processor-module-path")) {
      Path classes = folder.resolve("modular" + where);
      Javac.run(
              classes,
              Folders.sources(sources),
              "-Xlint:all",
              "-Werror",
              "--module-path",
              Jars.runtime().toString(),
              where,
              Jars.processor().toString())
          .clean();
      Folders.run("modular.Check", classes);
    }
  }

  /** Of two classes one is changed and compiled alone, beside the class files of before. */
  @Test
  void oneFileAgain() throws IOException, ReflectiveOperationException {
    Path sources = folder.resolve("sources");
    Folders.copy("maven/library/src/main/java", sources);
    Path curve = sources.resolve("library/Curve.java");
    Path classes = folder.resolve("classes");
    Javac.run(classes, Folders.sources(sources), options(Jars.path(Jars.runtime()))).clean();
    byte[] before = Files.readAllBytes(classes.resolve("library/Curve_Grad.class"));

    Files.writeString(curve, Files.readString(curve).replace("Math.exp(-t)", "Math.cos(t)"));
    String[] again = options(Jars.path(Jars.runtime(), classes));
    again[0] += ",-processing"; // It warns that the class is there already.
    Javac.run(classes, List.of(curve), again).clean();
    Folders.run("library.Check", classes);
    assertThat(Files.readAllBytes(classes.resolve("library/Curve_Grad.class")))
        .isNotEqualTo(before);

    Path check = sources.resolve("library/Check.java");
    Javac.run(classes, List.of(check), again).clean();
    Folders.run("library.Check", classes);
  }

  /**
   * One class calls the annotated methods and derivatives of another, of which there is no source.
   */
  @Test
  void oneFileBesideClasses() throws IOException, ReflectiveOperationException {
    compile("library", Jars.path(Jars.runtime())).clean();
    String path = Jars.path(Jars.runtime(), folder.resolve("library"));
    for (int time = 0; time < 2; time++) {
      compile("application", path).clean();
    }
    Folders.run("application.Check", folder.resolve("application"), folder.resolve("library"));
  }

  private Javac compile(String project, String classPath) throws IOException {
    Path sources = Folders.project("maven/" + project + "/src/main/java");
    return Javac.run(folder.resolve(project), Folders.sources(sources), options(classPath));
  }

  private static String[] options(String classPath) {
    return new String[] {
      STRICT[0],
      STRICT[1],
      "-implicit:none",
      "-classpath",
      classPath,
      "-processorpath",
      Jars.processor().toString()
    };
  }
}
