/**
 * The mathematics: forward and reverse differentiation as functions from the intermediate
 * representation to itself, closed over it, so that derivatives of derivatives are compositions.
 * Depends on {@code analysis}, {@code ir} and {@code diagnostics}, and never on how the result is
 * optimised or written down.
 */
@NullMarked
package fluxion.processor.transform;

import org.jspecify.annotations.NullMarked;
