package fluxion.processor.transform;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * How several directions' tangents of an array's elements lie in one shadow: those of element i
 * beside each other, {@code [i * width]} in the first direction to {@code [i * width + width - 1]}
 * in the last. Only innermost arrays are that much longer than their primals; arrays of arrays have
 * one shadow of each row.
 */
public final class Interleaving {
  private final Builder b;
  private final int width;

  /** Appends index computations for so many directions. */
  public Interleaving(Builder b, int width) {
    this.b = b;
    this.width = width;
  }

  /** The length of an innermost shadow beside an array of the given length. */
  public Value length(Value primal) {
    if (width == 1) {
      return primal;
    }
    Object known = b.constantOf(primal).orElse(null);
    return known instanceof Integer n && (long) n * width == n * width
        ? b.constant(n * width)
        : b.apply(Prim.MULTIPLY_EXACT, primal, b.constant(width));
  }

  /** The index of an element's tangent in one direction. */
  public Value index(Value element, int lane) {
    Value first = width == 1 ? element : b.mul(element, b.constant(width));
    return lane == 0 ? first : b.add(first, b.constant(lane));
  }

  /** The indices of the tangents of an element that has so many: one if it is an array. */
  List<Value> indices(Value element, int tangents) {
    if (tangents != width) {
      return List.of(element);
    }
    var indices = new ArrayList<Value>();
    for (int lane = 0; lane < width; lane++) {
      indices.add(index(element, lane));
    }
    return indices;
  }

  /** The sizes of a new shadow: those of the array, whose last one may not be given. */
  List<Value> sizes(Type type, List<Value> sizes) {
    var all = new ArrayList<Value>(sizes);
    int last = sizes.size() - 1;
    if (((Type.Array) type).rank() == sizes.size()) {
      all.set(last, length(sizes.get(last)));
    }
    return all;
  }
}
