package fluxion.processor.analysis;

import java.util.Set;

/**
 * Which data of a function matter in one use of it: the activity pattern that a derivative is
 * specialised to.
 *
 * @param function the function's name
 * @param varied parameters that depend on an independent variable (for references: whose memory
 *     does)
 * @param usefulParams parameters whose memory, as the function leaves it, influences the output
 * @param usefulResults results that influence the output
 */
public record Key(
    String function, Set<Integer> varied, Set<Integer> usefulParams, Set<Integer> usefulResults) {
  public Key {
    varied = Set.copyOf(varied);
    usefulParams = Set.copyOf(usefulParams);
    usefulResults = Set.copyOf(usefulResults);
  }

  /** The same pattern for another function with the same parameters and results. */
  public Key of(String other) {
    return new Key(other, varied, usefulParams, usefulResults);
  }
}
