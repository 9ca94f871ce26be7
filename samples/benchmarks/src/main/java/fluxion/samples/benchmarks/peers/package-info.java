/** The samples' kernels, differentiated by other libraries for the JVM. */
@NullMarked
package fluxion.samples.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
