/**
 * The annotation processor: rounds, options, files, and the list of stages from an annotated method
 * to its generated class. It is the only package that sees all the others, and, but for {@code
 * frontend.JavacEnvironment}, the only one that sees {@code javax.annotation.processing}.
 */
@NullMarked
package fluxion.processor;

import org.jspecify.annotations.NullMarked;
