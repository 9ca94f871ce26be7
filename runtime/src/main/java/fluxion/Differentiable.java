package fluxion;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the derivatives of a static method.
 *
 * <pre>{@code
 * class Curve {
 *   @Differentiable
 *   static double height(double x, double y) {
 *     return Math.sin(x) * y;
 *   }
 * }
 *
 * Curve_Grad.HeightGrad g = Curve_Grad.heightGrad(0.5, 2.0); // g.x() and g.y()
 * }</pre>
 *
 * <p>For a method {@code f} of a class {@code C} the annotation processor writes static methods
 * {@code fJvp}, {@code fVjp}, {@code fGrad} and so on (see {@link Derivative}) into a class {@code
 * C_Grad} of the same package. They have the access of {@code f}, declare its checked exceptions,
 * and are pure functions of their arguments that any number of threads may call. A method of the
 * nested class {@code A.B} has its derivatives in {@code A_B_Grad}.
 *
 * <p>A <em>floating-point</em> type is {@code double}, {@code float}, an array of a floating-point
 * type of any rank, or a record with at least one floating-point component. Everything else is
 * <em>inactive</em>: passed through, never differentiated.
 *
 * <p>The method must be static and not private, have a body in Java, stand in a class that is not
 * private, and have at least one floating-point parameter and a floating-point result, or be {@code
 * void} and write to a floating-point array. What can't be differentiated is a compile error: no
 * derivative is ever silently zero.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Differentiable {

  /**
   * The derivatives to generate: exactly these. Empty means the defaults: {@link Derivative#JVP},
   * {@link Derivative#VJP}, and {@link Derivative#GRADIENT} if the result is a {@code double} or
   * {@code float}.
   *
   * @return the derivatives to generate
   */
  Derivative[] value() default {};

  /**
   * The names of the parameters to differentiate with respect to; the others are held constant.
   * Empty means every floating-point parameter. Their order is always that of the method's
   * parameter list.
   *
   * @return names of floating-point parameters
   */
  String[] wrt() default {};

  /**
   * Replaces the method's name in all generated names. It serves to tell overloads apart, whose
   * derivatives would otherwise have the same name. Empty means the method's own name.
   *
   * @return a Java identifier, or the empty string
   */
  String name() default "";
}
