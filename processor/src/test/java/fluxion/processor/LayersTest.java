package fluxion.processor;

import static com.google.common.truth.Truth.assertWithMessage;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fluxion.processor.frontend.JavacEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The architecture, as a test. Each package and the packages it may use:
 *
 * <pre>
 * diagnostics ← ir ← analysis  ← { transform ← product, optimize } ← processor
 *               ir ← signature ← { frontend, emit, product }       ← processor
 * </pre>
 *
 * What is to the left may be used by everything to its right; siblings never see each other.
 */
class LayersTest {

  private static final String ROOT = "fluxion.processor";

  private static final Map<String, List<String>> USES = new LinkedHashMap<>();

  static {
    USES.put("diagnostics", List.of());
    USES.put("ir", List.of("diagnostics"));
    USES.put("analysis", List.of("diagnostics", "ir"));
    USES.put("transform", List.of("diagnostics", "ir", "analysis"));
    USES.put("optimize", List.of("diagnostics", "ir", "analysis"));
    USES.put("signature", List.of("diagnostics", "ir"));
    USES.put("frontend", List.of("diagnostics", "ir", "signature"));
    USES.put("emit", List.of("diagnostics", "ir", "signature"));
    USES.put("product", List.of("diagnostics", "ir", "signature", "analysis", "transform"));
  }

  private static final int MOST_LINES = 400;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  static Stream<String> packages() {
    return USES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageUsesOnlyWhatIsBelowIt(String name) {
    List<String> allowed = new ArrayList<>();
    allowed.add(subtree(name));
    USES.getOrDefault(name, List.of()).forEach(used -> allowed.add(subtree(used)));

    noClasses()
        .that()
        .resideInAPackage(subtree(name))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlace() {
    TreeSet<String> strangers = new TreeSet<>();
    for (JavaClass c : CLASSES) {
      String name = c.getPackageName();
      if (!name.equals(ROOT) && !USES.containsKey(name.substring(ROOT.length() + 1))) {
        strangers.add(name);
      }
    }

    assertWithMessage("packages that are not in the diagram").that(strangers).isEmpty();
  }

  @Test
  void onlyFrontendSeesJavacTrees() {
    noClasses()
        .that(resideOutsideOfPackage(subtree("frontend")))
        .should()
        .dependOnClassesThat(resideInAPackage("com.sun.source.."))
        .check(CLASSES);
  }

  @Test
  void nothingSeesTheInsideOfJavac() {
    noClasses().should().dependOnClassesThat(resideInAPackage("com.sun.tools..")).check(CLASSES);
  }

  @Test
  void onlyEmitSeesJavaPoet() {
    noClasses()
        .that(resideOutsideOfPackage(subtree("emit")))
        .should()
        .dependOnClassesThat(resideInAPackage("com.palantir.javapoet.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheProcessorSeesItsEnvironment() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT))
        .and()
        .doNotHaveFullyQualifiedName(JavacEnvironment.class.getName())
        .should()
        .dependOnClassesThat(resideInAPackage("javax.annotation.processing.."))
        .check(CLASSES);
  }

  @Test
  void noMainSourceFileIsTooLong() throws IOException {
    // Surefire runs in the module's folder; the project's other modules are beside it.
    Path project = Path.of("").toAbsolutePath().getParent();
    List<String> tooLong = new ArrayList<>();
    for (Path file : mainSources(project)) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        tooLong.add(project.relativize(file) + ": " + lines);
      }
    }

    assertWithMessage("main source files of more than %s lines", MOST_LINES)
        .that(tooLong)
        .isEmpty();
  }

  private static List<Path> mainSources(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> project.relativize(file).toString().contains("src/main/java"))
              .sorted()
              .toList();
      assertWithMessage("main source files of %s", project).that(sources).isNotEmpty();
      return sources;
    }
  }

  private static String subtree(String name) {
    return ROOT + "." + name + "..";
  }
}
