package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The interpreter's tape: a stack for each kind of element. */
public final class InterpretedTape {
  private final Map<Type.Tape.Kind, List<@Nullable Object>> stacks =
      new EnumMap<>(Type.Tape.Kind.class);

  /** A tape without content. */
  public InterpretedTape() {
    for (Type.Tape.Kind kind : Type.Tape.Kind.values()) {
      stacks.put(kind, new ArrayList<>());
    }
  }

  /** Whether everything pushed was popped. */
  public boolean isEmpty() {
    return stacks.values().stream().allMatch(List::isEmpty);
  }

  void push(Type type, @Nullable Object object) {
    stack(type).add(object);
  }

  @Nullable Object pop(Type type) {
    List<@Nullable Object> stack = stack(type);
    if (stack.isEmpty()) {
      throw new IllegalStateException("pop " + type + " from an empty tape");
    }
    return stack.remove(stack.size() - 1);
  }

  private List<@Nullable Object> stack(Type type) {
    return java.util.Objects.requireNonNull(stacks.get(Type.Tape.Kind.of(type)));
  }
}
