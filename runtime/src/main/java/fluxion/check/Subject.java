package fluxion.check;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The function that is checked, at the point, with both in coordinates.
 *
 * @param <P> the type of the point
 * @param <R> the type of the function's result
 */
final class Subject<P, R> {
  private final Function<? super P, ? extends R> f;
  private final Coordinates point;
  private final Coordinates result;
  private final Accuracy accuracy;

  /** A tolerance of 0 stands for that of the types. */
  Subject(P point, Function<? super P, ? extends R> f, double tolerance, double step) {
    this.f = f;
    this.point = Coordinates.of(point);
    this.result = Coordinates.of(present("The function", f.apply(copy())));
    double[] values = result.values();
    if (values.length == 0) {
      throw new IllegalArgumentException("The result holds no floating-point number");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("The function is " + value + " at the point");
      }
    }
    boolean single = this.point.single() || result.single();
    accuracy =
        new Accuracy(
            tolerance > 0 ? tolerance : Accuracy.tolerance(single), step, Accuracy.epsilon(single));
  }

  Accuracy accuracy() {
    return accuracy;
  }

  int size() {
    return point.size();
  }

  int resultSize() {
    return result.size();
  }

  double[] numbers() {
    return point.values();
  }

  String name(int axis) {
    return "x" + point.names().get(axis);
  }

  List<String> resultNames(String line) {
    return result.names().stream().map(path -> "result" + path + " along " + line).toList();
  }

  /** A fresh point, for a call that may overwrite it. */
  P copy() {
    return write(point.values());
  }

  /** A point, or a direction of its shape. */
  @SuppressWarnings("unchecked") // The shape and type are the point's.
  P write(double[] numbers) {
    return (P) point.write(numbers);
  }

  double[] value(double[] x) {
    double[] numbers = result.read(present("The function", f.apply(write(x))));
    if (numbers.length != result.size()) {
      throw new IllegalArgumentException("The size of the result depends on the point");
    }
    return numbers;
  }

  /** The coordinates of a random direction, as the point's types can hold them. */
  double[] randomDirection(Random random) {
    return point.read(write(random(random, size())));
  }

  /** A random value of the result's shape. */
  @SuppressWarnings("unchecked") // The shape and type are those of what the function returned.
  R randomResult(Random random) {
    return (R) result.write(random(random, resultSize()));
  }

  double[] resultNumbers(Object value) {
    return result.read(value);
  }

  double[] shapedAsPoint(String name, @Nullable Object derivative) {
    return sized(name, point.read(present(name, derivative)), size(), "the point");
  }

  /** A tangent of the result, which may come with the value. */
  double[] tangent(String name, @Nullable Object derivative) {
    Object tangent = present(name, derivative);
    RecordComponent[] parts = tangent.getClass().getRecordComponents();
    if (parts != null
        && Arrays.stream(parts)
            .map(RecordComponent::getName)
            .toList()
            .equals(List.of("value", "tangent"))
        && !result.is(tangent.getClass())) {
      double[] value = result.read(present(name, Coordinates.component(parts[0], tangent)));
      if (!Arrays.equals(value, result.values())) {
        throw new AssertionError(
            "%s: the value is %s, and that of the function %s"
                .formatted(name, Arrays.toString(value), Arrays.toString(result.values())));
      }
      tangent = present(name, Coordinates.component(parts[1], tangent));
    }
    return sized(name, result.read(tangent), resultSize(), "the result");
  }

  /** The columns of a matrix with a row for each number of the result. */
  double[][] columns(String name, @Nullable Object matrix) {
    return Columns.of(present(name, matrix), name, resultSize(), size());
  }

  private static double[] random(Random random, int size) {
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = random.nextGaussian();
    }
    return numbers;
  }

  private static double[] sized(String name, double[] numbers, int size, String what) {
    if (numbers.length != size) {
      throw new AssertionError(
          "%s: it has %d numbers, and %s has %d".formatted(name, numbers.length, what, size));
    }
    return numbers;
  }

  private static Object present(String what, @Nullable Object value) {
    if (value == null) {
      throw new AssertionError(what + " is null");
    }
    return value;
  }
}
