package fluxion.processor.frontend;

import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known where lowering stands: the value of each assigned variable, and which jumps may
 * have been taken on the way here. Straight-line code changes it; branches and loops copy and join
 * it.
 */
final class State {
  /** Stands for the flag of a jump that was certainly taken: what follows is not reached. */
  static final Value CERTAIN = new Value(Type.BOOLEAN, "certain");

  /** What this was copied from; it must not change as long as this is in use. */
  private final @Nullable State base;

  /** What changed since: the values, nothing for variables without one. */
  private final Map<Variable, Optional<List<Value>>> changes = new LinkedHashMap<>();

  private final Map<Jump, Value> taken;
  private boolean dead;

  State() {
    this(null, new LinkedHashMap<>(), false);
  }

  private State(@Nullable State base, Map<Jump, Value> taken, boolean dead) {
    this.base = base;
    this.taken = taken;
    this.dead = dead;
  }

  /** Where a jump goes. Compared by identity. */
  static final class Jump {
    private final String name;

    Jump(String name) {
      this.name = name;
    }

    /** A name for its flag. */
    String name() {
      return name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A state that starts as this one. It costs what it will change, not what is known. */
  State copy() {
    return new State(this, new LinkedHashMap<>(taken), dead);
  }

  /** The values of a variable; null if it is not assigned yet. */
  @Nullable List<Value> get(Variable variable) {
    for (State state = this; state != null; state = state.base) {
      Optional<List<Value>> row = state.changes.get(variable);
      if (row != null) {
        return row.orElse(null);
      }
    }
    return null;
  }

  void put(Variable variable, List<Value> row) {
    changes.put(variable, Optional.of(List.copyOf(row)));
  }

  /** Forgets a variable that went out of scope. */
  void remove(Variable variable) {
    changes.put(variable, Optional.empty());
  }

  /** The variables that were touched since this was copied, directly or not, from another state. */
  Set<Variable> changedSince(State start) {
    var changed = new LinkedHashSet<Variable>();
    for (State state = this; state != null && state != start; state = state.base) {
      changed.addAll(state.changes.keySet());
    }
    return changed;
  }

  /** The jumps that may have been taken, with their flags. */
  Map<Jump, Value> taken() {
    return taken;
  }

  /** Whether an exception ended this path. */
  boolean dead() {
    return dead;
  }

  void die() {
    dead = true;
  }

  /** Whether nothing that follows is reached. */
  boolean ended() {
    return dead || taken.containsValue(CERTAIN);
  }

  /** Whether a jump was certainly taken. */
  boolean certainly(Jump jump) {
    return taken.get(jump) == CERTAIN;
  }
}
