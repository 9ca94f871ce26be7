package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.ToolModule;
import java.util.List;

/**
 * What the tool has.
 *
 * <p>Source: GradBench's evals. Shapes: one module for each.
 */
public final class Modules {
  private Modules() {}

  /** All modules. */
  public static List<ToolModule<?>> all() {
    return List.of(
        BaModule.create(),
        DetModule.create(),
        GmmModule.create(),
        HelloModule.create(),
        HtModule.create(),
        KmeansModule.create(),
        LlsqModule.create(),
        LseModule.create(),
        LstmModule.create(),
        OdeModule.create(),
        ParticleModule.create(),
        SaddleModule.create());
  }
}
