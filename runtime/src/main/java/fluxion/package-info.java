/**
 * Compile-time automatic differentiation: the types that users see.
 *
 * <p>A static method annotated with {@link fluxion.Differentiable} gets its derivatives, as plain
 * Java source, while it is compiled. Those of the methods of {@code q.C} stand in a class {@code
 * q.C_Grad}, those of a nested {@code q.A.B} in {@code q.A_B_Grad}.
 */
@NullMarked
package fluxion;

import org.jspecify.annotations.NullMarked;
