package fluxion.processor.product;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.transform.Interleaving;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A loop over the elements of an array in chunks, as many at once as there are lanes. */
final class Chunks {
  private final Builder b;
  private final Value n;
  private final int width;
  private final Interleaving interleaving;

  Chunks(Builder b, Value n, int width) {
    this.b = b;
    this.n = n;
    this.width = width;
    this.interleaving = new Interleaving(b, width);
  }

  /** The elements of one chunk, one a lane; the last chunk may have lanes without an element. */
  final class Chunk {
    private final List<Value> numbers = new ArrayList<>();
    private final List<Value> exist = new ArrayList<>();

    private Chunk(Value first) {
      for (int lane = 0; lane < width; lane++) {
        Value number = lane == 0 ? first : b.add(first, b.constant(lane));
        numbers.add(number);
        exist.add(b.lt(number, n));
      }
    }

    /** All lanes' directions: in each 1 at its element and 0 elsewhere. */
    Value directions(Type.Array type) {
      Value directions = b.newArray(type, "directions", interleaving.length(n));
      Value one = b.constant(type.element(), 1.0);
      forEach((lane, number) -> b.storeSafely(directions, interleaving.index(number, lane), one));
      return directions;
    }

    /** Appends code for the lanes that have an element: lane and number of the element. */
    void forEach(BiConsumer<Integer, Value> code) {
      for (int lane = 0; lane < width; lane++) {
        int current = lane;
        when(exist.get(lane), () -> code.accept(current, numbers.get(current)));
      }
    }

    private void when(Value condition, Runnable code) {
      var then =
          b.nested(
              List.of(),
              () -> {
                code.run();
                return List.of();
              });
      b.ifElse(condition, then, b.nested(List.of(), List::of));
    }
  }

  /** Appends the loop, or what it does once if there is but one chunk. */
  void forEach(Consumer<Chunk> body) {
    if (b.constantOf(n).orElse(null) instanceof Integer known && known <= width) {
      body.accept(new Chunk(b.constant(0)));
      return;
    }
    forEach(chunks(), body);
  }

  /** The same, but once even if there are no elements: the method may have something to throw. */
  void atLeastOnce(Consumer<Chunk> body) {
    forEach(b.max(chunks(), b.constant(1)), body);
  }

  private Value chunks() {
    return b.div(b.add(n, b.constant(width - 1)), b.constant(width));
  }

  private void forEach(Value chunks, Consumer<Chunk> body) {
    Value lanes = b.constant(width);
    b.forEach(chunks, "chunk", chunk -> body.accept(new Chunk(b.mul(chunk, lanes))));
  }
}
