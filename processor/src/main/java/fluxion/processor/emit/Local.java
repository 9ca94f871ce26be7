package fluxion.processor.emit;

/**
 * A local variable or parameter of a generated method. Compared by identity; what it is called is
 * decided when its declaration is printed.
 */
final class Local {
  private final String type;
  private final String hint;
  private boolean mutable;

  Local(String type, String hint) {
    this.type = type;
    this.hint = hint;
  }

  /** The type as Java spells it. */
  String type() {
    return type;
  }

  /** What readers would call it; empty if there is no such name. */
  String hint() {
    return hint;
  }

  /** Whether it stands for several values, one after the other. */
  boolean mutable() {
    return mutable;
  }

  /** Says that it stands for several values. */
  void markMutable() {
    mutable = true;
  }

  @Override
  public String toString() {
    return hint.isEmpty() ? "t" : hint;
  }
}
