package fluxion.samples.consumers;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project of four modules, built by Maven with all warnings as errors: a library and an
 * application with the processor on its path, a module, and one for which the processor is a mere
 * dependency.
 */
class MavenBuildsTest {
  @TempDir Path folder;

  @Test
  void builds() throws Exception {
    Path project = folder.resolve("project");
    Folders.copy("maven", project);
    Maven maven = new Maven(folder);

    check(maven.run(project, "package"));
    Path library = project.resolve("library/target/library-1.jar");
    Folders.run("library.Check", library);
    Folders.run(
        "application.Check", project.resolve("application/target/application-1.jar"), library);
    Folders.run("plain.Check", project.resolve("plain/target/plain-1.jar"));
    Folders.run("modular.Check", project.resolve("modular/target/modular-1.jar"));

    changeOneFile(maven, project.resolve("plain"));
  }

  /** The module alone, compiled again over what is there. */
  private static void changeOneFile(Maven maven, Path module) throws Exception {
    Path source = module.resolve("src/main/java/plain/Check.java");
    Files.writeString(source, Files.readString(source).replace("Math.sin(x)", "Math.tan(x)"));
    check(maven.run(module, "compile"));
    Folders.run("plain.Check", module.resolve("target/classes"));
    String generated =
        Files.readString(
            module.resolve("target/generated-sources/annotations/plain/Check_Grad.java"));
    assertThat(generated).contains("Math.tan");
  }

  private static void check(Maven.Run run) throws IOException {
    assertWithMessage(run.output()).that(run.exit()).isEqualTo(0);
    assertThat(run.output().lines().filter(line -> line.startsWith("[WARNING]")).toList())
        .isEmpty();
  }
}
