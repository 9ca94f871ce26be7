package fluxion.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the components of one derivative with differences and reports the worst. */
final class Comparison {
  /** So many mismatches are kept to be explained. */
  private static final int KEPT = 1000;

  /** Rounding of the function, in units of its last place: what a step sees of a constant. */
  private static final double NOISE = 1000;

  private final String derivative;
  private final Accuracy accuracy;
  private final List<Mismatch> wrong = new ArrayList<>();
  private int wrongCount;
  private int count;

  Comparison(String derivative, Accuracy accuracy) {
    this.derivative = derivative;
    this.accuracy = accuracy;
  }

  /**
   * Compares a directional derivative.
   *
   * @param line the function on the line
   * @param got its derivative at 0
   * @param names the names of its components
   */
  void compare(Line line, double[] got, List<String> names) {
    double[] floor = new double[got.length];
    @Nullable Mismatch[] open = new @Nullable Mismatch[got.length];
    BitSet pending = new BitSet();
    pending.set(0, got.length);
    double smallest = accuracy.smallestStep() * line.scale();
    for (double step = accuracy.step() * line.scale();
        step >= smallest && !pending.isEmpty();
        step /= 10) {
      Ridders estimate = Ridders.derivative(line, step, got.length);
      for (int i : pending.stream().toArray()) {
        if (floor[i] == 0 && Double.isFinite(estimate.value(i))) {
          floor[i] = NOISE * accuracy.epsilon() * estimate.magnitude(i) / step;
        }
        double expected = estimate.value(i);
        double error = estimate.error(i);
        double allowed = allowed(expected, got[i], floor[i]);
        Mismatch mismatch =
            new Mismatch(names.get(i), line, i, expected, got[i], error, step, allowed);
        if (!(mismatch.badness() > 1)) {
          pending.clear(i);
        } else {
          open[i] = moreReliable(open[i], mismatch);
        }
      }
    }
    count += got.length;
    pending.stream().forEach(i -> add(Objects.requireNonNull(open[i])));
  }

  /** Never zero: both numbers may be, and then they agree. */
  private double allowed(double expected, double got, double floor) {
    double size = Math.max(Math.abs(expected), Math.abs(got));
    return Math.max(accuracy.tolerance() * size + floor, Double.MIN_NORMAL);
  }

  /** Of good differences the first: later ones have more rounding than their error tells. */
  private static Mismatch moreReliable(@Nullable Mismatch before, Mismatch now) {
    boolean good =
        before != null && before.error() <= Math.max(now.error(), 0.01 * before.allowed());
    return before != null && good ? before : now;
  }

  /** Fails unless all components were right. */
  void conclude() {
    if (wrongCount == 0) {
      return;
    }
    Mismatch worst = Collections.max(wrong, Comparator.comparingDouble(Mismatch::badness));
    throw new AssertionError(
        """
        %s: %d of %d components wrong; the worst is %s
          expected: %s (differences, from step %s; error about %s)
          got:      %s
          hint:     %s"""
            .formatted(
                derivative,
                wrongCount,
                count,
                worst.name(),
                worst.expected(),
                (float) worst.step(),
                (float) worst.error(),
                worst.got(),
                Hints.of(worst, wrong, count)));
  }

  private void add(Mismatch mismatch) {
    wrongCount++;
    wrong.add(mismatch);
    if (wrong.size() > KEPT) {
      wrong.sort(Comparator.comparingDouble(Mismatch::badness).reversed());
      wrong.subList(KEPT / 2, wrong.size()).clear();
    }
  }
}
