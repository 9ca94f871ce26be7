package fluxion.processor.emit;

import fluxion.processor.signature.GeneratedClass;

/** Java source for generated classes. */
public final class JavaEmitter {
  private final boolean annotated;

  /**
   * An emitter for one compilation.
   *
   * @param annotated whether the code can see {@code javax.annotation.processing.Generated}, and so
   *     carry that annotation; if not, a comment says the same
   */
  public JavaEmitter(boolean annotated) {
    this.annotated = annotated;
  }

  /** The text of the source file; the same whenever it is given the same class. */
  public String emit(GeneratedClass generated) {
    return new ClassEmitter(generated).file(annotated).toString();
  }
}
