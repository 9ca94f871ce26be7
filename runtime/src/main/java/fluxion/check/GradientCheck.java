package fluxion.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Checks derivatives at a point against differences of the function, for tests.
 *
 * <pre>{@code
 * @Test
 * void gradient() {
 *   GradientCheck.at(new double[] {-1.2, 1}).gradient(Rosenbrock::value, Rosenbrock_Grad::valueGrad);
 * }
 * }</pre>
 *
 * <p>The <em>point</em> is all that the function is differentiated with respect to: a {@code
 * double} or {@code float}, an array of any rank, or a record. For several parameters the record
 * that Fluxion generates for their gradient serves, or any other record with a component for each;
 * constants are taken from around:
 *
 * <pre>{@code
 * GradientCheck.at(new Decay_Grad.LossGrad(2, 0.5))
 *     .gradient(p -> Decay.loss(p.a(), p.b(), t, y), p -> Decay_Grad.lossGrad(p.a(), p.b(), t, y));
 * }</pre>
 *
 * <p><em>Shapes.</em> What a derivative returns is compared number by number, in order: a gradient
 * may be any value with as many floating-point numbers as the point, such as the records {@code
 * FGrad}, {@code FVjp} and {@code FHvp}. Parts of a point that are not floating-point stay as they
 * are. Every call gets a fresh copy of the point, so functions may overwrite what they are given; a
 * void method is wrapped into a function that returns the array it wrote to.
 *
 * <p><em>Method.</em> A derivative along a line is estimated by central differences with shrinking
 * steps, extrapolated to the step 0 (C. J. F. Ridders, Accurate computation of F'(x) and F'(x)
 * F''(x), Advances in Engineering Software 4(2), 1982; Press et al., Numerical Recipes, section
 * 5.7, {@code dfridr}). Where that disagrees with what is checked, the steps are made ten times
 * smaller, and so on. The lines are those along the coordinates, up to {@link #components} of them,
 * and some in random directions, which also see the coordinates left out. Reverse mode is tested
 * through the dot product: for a random cotangent {@code c} the components of {@code vjp(x, c)} are
 * compared with the differences of {@code c · f(x)}. The same seed gives the same numbers.
 *
 * <p><em>Errors.</em> A derivative that is wrong gives an {@link AssertionError}, which names the
 * worst component, what was expected and got, the step of the differences, and a hint: a kink or
 * jump at the point, an overflow, a constant factor, a missing or exchanged component. Arguments
 * that cannot be checked give an {@link IllegalArgumentException}. What the functions throw at the
 * point itself is thrown on.
 *
 * <p>At a kink no difference is a derivative: choose another point.
 *
 * @param <P> the type of the point
 */
public final class GradientCheck<P> {
  private static final int COTANGENTS = 2;

  private final P point;
  private final double tolerance;
  private final double step;
  private final int components;
  private final long seed;

  private GradientCheck(P point, double tolerance, double step, int components, long seed) {
    this.point = point;
    this.tolerance = tolerance;
    this.step = step;
    this.components = components;
    this.seed = seed;
  }

  /**
   * Begins a check.
   *
   * @param <P> the type of the point
   * @param point where to check: a {@code Double} or {@code Float}, an array of any rank, or a
   *     record; it is never written to
   * @return a check with the settings described at its methods
   * @throws IllegalArgumentException if the point holds no floating-point number, or one that is
   *     not finite
   */
  public static <P> GradientCheck<P> at(P point) {
    double[] numbers = Coordinates.of(point).values();
    if (numbers.length == 0) {
      throw new IllegalArgumentException("The point holds no floating-point number");
    }
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("The point holds the number " + number);
      }
    }
    return new GradientCheck<>(point, 0, 0.1, 200, 1);
  }

  /**
   * Sets the relative error that is allowed. By default it is 1e-6, and 2e-3 if a {@code float} is
   * in the point or in the function's result.
   *
   * @param tolerance a positive number
   * @return a check with this setting
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public GradientCheck<P> tolerance(double tolerance) {
    positive(tolerance);
    return new GradientCheck<>(point, tolerance, step, components, seed);
  }

  /**
   * Sets the first step of the differences, relative to the size of the coordinate (or to 1, if
   * that is smaller). By default it is 0.1. A function that varies on a small scale needs less.
   *
   * @param step a positive number
   * @return a check with this setting
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public GradientCheck<P> step(double step) {
    positive(step);
    return new GradientCheck<>(point, tolerance, step, components, seed);
  }

  /**
   * Sets along how many coordinates the function is differenced, each some twenty calls. By default
   * it is 200. Of more, so many are drawn at random; random directions cover the others.
   *
   * @param components a positive number
   * @return a check with this setting
   * @throws IllegalArgumentException if it is not positive
   */
  public GradientCheck<P> components(int components) {
    positive(components);
    return new GradientCheck<>(point, tolerance, step, components, seed);
  }

  /**
   * Sets the seed of random directions, cotangents and choices. By default it is 1.
   *
   * @param seed any number
   * @return a check with this setting
   */
  public GradientCheck<P> seed(long seed) {
    return new GradientCheck<>(point, tolerance, step, components, seed);
  }

  /**
   * Checks a gradient.
   *
   * @param f the function, with a scalar result
   * @param gradient its gradient, of the point's shape
   * @throws AssertionError if it is wrong or has another number of components
   * @throws IllegalArgumentException if {@code f} is not finite at the point
   */
  public void gradient(Function<? super P, ? extends Number> f, Function<? super P, ?> gradient) {
    Subject<P, ?> subject = subject(f);
    double[] got = subject.shapedAsPoint("gradient", gradient.apply(subject.copy()));
    Comparison comparison = new Comparison("gradient", subject.accuracy());
    compareRow(comparison, subject, subject::value, got);
    comparison.conclude();
  }

  /**
   * Checks a derivative in forward mode, {@code fJvp}: along coordinates and random directions.
   *
   * @param f the function
   * @param jvp from a point and a direction of its shape to the tangent of the result, or to the
   *     generated record of the {@code value} and the {@code tangent}, whose value is then compared
   *     with {@code f}'s, bit for bit
   * @throws AssertionError if it is wrong or has another number of components than the result
   * @throws IllegalArgumentException if {@code f} is not finite at the point
   */
  public void jvp(Function<? super P, ?> f, BiFunction<? super P, ? super P, ?> jvp) {
    compareTangents("jvp", subject(f), jvp);
  }

  /**
   * Checks a derivative in reverse mode, {@code fVjp}, by the dot product with random cotangents.
   *
   * @param <R> the type of the result
   * @param f the function
   * @param vjp from a point and a cotangent of the result's shape to a cotangent of the point's
   * @throws AssertionError if it is wrong or has another number of components than the point
   * @throws IllegalArgumentException if {@code f} is not finite at the point
   */
  public <R> void vjp(Function<? super P, ? extends R> f, BiFunction<? super P, ? super R, ?> vjp) {
    Subject<P, R> subject = subject(f);
    Random random = new Random(seed);
    Comparison comparison = new Comparison("vjp", subject.accuracy());
    for (int i = 0; i < COTANGENTS; i++) {
      R cotangent = subject.randomResult(random);
      double[] weights = subject.resultNumbers(cotangent);
      double[] got = subject.shapedAsPoint("vjp", vjp.apply(subject.copy(), cotangent));
      compareRow(comparison, subject, x -> new double[] {dot(weights, subject.value(x))}, got);
    }
    comparison.conclude();
  }

  /**
   * Checks a Hessian times a vector, {@code fHvp}: against differences of the gradient, and that it
   * is symmetric. Check the gradient first.
   *
   * @param gradient the gradient, of the point's shape
   * @param hvp from a point and a direction of its shape to a value of the point's shape
   * @throws AssertionError if it is wrong or has another number of components than the point
   * @throws IllegalArgumentException if {@code gradient} is not finite at the point
   */
  public void hvp(Function<? super P, ?> gradient, BiFunction<? super P, ? super P, ?> hvp) {
    Subject<P, ?> subject = subject(gradient);
    compareTangents("hvp", subject, hvp);
    DotProduct.symmetric(subject, new Random(seed), hvp);
  }

  /**
   * Checks a Jacobian (as {@code C_Grad.fJacobian} gives it).
   *
   * @param f the function, with a one-dimensional array as its result
   * @param jacobian a matrix with a row for each element of the result, or an array if the point is
   *     a scalar; for a record of scalars and arrays, a record with one of those for each
   * @throws AssertionError if it is wrong or of another size
   * @throws IllegalArgumentException if {@code f} is not finite at the point
   */
  public void jacobian(Function<? super P, ?> f, Function<? super P, ?> jacobian) {
    compareMatrix("jacobian", subject(f), jacobian);
  }

  /**
   * Checks a Hessian (as {@code C_Grad.fHessian} gives it) against differences of the gradient.
   * Check the gradient first.
   *
   * @param gradient the gradient, of the point's shape
   * @param hessian a square matrix with a row and a column for each number of the point, or a
   *     number if the point is one
   * @throws AssertionError if it is wrong or of another size
   * @throws IllegalArgumentException if {@code gradient} is not finite at the point
   */
  public void hessian(Function<? super P, ?> gradient, Function<? super P, ?> hessian) {
    compareMatrix("hessian", subject(gradient), hessian);
  }

  /**
   * Checks that forward and reverse mode agree, without differences: {@code c · jvp(x, d)} is
   * {@code vjp(x, c) · d}, here to a thousandth of the tolerance. It holds also where the function
   * is hard to difference.
   *
   * @param <R> the type of the result
   * @param f the function
   * @param jvp as for {@link #jvp}
   * @param vjp as for {@link #vjp}
   * @throws AssertionError if they disagree or have wrong numbers of components
   * @throws IllegalArgumentException if {@code f} is not finite at the point
   */
  public <R> void dotProduct(
      Function<? super P, ? extends R> f,
      BiFunction<? super P, ? super P, ?> jvp,
      BiFunction<? super P, ? super R, ?> vjp) {
    DotProduct.transposed(subject(f), new Random(seed), jvp, vjp);
  }

  private <R> Subject<P, R> subject(Function<? super P, ? extends R> f) {
    return new Subject<>(point, f, tolerance, step);
  }

  private void compareTangents(
      String name, Subject<P, ?> subject, BiFunction<? super P, ? super P, ?> jvp) {
    Lines choice = new Lines(subject, components, seed);
    List<Line> lines = new ArrayList<>();
    for (int axis : choice.axes()) {
      lines.add(choice.along(axis, subject::value, subject.resultSize()));
    }
    lines.addAll(choice.random(subject::value, subject.resultSize()));
    Comparison comparison = new Comparison(name, subject.accuracy());
    for (Line line : lines) {
      Object derivative = jvp.apply(subject.copy(), subject.write(line.direction()));
      double[] got = subject.tangent(name, derivative);
      comparison.compare(line, got, subject.resultNames(line.name()));
    }
    comparison.conclude();
  }

  private void compareMatrix(String name, Subject<P, ?> subject, Function<? super P, ?> jacobian) {
    double[][] columns = subject.columns(name, jacobian.apply(subject.copy()));
    Lines choice = new Lines(subject, components, seed);
    Comparison comparison = new Comparison(name, subject.accuracy());
    for (int axis : choice.axes()) {
      Line line = choice.along(axis, subject::value, subject.resultSize());
      comparison.compare(line, columns[axis], subject.resultNames(line.name()));
    }
    if (choice.sampled()) {
      for (Line line : choice.random(subject::value, subject.resultSize())) {
        double[] got = combined(columns, line.direction());
        comparison.compare(line, got, subject.resultNames(line.name()));
      }
    }
    comparison.conclude();
  }

  /** Compares the derivative of a scalar function, a number for each coordinate. */
  private void compareRow(
      Comparison comparison, Subject<P, ?> subject, UnaryOperator<double[]> f, double[] got) {
    Lines choice = new Lines(subject, components, seed);
    for (int axis : choice.axes()) {
      Line line = choice.along(axis, f, 1);
      comparison.compare(line, new double[] {got[axis]}, List.of(line.name()));
    }
    if (choice.sampled()) {
      for (Line line : choice.random(f, 1)) {
        double[] slope = {dot(got, line.direction())};
        comparison.compare(line, slope, List.of(line.name()));
      }
    }
  }

  private static double[] combined(double[][] columns, double[] weights) {
    double[] sum = new double[columns[0].length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += columns[j][i] * weights[j];
      }
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void positive(double number) {
    if (!(number > 0) || !Double.isFinite(number)) {
      throw new IllegalArgumentException("Not a positive number: " + number);
    }
  }
}
