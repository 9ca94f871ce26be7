/** A Gaussian mixture, fitted by means of its generated gradient. */
@NullMarked
package fluxion.samples.gmm;

import org.jspecify.annotations.NullMarked;
