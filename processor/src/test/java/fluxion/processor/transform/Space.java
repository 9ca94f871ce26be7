package fluxion.processor.transform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A vector space: the numbers in several data of fixed shapes, one after the other. */
final class Space {
  /** The places where a function takes and gives data. */
  enum Kind {
    /** A parameter's value at entry. */
    PARAMETER,
    /** A result. */
    RESULT,
    /** The contents of an array parameter at exit. */
    FINAL
  }

  /** One datum of a function. */
  record Datum(Kind kind, int index) {}

  private final Map<Datum, Object> shapes;
  private final Map<Datum, Integer> offsets = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  /**
   * The space of data of those shapes.
   *
   * @param labels what to call each datum
   */
  Space(Map<Datum, Object> shapes, Map<Datum, String> labels) {
    this.shapes = new LinkedHashMap<>(shapes);
    shapes.forEach(
        (datum, shape) -> {
          offsets.put(datum, names.size());
          Data.names(labels.get(datum), shape, names);
        });
  }

  int size() {
    return names.size();
  }

  /** What to call a component. */
  String name(int component) {
    return names.get(component);
  }

  /** The vector of some data; those not given are zero. */
  double[] vector(Map<Datum, Object> data) {
    double[] vector = new double[size()];
    offsets.forEach(
        (datum, offset) -> {
          if (data.containsKey(datum)) {
            double[] part = Data.flat(data.get(datum));
            System.arraycopy(part, 0, vector, offset, part.length);
          }
        });
    return vector;
  }

  /** Fresh data from a vector. */
  Map<Datum, Object> data(double[] vector) {
    var data = new LinkedHashMap<Datum, Object>();
    shapes.forEach(
        (datum, shape) -> {
          int[] next = {offsets.get(datum)};
          data.put(datum, Data.fill(shape, () -> vector[next[0]++]));
        });
    return data;
  }

  /** Whether data have the shapes of this space. */
  boolean fits(Map<Datum, Object> data) {
    int[] count = {0};
    shapes.forEach((datum, shape) -> count[0] += Data.flat(data.get(datum)).length);
    return count[0] == size() && data.keySet().equals(shapes.keySet());
  }

  double[] random(Random random) {
    double[] vector = new double[size()];
    // Short floats, so that a float holds each of them.
    Arrays.setAll(vector, k -> (float) random.nextGaussian());
    return vector;
  }

  double[] unit(int component) {
    double[] vector = new double[size()];
    vector[component] = 1;
    return vector;
  }
}
