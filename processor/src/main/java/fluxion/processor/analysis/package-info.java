/**
 * Facts about a function of the intermediate representation, such as which values lie between an
 * input and an output that is differentiated. Each analysis is a pure function from a function to
 * an immutable result. Depends on {@code ir} and {@code diagnostics}.
 */
@NullMarked
package fluxion.processor.analysis;

import org.jspecify.annotations.NullMarked;
