/**
 * The catalogue of what can be wrong with a user's method, places in the user's source, and the
 * sink that problems are reported to. Plain data without a compiler behind it: depends on no other
 * package of the processor, so that all of them can report.
 */
@NullMarked
package fluxion.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
