/**
 * From the trees of javac to the intermediate representation: {@link
 * fluxion.processor.frontend.Frontend} takes the annotated methods of a round and gives, class by
 * class, their signatures and one module with their bodies and all that these call.
 *
 * <p>It is the only package that sees {@code com.sun.source}; otherwise it depends on {@code
 * signature}, {@code ir} and {@code diagnostics}. Whatever the Java language allows and Fluxion
 * does not is found and reported here, at the token: every visitor's default reports, none skips.
 * (What may not be <em>active</em> is decided later, where activity is known.)
 *
 * <p>Names and types in bodies are found by {@code Scope}, {@code TypeNames} and {@code Overloads},
 * on declarations alone: asking javac for the element of a body's node would make it attribute the
 * user's real trees too early, which breaks correct code. The trip is: {@code Signatures} (what is
 * declared) → {@code Unit} (which functions there will be) → {@code Bodies} → {@code Statements},
 * {@code Loops}, {@code Switches}, {@code Expressions}, {@code Operators}, {@code Assignments},
 * {@code Calls}, which share one {@code Lowering}. {@code State} holds each variable's current
 * value and the flags of jumps that may have been taken; {@code Branches} joins two of them.
 */
@NullMarked
package fluxion.processor.frontend;

import org.jspecify.annotations.NullMarked;
