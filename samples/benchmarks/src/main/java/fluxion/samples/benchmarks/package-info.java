/** Benchmarks of the samples' derivatives, and the report on them. */
@NullMarked
package fluxion.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
