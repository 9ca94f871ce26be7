package fluxion.processor.endtoend;

import fluxion.processor.kernels.SampleInputs;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One annotated method at one point. Whatever is generated for it is run through here, which checks
 * what holds for every call: the method's own effect on its arguments, the same answer the second
 * time, from four threads at once, and from the interpreter.
 */
final class Example {
  private static final int THREADS = 4;
  private static final ExecutorService POOL =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
          });

  final Subject subject;
  final SampleInputs.Point point;
  final Random random = new Random(42);

  /** What the method itself does. */
  final Outcome expected;

  private final Interpretation interpretation;
  private final String source;

  /**
   * An example.
   *
   * @param source where the generated source is, for failures
   */
  Example(Subject subject, SampleInputs.Point point, Interpretation interpretation, String source) {
    this.subject = subject;
    this.point = point;
    this.interpretation = interpretation;
    this.source = source;
    this.expected = Outcome.of(subject.f, arguments());
  }

  /** A fresh copy of the arguments. */
  Object[] arguments() {
    return copy(point.arguments().toArray());
  }

  private static Object[] copy(Object[] values) {
    return Arrays.stream(values).map(SampleInputs::copy).toArray();
  }

  /** A random direction, or a set of cotangents, for each wrt parameter. */
  Object[] directions() {
    return subject.wrt().stream()
        .map(k -> Numbers.random(subject.type(k), point.arguments().get(k), random))
        .toArray();
  }

  /** Coordinates of several values, one after the other. */
  static double[] coordinates(List<Class<?>> types, Object... values) {
    var all = new ArrayList<Double>();
    for (int k = 0; k < values.length; k++) {
      Arrays.stream(Numbers.of(types.get(k), values[k])).forEach(all::add);
    }
    return all.stream().mapToDouble(x -> x).toArray();
  }

  /**
   * Runs a generated method.
   *
   * @param more arguments after those of the method
   * @param inPlace whether it may write to them
   * @return the outcome, whose arguments after the call include those
   */
  Outcome run(Method product, boolean inPlace, Object... more) {
    Object[] all = all(more);
    Outcome outcome = Outcome.of(product, all);
    String path = product.getName();
    int n = point.arguments().size();
    if (expected.thrown() != null) {
      String got = outcome.thrown() == null ? "no exception" : thrown(outcome);
      same(path + ": exception", thrown(expected), got);
      return outcome;
    }
    if (outcome.thrown() != null) {
      throw new AssertionError(report(path, "no exception", outcome.text()), outcome.thrown());
    }
    Object[] after = Arrays.copyOf(all, n);
    same(
        path + ": arguments after the call",
        Numbers.text(expected.arguments()),
        Numbers.text(after));
    if (!inPlace) {
      Object[] given = Arrays.copyOfRange(all, n, all.length);
      same(path + ": what the caller passed", Numbers.text(more), Numbers.text(given));
    }
    same(path + ": second call", outcome.text(), Outcome.of(product, all(more)).text());
    for (Outcome other : concurrent(product, more)) {
      same(path + ": one of four threads", outcome.text(), other.text());
    }
    for (String interpreted : interpretation.run(product, () -> all(more))) {
      same(path + ": interpreted", interpretation.flat(product, outcome), interpreted);
    }
    return outcome;
  }

  private static String thrown(Outcome outcome) {
    String text = outcome.text();
    return text.substring(0, text.indexOf(" with arguments then "));
  }

  private Object[] all(Object... more) {
    var all = new ArrayList<Object>(Arrays.asList(arguments()));
    all.addAll(Arrays.asList(copy(more)));
    return all.toArray();
  }

  private List<Outcome> concurrent(Method product, Object... more) {
    var futures = new ArrayList<Future<Outcome>>();
    for (int k = 0; k < THREADS; k++) {
      Object[] all = all(more);
      futures.add(POOL.submit(() -> Outcome.of(product, all)));
    }
    var outcomes = new ArrayList<Outcome>();
    for (Future<Outcome> future : futures) {
      try {
        outcomes.add(future.get());
      } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    return outcomes;
  }

  /** Fails unless two texts are the same. */
  void same(String path, String expectedText, String got) {
    if (!expectedText.equals(got)) {
      throw new AssertionError(report(path, expectedText, got));
    }
  }

  /** Fails unless two rows of numbers are close: within the tolerance times their scale. */
  void close(String path, double[] expectedNumbers, double[] got, double tolerance) {
    boolean close = expectedNumbers.length == got.length;
    for (int k = 0; close && k < got.length; k++) {
      close = close(expectedNumbers[k], got[k], tolerance, 0);
    }
    if (!close) {
      throw new AssertionError(
          report(path, Arrays.toString(expectedNumbers), Arrays.toString(got)));
    }
  }

  /** Whether two numbers are close; scales below {@code least} count as that. */
  static boolean close(double one, double other, double tolerance, double least) {
    double scale = Math.max(least, Math.max(Math.abs(one), Math.abs(other)));
    return Double.compare(one, other) == 0
        || one == other
        || Math.abs(one - other) <= tolerance * scale;
  }

  /** A failure's text. */
  String report(String path, String expectedText, String got) {
    return String.format(
        "%s%n  method    %s%n  point     %s: %s%n  expected  %s%n  got       %s%n  generated %s",
        path,
        subject,
        point.label(),
        Arrays.deepToString(point.arguments().toArray()),
        expectedText,
        got,
        source);
  }
}
