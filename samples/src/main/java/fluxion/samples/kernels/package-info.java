/**
 * Differentiable methods as users would write them: a suite of benchmarks, and classic formulas.
 */
@NullMarked
package fluxion.samples.kernels;

import org.jspecify.annotations.NullMarked;
