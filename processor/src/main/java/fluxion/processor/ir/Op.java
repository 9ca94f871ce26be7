package fluxion.processor.ir;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Ops.Apply;
import fluxion.processor.ir.Ops.Call;
import fluxion.processor.ir.Ops.Const;
import fluxion.processor.ir.Ops.For;
import fluxion.processor.ir.Ops.Foreign;
import fluxion.processor.ir.Ops.If;
import fluxion.processor.ir.Ops.Length;
import fluxion.processor.ir.Ops.Load;
import fluxion.processor.ir.Ops.NewArray;
import fluxion.processor.ir.Ops.NewTape;
import fluxion.processor.ir.Ops.Pop;
import fluxion.processor.ir.Ops.Push;
import fluxion.processor.ir.Ops.Store;
import fluxion.processor.ir.Ops.Throw;
import fluxion.processor.ir.Ops.While;
import java.util.List;

/**
 * One operation. Immutable; passes rebuild with {@link #with}. Exhaustive dispatch is {@link
 * #match}: a new operation fails to compile wherever its meaning must be given.
 */
public sealed interface Op permits If, For, While, Op.Single, Op.Writing {

  /** The Java source this came from. */
  Location at();

  /** The values it defines. */
  default List<Value> results() {
    return List.of();
  }

  /** The values it uses directly, not counting those its regions use. */
  default List<Value> operands() {
    return List.of();
  }

  /** Its nested regions. */
  default List<Region> regions() {
    return List.of();
  }

  /**
   * What it does beside computing its results, its regions left out of account. Calls answer for
   * the worst callee; {@code analysis.Effects} knows better.
   */
  default Effect effect() {
    return Effect.NONE;
  }

  /** Whether executing it can throw, so that removing it could change the program. */
  default boolean mayThrow() {
    return false;
  }

  /** The same operation with other results, operands and regions, in the same order. */
  Op with(List<Value> results, List<Value> operands, List<Region> regions);

  /** Exhaustive dispatch. */
  <R> R match(Cases<R> cases);

  /** One method for each kind of operation. */
  interface Cases<R> {
    R on(Const op);

    R on(Apply op);

    R on(NewArray op);

    R on(Length op);

    R on(Load op);

    R on(Store op);

    R on(NewTape op);

    R on(Push op);

    R on(Pop op);

    R on(If op);

    R on(For op);

    R on(While op);

    R on(Call op);

    R on(Foreign op);

    R on(Throw op);
  }

  /** Operations with one result. */
  sealed interface Single extends Op permits Const, Apply, Length, Load, Pop, Allocating {
    /** The result. */
    Value result();

    @Override
    default List<Value> results() {
      return List.of(result());
    }
  }

  /** Operations that give a fresh object. */
  sealed interface Allocating extends Single permits NewArray, NewTape {
    @Override
    default Effect effect() {
      return Effect.ALLOCATE;
    }
  }

  /** Operations that change memory, or could for all we know. */
  sealed interface Writing extends Op permits Store, Push, Pop, Unforeseeable {
    @Override
    default Effect effect() {
      return Effect.WRITE;
    }
  }

  /** Operations that may do anything that Java code can do, and may throw. */
  sealed interface Unforeseeable extends Writing permits Call, Foreign, Throw {
    @Override
    default boolean mayThrow() {
      return true;
    }
  }
}
