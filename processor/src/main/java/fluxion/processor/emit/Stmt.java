package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import org.jspecify.annotations.Nullable;

/** A Java statement, and the source line it stems from. */
sealed interface Stmt {
  /** The source it stems from. */
  Location at();

  /** {@code target = value;} */
  record Assign(Location at, Local target, Expr value) implements Stmt {}

  /** {@code type target = value;}, or without a value. */
  record Declare(Location at, Local target, @Nullable Expr value) implements Stmt {}

  /** {@code place = value;} for an array element. */
  record Put(Location at, Expr place, Expr value) implements Stmt {}

  /** An expression for its effects, or any statement given as text. */
  record Do(Location at, Expr expression) implements Stmt {}

  /** {@code if (condition) { then } else { otherwise }} */
  record Branch(Location at, Expr condition, Block then, Block otherwise) implements Stmt {}

  /** {@code for (int index = from; index < to; index += step) { body }} */
  record Count(Location at, Local index, Expr from, Expr to, int step, Block body)
      implements Stmt {}

  /** {@code while (condition) { body }} */
  record Loop(Location at, Expr condition, Block body) implements Stmt {}

  /** {@code if (condition) { break; }} */
  record Break(Location at, Expr condition) implements Stmt {}

  /** {@code return value;} */
  record Return(Location at, @Nullable Expr value) implements Stmt {}

  /** {@code throw exception;} */
  record Raise(Location at, Expr exception) implements Stmt {}
}
