/**
 * What users call: for each requested derivative the Java methods and records of the contract,
 * composed from the transforms. A product is an IR function like any other, so the optimiser and
 * the emitter treat it so, and a call of one inside differentiated code can be differentiated
 * again. Depends on {@code ir}, {@code signature}, {@code transform}, {@code analysis} and {@code
 * diagnostics}.
 */
@NullMarked
package fluxion.processor.product;

import org.jspecify.annotations.NullMarked;
