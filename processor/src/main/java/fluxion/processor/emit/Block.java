package fluxion.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** Statements between braces, under construction. */
final class Block {
  private final List<Stmt> statements = new ArrayList<>();
  private boolean completes = true;

  /** The statements in order. */
  List<Stmt> statements() {
    return statements;
  }

  void add(Stmt statement) {
    statements.add(statement);
  }

  /** Moves the other block's statements to the end of this one. */
  void addAll(Block other) {
    statements.addAll(other.statements);
    completes &= other.completes;
  }

  boolean isEmpty() {
    return statements.isEmpty();
  }

  /** Whether execution can reach its end; if not, nothing more may be added. */
  boolean completes() {
    return completes;
  }

  /** Says that execution never gets past the last statement. */
  void stop() {
    completes = false;
  }
}
