/**
 * Derivatives of derivatives: generated methods called inside differentiated ones, and second
 * derivatives in optimisation, statistics and finance.
 */
@NullMarked
package fluxion.samples.nested;

import org.jspecify.annotations.NullMarked;
