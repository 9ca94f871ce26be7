/** The functions of GradBench's evals: kernels of the samples, called as the suite wants them. */
@NullMarked
package fluxion.samples.gradbench.modules;

import org.jspecify.annotations.NullMarked;
