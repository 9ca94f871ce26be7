package fluxion.processor.ir;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One SSA value: defined once, typed, compared by identity.
 *
 * <p>The hint is the name the value should have for readers (a Java local's name, {@code xBar}); it
 * need not be unique and may be empty for temporaries.
 */
public final class Value {
  private static final AtomicInteger MADE = new AtomicInteger();

  private final Type type;
  private final String hint;

  /**
   * Values are keys of most maps there are: numbers in a row spread best, and are at hand. They
   * count on from one compilation to the next, so no order may depend on them.
   */
  private final int hash = MADE.incrementAndGet();

  /** A fresh value. */
  public Value(Type type, String hint) {
    this.type = type;
    this.hint = hint;
  }

  /** A fresh temporary without a name of its own. */
  public Value(Type type) {
    this(type, "");
  }

  /** The type, which never changes. */
  public Type type() {
    return type;
  }

  /** The preferred name; empty if there is none. */
  public String hint() {
    return hint;
  }

  /** A fresh value of the same type and hint. */
  public Value copy() {
    return new Value(type, hint);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "%" + (hint.isEmpty() ? "t" : hint) + ":" + type;
  }
}
