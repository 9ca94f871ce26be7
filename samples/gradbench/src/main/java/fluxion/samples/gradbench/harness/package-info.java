/** The evals' part of the protocol: talks to the tool over a pipe, to test and to measure it. */
@NullMarked
package fluxion.samples.gradbench.harness;

import org.jspecify.annotations.NullMarked;
