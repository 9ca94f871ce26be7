/** What is timed: the samples' kernels on data of fixed sizes. */
@NullMarked
package fluxion.samples.benchmarks.workloads;

import org.jspecify.annotations.NullMarked;
