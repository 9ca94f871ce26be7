package fluxion.processor.analysis;

import java.util.Set;

/**
 * Which data of a function matter in one use of it: the activity pattern that a derivative is
 * specialised to.
 *
 * @param function the function's name
 * @param varied parameters that depend on an independent variable (for references: whose memory
 *     does)
 * @param variedResults results whose memory the caller makes depend on one, which the function
 *     itself does not
 * @param usefulParams parameters whose memory, as the function leaves it, influences the output
 * @param usefulResults results that influence the output
 */
public record Key(
    String function,
    Set<Integer> varied,
    Set<Integer> variedResults,
    Set<Integer> usefulParams,
    Set<Integer> usefulResults) {
  public Key {
    varied = Set.copyOf(varied);
    variedResults = Set.copyOf(variedResults);
    usefulParams = Set.copyOf(usefulParams);
    usefulResults = Set.copyOf(usefulResults);
  }

  /** A pattern in which the caller leaves the results as they are. */
  public Key(
      String function, Set<Integer> varied, Set<Integer> usefulParams, Set<Integer> usefulResults) {
    this(function, varied, Set.of(), usefulParams, usefulResults);
  }
}
