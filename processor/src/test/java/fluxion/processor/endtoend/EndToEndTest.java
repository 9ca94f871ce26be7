package fluxion.processor.endtoend;

import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.Derivative;
import fluxion.processor.CapturingProcessor;
import fluxion.processor.kernels.Kernel;
import fluxion.processor.kernels.SampleInputs;
import fluxion.processor.signature.GeneratedClass;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kernel of the corpus as a user would build it: compiled with the processor, tolerating no
 * warning, and everything generated for it called through the signatures that users are promised.
 */
class EndToEndTest {

  @TestFactory
  Stream<DynamicTest> kernels() {
    return Kernel.all().stream()
        .map(kernel -> DynamicTest.dynamicTest(kernel.className(), () -> check(kernel)));
  }

  private static void check(Kernel kernel) throws ClassNotFoundException {
    check(kernel, Built.of(kernel.className(), kernel.source()));
  }

  /** Checks all methods of a kernel at all points. */
  static void check(Kernel kernel, Built built) throws ClassNotFoundException {
    assertWithMessage("annotated methods").that(built.subjects()).isNotEmpty();
    for (CapturingProcessor.Annotated annotated : built.subjects()) {
      var subject = new Subject(annotated, built.loader());
      GeneratedClass generated = built.generatedFor(annotated.owner());
      Path source = built.sources().resolve(generated.name() + ".java");
      for (SampleInputs.Point point : SampleInputs.points(kernel, subject.f)) {
        var interpretation = new Interpretation(generated, built.unsplit(subject.f.getName()));
        check(kernel, new Example(subject, point, interpretation, source.toString()));
      }
    }
  }

  private static void check(Kernel kernel, Example example) {
    Subject subject = example.subject;
    if (subject.wants(Derivative.JVP)) {
      boolean differences = example.point.smooth() && kernel.hasDifferences();
      new ForwardChecks(example).run(differences, kernel.source().contains("float"));
    }
    if (subject.wants(Derivative.VJP)) {
      if (subject.isVoid()) {
        new ReverseChecks(example).vjpInPlace();
      } else {
        new ReverseChecks(example).vjp();
      }
    }
    if (subject.wants(Derivative.JACOBIAN) && subject.wants(Derivative.JVP)) {
      new JacobianChecks(example).run(kernel.source().contains("float"));
    }
    if (subject.wants(Derivative.GRADIENT)) {
      new GradientChecks(example).run();
    }
  }
}
