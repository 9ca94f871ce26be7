package fluxion.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Chooses the lines along which a function is differenced.
 *
 * @param subject whose point they go through
 * @param components how many coordinates at most
 * @param seed of what is random
 */
record Lines(Subject<?, ?> subject, int components, long seed) {
  private static final int RANDOM_DIRECTIONS = 2;

  /** Whether some coordinates are left out. */
  boolean sampled() {
    return subject.size() > components;
  }

  /** All coordinates, or as many as are wanted of them. */
  List<Integer> axes() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < subject.size(); i++) {
      all.add(i);
    }
    if (sampled()) {
      Collections.shuffle(all, new Random(seed));
    }
    return all.subList(0, Math.min(all.size(), components));
  }

  /** The line of a function of {@code size} components along a coordinate. */
  Line along(int axis, UnaryOperator<double[]> f, int size) {
    double[] direction = new double[subject.size()];
    direction[axis] = 1;
    return new Line(f, subject.numbers(), direction, subject.name(axis), size);
  }

  /** Lines of a function of {@code size} components in random directions. */
  List<Line> random(UnaryOperator<double[]> f, int size) {
    Random random = new Random(seed);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < RANDOM_DIRECTIONS; i++) {
      double[] direction = subject.randomDirection(random);
      lines.add(new Line(f, subject.numbers(), direction, "a random direction", size));
    }
    return lines;
  }
}
