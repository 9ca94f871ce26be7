package fluxion.processor.frontend;

import fluxion.processor.frontend.State.Jump;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Spelling;
import fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where {@code break}, {@code continue}, {@code yield} and {@code return} go, by nesting. */
final class Jumps {
  private final Lowering l;
  private final Deque<Map<String, Jump>> scopes = new ArrayDeque<>();
  private final Map<Jump, Variable> carries = new HashMap<>();

  Jumps(Lowering lowering) {
    this.l = lowering;
  }

  /** Runs a body in which the given jumps, by their names in {@link Exits}, are possible. */
  void within(Map<String, Jump> targets, Runnable body) {
    scopes.push(targets);
    try {
      body.run();
    } finally {
      scopes.pop();
    }
  }

  /** The jump of that name; null only in code that javac rejects. */
  @Nullable Jump find(String exit) {
    if (exit.equals("return")) {
      return l.returned;
    }
    for (Map<String, Jump> targets : scopes) {
      Jump jump = targets.get(exit);
      if (jump != null) {
        return jump;
      }
    }
    return null;
  }

  /** Which of two jumps has the innermost target; the second if none has. */
  String innermost(String one, String other) {
    for (Map<String, Jump> targets : scopes) {
      if (targets.containsKey(one) || targets.containsKey(other)) {
        return targets.containsKey(one) ? one : other;
      }
    }
    return other;
  }

  /** The jumps of those names, in order, each once. */
  List<Jump> find(Set<String> exits) {
    var jumps = new ArrayList<Jump>();
    for (String exit : exits) {
      Jump jump = find(exit);
      if (jump != null && !jumps.contains(jump)) {
        jumps.add(jump);
      }
    }
    return jumps;
  }

  /** A jump takes the value of that variable along. */
  void carry(Jump jump, Variable variable) {
    carries.put(jump, variable);
  }

  /** The variable whose value the jump takes along; null if there is none. */
  @Nullable Variable carried(Jump jump) {
    return jump == l.returned ? l.result : carries.get(jump);
  }

  /** Takes a jump: nothing after it is reached. */
  void take(Jump jump) {
    l.state.taken().put(jump, State.CERTAIN);
  }

  /** The flag that says whether any jump was taken; nothing if none can have been. */
  Optional<Value> anyTaken() {
    return any(l.state.taken().values());
  }

  /** The disjunction of flags. */
  Optional<Value> any(Collection<Value> flags) {
    Value any = null;
    for (Value flag : flags) {
      any = any == null ? flag : or(any, flag);
    }
    return Optional.ofNullable(any);
  }

  private Value or(Value one, Value other) {
    List<Value> operands = List.of(one, other);
    return l.b.apply("", Prims.get(Spelling.Form.INFIX, "|", Region.types(operands)), operands);
  }

  /** Runs something unless a jump was taken, and otherwise something else. */
  void unlessTaken(Runnable rest, Runnable otherwise) {
    if (l.state.ended()) {
      return;
    }
    Optional<Value> taken = anyTaken();
    if (taken.isEmpty()) {
      rest.run();
      return;
    }
    Runnable cleared =
        () -> {
          l.state.taken().clear();
          rest.run();
        };
    l.branches.run(taken.get(), otherwise, cleared);
  }
}
