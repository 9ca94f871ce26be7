/**
 * Passes that keep the meaning of a module and make it smaller, faster, or fit for the virtual
 * machine. Floating-point rewrites are exact or not done. Depends on {@code analysis}, {@code ir}
 * and {@code diagnostics}; knows nothing of derivatives.
 */
@NullMarked
package fluxion.processor.optimize;

import org.jspecify.annotations.NullMarked;
