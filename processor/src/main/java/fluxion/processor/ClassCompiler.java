package fluxion.processor;

import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.frontend.Lowered;
import fluxion.processor.frontend.LoweredClass;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Verifier;
import fluxion.processor.signature.GeneratedClass;
import fluxion.processor.signature.Signature;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * From the lowered methods of one class to its generated class. A method that cannot be
 * differentiated is reported and gets stubs that throw, so that the user sees one error instead of
 * one for each use of what was not generated.
 */
final class ClassCompiler {
  private final Diagnostics diagnostics;
  private final Options options;
  private final Consumer<String> notes;

  /**
   * A compiler of classes.
   *
   * @param notes where dumps of the IR go
   */
  ClassCompiler(Diagnostics diagnostics, Options options, Consumer<String> notes) {
    this.diagnostics = diagnostics;
    this.options = options;
    this.notes = notes;
  }

  GeneratedClass compile(LoweredClass lowered) {
    var assembly = new ClassAssembly();
    for (Lowered method : lowered.methods()) {
      boolean done =
          method.function().isPresent()
              && compiled(lowered.module(), method.signature(), method.function().get(), assembly);
      if (!done) {
        stub(method.signature(), assembly);
      }
    }
    return assembly.assemble(
        lowered.packageName(), lowered.name(), lowered.isPublic(), lowered.sourceClass());
  }

  private boolean compiled(
      Module module, Signature signature, Function function, ClassAssembly assembly) {
    var pipeline = new Pipeline(diagnostics, this::observe);
    try {
      Optional<Pipeline.Made> made = pipeline.compile(module, signature, function.name());
      made.ifPresent(assembly::add);
      return made.isPresent();
    } catch (RuntimeException | StackOverflowError e) {
      diagnostics.report(
          Problem.INTERNAL, signature.at(), pipeline.stage(), signature.method(), first(e));
      return false;
    }
  }

  private static String first(Throwable e) {
    String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return e.getClass().getSimpleName() + ": " + text;
  }

  private void observe(String stage, Module module) {
    if (options.verify()) {
      Verifier.verify(stage, module);
    }
    if (options.dump()) {
      notes.accept("after " + stage + ":\n" + module);
    }
  }

  private void stub(Signature signature, ClassAssembly assembly) {
    try {
      Stubs.of(signature).ifPresent(assembly::add);
    } catch (RuntimeException e) {
      // Not even the signature makes sense; the error at the method says why.
      return;
    }
  }
}
