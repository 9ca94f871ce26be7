/** Some of the samples' kernels in the operations of PyTorch and TensorFlow, and their times. */
@NullMarked
package fluxion.samples.peers;

import org.jspecify.annotations.NullMarked;
