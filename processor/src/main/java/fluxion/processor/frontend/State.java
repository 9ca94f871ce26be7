package fluxion.processor.frontend;

import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known where lowering stands: the value of each assigned variable, and which jumps may
 * have been taken on the way here. Straight-line code changes it; branches and loops copy and join
 * it.
 */
final class State {
  /** Stands for the flag of a jump that was certainly taken: what follows is not reached. */
  static final Value CERTAIN = new Value(Type.BOOLEAN, "certain");

  private final Map<Variable, List<Value>> values;
  private final Map<Jump, Value> taken;
  private boolean dead;

  State() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), false);
  }

  private State(Map<Variable, List<Value>> values, Map<Jump, Value> taken, boolean dead) {
    this.values = values;
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

  State copy() {
    return new State(new LinkedHashMap<>(values), new LinkedHashMap<>(taken), dead);
  }

  /** The values of a variable; null if it is not assigned yet. */
  @Nullable List<Value> get(Variable variable) {
    return values.get(variable);
  }

  void put(Variable variable, List<Value> row) {
    values.put(variable, List.copyOf(row));
  }

  /** Forgets a variable that went out of scope. */
  void remove(Variable variable) {
    values.remove(variable);
  }

  /** The assigned variables, in order of first assignment. */
  List<Variable> variables() {
    return List.copyOf(values.keySet());
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
