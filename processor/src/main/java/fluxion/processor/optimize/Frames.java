package fluxion.processor.optimize;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where values live that one piece of a split function makes and another one uses: in frames, an
 * array for each type, at constant indices. Every value has a place of its own and is made before
 * it is used, so a place is never asked for what it held before.
 */
final class Frames {
  private final Map<Type, Value> frames = new LinkedHashMap<>();
  private final Map<Type, Integer> sizes = new HashMap<>();
  private final Map<Value, Integer> slots = new HashMap<>();
  private Set<Value> held = new HashSet<>();

  /** Whether such a value can stand in a frame: Java has no arrays of generic types. */
  static boolean fits(Value value) {
    return fits(value.type());
  }

  private static boolean fits(Type type) {
    return type instanceof Type.Array array
        ? fits(array.leaf())
        : type instanceof Type.Scalar
            || (type instanceof Type.Reference reference && !reference.name().contains("<"));
  }

  /** Whether the value has been stored. */
  boolean holds(Value value) {
    return held.contains(value);
  }

  /** Whether the value is a frame itself. */
  boolean isFrame(Value value) {
    return frames.containsValue(value);
  }

  /** The frame for values of the type. */
  Value of(Type type) {
    return frames.computeIfAbsent(type, t -> new Value(new Type.Array(t), hint(t)));
  }

  private static String hint(Type type) {
    return type == Type.DOUBLE ? "frame" : word(type) + "Frame";
  }

  private static String word(Type type) {
    if (type instanceof Type.Array array) {
      return word(array.element()) + "Array";
    }
    String name = type.toString();
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }

  private int slot(Value value) {
    return slots.computeIfAbsent(value, v -> sizes.merge(v.type(), 1, Integer::sum) - 1);
  }

  /** Says that what is appended before any use stores the value. */
  void hold(Value value) {
    held.add(value);
  }

  /** Builds a nested region: what is stored there is not for sure stored when it is over. */
  Region within(Supplier<Region> region) {
    Set<Value> before = new HashSet<>(held);
    Region built = region.get();
    held = before;
    return built;
  }

  /** Reads a value, from what stands for its frame there. */
  Value load(Builder b, Value value, Value frame) {
    return b.loadSafely(frame, b.constant(slot(value)), value.hint());
  }

  /** Reads a value. */
  Value load(Builder b, Value value) {
    return load(b, value, of(value.type()));
  }

  /** Writes what stands for a value there into what stands for its frame. */
  void store(Builder b, Value value, Value as, Value frame) {
    b.storeSafely(frame, b.constant(slot(value)), as);
  }

  /** Writes a value, or what it is from now on. */
  void store(Builder b, Value value, Value as) {
    store(b, value, as, of(value.type()));
  }

  /** Makes all frames, as large as they have become. */
  void declare(Builder b) {
    frames.forEach(
        (type, frame) -> {
          Value size = b.constant(sizes.getOrDefault(type, 0));
          b.append(new Ops.NewArray(b.at(), frame, List.of(size), false, false));
        });
  }
}
