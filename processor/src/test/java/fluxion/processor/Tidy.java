package fluxion.processor;

import fluxion.processor.ir.Module;

/** What the pipeline does between transforms, for tests of other packages. */
public final class Tidy {
  private Tidy() {}

  /** The module, cheaper, the same to the last bit. */
  public static Module of(Module module) {
    return new Tidying().of(module);
  }
}
