/** What the samples share: their data, numerical gradients to compare with, clocks and charts. */
@NullMarked
package fluxion.samples;

import org.jspecify.annotations.NullMarked;
