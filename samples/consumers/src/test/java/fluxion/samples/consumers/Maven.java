package fluxion.samples.consumers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the Maven that runs this build, with a local repository of its own. It gets Fluxion from the
 * packaged jars, and all else from this build's local repository, which has the same plug-ins: no
 * network is used, and nothing is written outside the folder.
 */
final class Maven {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern FILE = Pattern.compile("fluxion-\\w+-(.+)\\.jar");

  private final Path folder;
  private final String version;

  Maven(Path folder) throws IOException {
    this.folder = folder;
    Matcher name = FILE.matcher(Jars.processor().getFileName().toString());
    if (!name.matches()) {
      throw new IllegalStateException(name.toString());
    }
    this.version = name.group(1);
    publish("fluxion-parent", ROOT.resolve("pom.xml"), "pom");
    publish("fluxion-runtime", ROOT.resolve("runtime/pom.xml"), "pom");
    publish("fluxion-runtime", Jars.runtime(), "jar");
    publish("fluxion-processor", ROOT.resolve("processor/dependency-reduced-pom.xml"), "pom");
    publish("fluxion-processor", Jars.processor(), "jar");
    Files.writeString(folder.resolve("settings.xml"), settings());
  }

  /**
   * The output of a run.
   *
   * @param exit 0 if it succeeded
   */
  record Run(int exit, String output) {}

  Run run(Path project, String... goals) throws IOException, InterruptedException {
    String home = Objects.requireNonNull(System.getProperty("maven.home"), "maven.home");
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(Path.of(home, "bin", windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", path("settings.xml"), "-gs", path("settings.xml")));
    command.add("-Dmaven.repo.local=" + path("local"));
    command.add("-Dfluxion.version=" + version);
    for (String plugin : List.of("compiler", "jar", "resources", "surefire")) {
      command.add("-D" + plugin + ".version=" + versionOf("maven-" + plugin + "-plugin"));
    }
    command.addAll(List.of(goals));
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    builder.environment().remove("MAVEN_ARGS");
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Run(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
  }

  private String path(String file) {
    return folder.resolve(file).toString();
  }

  private void publish(String artifact, Path file, String extension) throws IOException {
    Path to =
        folder.resolve(
            "published/io/github/fluxion-ad/%1$s/%2$s/%1$s-%2$s.%3$s"
                .formatted(artifact, version, extension));
    Files.createDirectories(to.getParent());
    Files.copy(file, to);
  }

  private String settings() {
    String repositories =
        repository("repository", "central", Path.of(System.getProperty("maven.repository")))
            + repository("repository", "fluxion", folder.resolve("published"));
    return """
    <settings>
      <profiles>
        <profile>
          <id>files</id>
          <repositories>%s</repositories>
          <pluginRepositories>%s</pluginRepositories>
        </profile>
      </profiles>
      <activeProfiles>
        <activeProfile>files</activeProfile>
      </activeProfiles>
    </settings>
    """
        .formatted(repositories, repositories.replace("repository>", "pluginRepository>"));
  }

  private static String repository(String tag, String id, Path folder) {
    return """
    <%1$s>
      <id>%2$s</id>
      <url>%3$s</url>
      <releases><checksumPolicy>ignore</checksumPolicy></releases>
      <snapshots><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>
    </%1$s>
    """
        .formatted(tag, id, folder.toUri());
  }

  /** This build's version of a plug-in: it is in the local repository. */
  private static String versionOf(String plugin) throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>" + plugin + "</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    if (!version.find()) {
      throw new IllegalStateException(plugin);
    }
    return version.group(1);
  }
}
