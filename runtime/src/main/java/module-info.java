/**
 * What users of Fluxion write and call: the {@link fluxion.Differentiable} annotation and {@link
 * fluxion.Fluxion}. Nothing else of Fluxion is there at run time.
 */
module fluxion.runtime {
  requires static org.jspecify;

  exports fluxion;
}
