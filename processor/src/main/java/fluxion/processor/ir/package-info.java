/**
 * The one intermediate representation: typed SSA values, operations over structured regions,
 * functions and modules of them, the table of primitives with their derivatives, and the builder,
 * printer, parser, verifier and interpreter that make it a language of its own. Depends on {@code
 * diagnostics} for source locations, and knows neither javac nor JavaPoet nor how derivatives are
 * taken.
 */
@NullMarked
package fluxion.processor.ir;

import org.jspecify.annotations.NullMarked;
