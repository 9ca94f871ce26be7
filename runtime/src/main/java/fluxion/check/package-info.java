/**
 * Checks of derivatives, for users' own tests: {@link fluxion.check.GradientCheck} compares them
 * with differences. It knows nothing of how they were made and depends on no test framework.
 */
@NullMarked
package fluxion.check;

import org.jspecify.annotations.NullMarked;
