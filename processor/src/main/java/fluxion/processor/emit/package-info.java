/**
 * Java source for functions of the intermediate representation, meant to be read. The only package
 * that sees JavaPoet; otherwise depends on {@code signature}, {@code ir} and {@code diagnostics}.
 */
@NullMarked
package fluxion.processor.emit;

import org.jspecify.annotations.NullMarked;
