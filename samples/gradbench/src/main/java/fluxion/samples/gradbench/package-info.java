/** Fluxion as a tool of the GradBench suite. */
@NullMarked
package fluxion.samples.gradbench;

import org.jspecify.annotations.NullMarked;
