package fluxion.processor;

import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.emit.JavaEmitter;
import fluxion.processor.frontend.Lowered;
import fluxion.processor.frontend.LoweredClass;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Verifier;
import fluxion.processor.signature.Carried;
import fluxion.processor.signature.GeneratedClass;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Signature;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * From the lowered methods of one class to its generated class. A method that cannot be
 * differentiated is reported and gets stubs that throw, so that the user sees one error instead of
 * one for each use of what was not generated.
 */
final class ClassCompiler {
  private final Diagnostics diagnostics;
  private final Options options;
  private final Consumer<String> notes;
  private final IdentityHashMap<LoweredClass, Nesting> nestings = new IdentityHashMap<>();

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

  /** The source text of the generated class; empty if not even stubs can be written. */
  Optional<String> text(LoweredClass lowered, JavaEmitter emitter) {
    try {
      return Optional.of(emitter.emit(compile(lowered)));
    } catch (RuntimeException | StackOverflowError e) {
      for (Lowered method : lowered.methods()) {
        internal(method.signature(), "emit", e);
      }
      return stubs(lowered, emitter);
    }
  }

  private Optional<String> stubs(LoweredClass lowered, JavaEmitter emitter) {
    var assembly = new ClassAssembly();
    lowered.methods().forEach(method -> stub(method.signature(), assembly));
    try {
      return Optional.of(emitter.emit(assemble(lowered, assembly)));
    } catch (RuntimeException e) {
      return Optional.empty(); // it has been reported
    }
  }

  private void internal(Signature signature, String pass, Throwable e) {
    diagnostics.report(Problem.INTERNAL, signature.at(), pass, signature.method(), first(e));
  }

  private static GeneratedClass assemble(LoweredClass lowered, ClassAssembly assembly) {
    return assembly.assemble(
        lowered.packageName(), lowered.name(), lowered.isPublic(), lowered.sourceClass());
  }

  private Nesting nesting(LoweredClass lowered) {
    return nestings.computeIfAbsent(
        lowered, c -> new Nesting(c.module(), c.requests(), options.strict(), diagnostics));
  }

  /** What the generated class carries along, for code that is compiled later. */
  Carried carried(LoweredClass lowered) {
    Nesting nesting = nesting(lowered);
    var methods = new ArrayList<Carried.Method>();
    var functions = new ArrayList<String>();
    for (Lowered method : lowered.methods()) {
      Signature signature = method.signature();
      if (method.function().isPresent() && nesting.complete(method.function().get().name())) {
        String function = method.function().get().name();
        List<Parameter> parameters = signature.parameters();
        methods.add(
            new Carried.Method(
                signature.method(),
                parameters.stream().map(p -> p.shape().javaType()).toList(),
                parameters.stream().map(Parameter::name).toList(),
                function));
        functions.add(function);
      }
    }
    return new Carried(methods, Pipeline.reachable(nesting.module(), functions));
  }

  /** The generated class as IR. */
  GeneratedClass compile(LoweredClass lowered) {
    var assembly = new ClassAssembly();
    Nesting nesting = nesting(lowered);
    for (Lowered method : lowered.methods()) {
      boolean done =
          method.function().isPresent()
              && compiled(nesting, method.signature(), method.function().get(), assembly);
      if (!done) {
        stub(method.signature(), assembly);
      }
    }
    return assemble(lowered, assembly);
  }

  private boolean compiled(
      Nesting nesting, Signature signature, Function function, ClassAssembly assembly) {
    var pipeline = new Pipeline(diagnostics, new Watch());
    try {
      if (!nesting.complete(function.name())) {
        return false;
      }
      Optional<Pipeline.Made> made =
          pipeline.compile(nesting.module(), nesting.derived(), signature, function.name());
      made.ifPresent(assembly::add);
      return made.isPresent();
    } catch (RuntimeException | StackOverflowError e) {
      internal(signature, pipeline.stage(), e);
      return false;
    }
  }

  private static String first(Throwable e) {
    String text = String.valueOf(e.getMessage()).lines().limit(2).collect(Collectors.joining(" "));
    return e.getClass().getSimpleName() + ": " + text;
  }

  /** Does what the options ask for. */
  private final class Watch implements Pipeline.Observer {
    @Override
    public void after(String stage, Module module) {
      if (options.verify()) {
        Verifier.verify(stage, module);
      }
      if (options.dump()) {
        notes.accept("after " + stage + ":\n" + module);
      }
    }

    @Override
    public boolean strict() {
      return options.strict();
    }

    @Override
    public void recorded(String what) {
      if (options.tapes()) {
        notes.accept("recorded by " + what);
      }
    }
  }

  private void stub(Signature signature, ClassAssembly assembly) {
    try {
      Stubs.of(signature).filter(assembly::hasRoomFor).ifPresent(assembly::add);
    } catch (RuntimeException e) {
      // Not even the signature makes sense; the error at the method says why.
      return;
    }
  }
}
