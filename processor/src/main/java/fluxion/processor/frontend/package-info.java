/**
 * From the trees of javac to the intermediate representation. The only package that sees {@code
 * com.sun.source}; otherwise depends on {@code signature}, {@code ir} and {@code diagnostics}.
 * Whatever the Java language allows and Fluxion does not is found and reported here, at the token.
 */
@NullMarked
package fluxion.processor.frontend;

import org.jspecify.annotations.NullMarked;
