package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.nested.Mode;
import fluxion.samples.nested.Particle;

/**
 * GradBench's "particle": a descent by a gradient through a path that follows a gradient.
 *
 * <p>Source: {@link Particle}. Shapes: the charge's first place to its last one.
 */
final class ParticleModule {
  private ParticleModule() {}

  static ToolModule<Double> create() {
    ToolModule<Double> module = ToolModule.of("particle", input -> input.get("w").number());
    return Modes.addTo(module, ParticleModule::aim);
  }

  private static Double aim(Double start, Mode outer, Mode inner) {
    return Particle.aim(start, outer, inner).lowest()[0];
  }
}
