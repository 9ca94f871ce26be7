/**
 * What users of Fluxion write and call: the {@link fluxion.Differentiable} annotation, {@link
 * fluxion.Fluxion}, and for their tests {@link fluxion.check.GradientCheck}. Generated code needs
 * nothing else at run time.
 */
module fluxion.runtime {
  requires static org.jspecify;

  exports fluxion;
  exports fluxion.check;
}
