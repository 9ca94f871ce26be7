/**
 * Hand-written derivatives of the samples' kernels, the yardstick of the generated ones.
 *
 * <p>They compute the value as the kernel does, operation by operation, and then what follows from
 * the chain rule: results of transcendental functions are kept, loops whose iterations are
 * independent are reversed one iteration at a time, sums of adjoints may be reordered, and memory
 * is allocated once. They use nothing that the kernel's author knows beyond the kernel, such as
 * closed forms or blocks of data.
 */
@NullMarked
package fluxion.samples.benchmarks.manual;

import org.jspecify.annotations.NullMarked;
