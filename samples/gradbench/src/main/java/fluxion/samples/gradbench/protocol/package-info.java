/** GradBench's protocol: JSON messages, one a line, each of which is answered by one line. */
@NullMarked
package fluxion.samples.gradbench.protocol;

import org.jspecify.annotations.NullMarked;
