package fluxion.processor.ir;

import java.util.List;

/** The result types that follow from an operation's operands and regions. */
final class Typing {
  /** A type that no value has. */
  static final Type UNKNOWN = new Type.Reference("?");

  private Typing() {}

  /** The types its results should have, as far as they are known: for calls they are not. */
  static List<Type> results(Op op) {
    if (op instanceof Ops.Apply apply) {
      return List.of(result(apply));
    }
    if (op instanceof Ops.Load load) {
      return List.of(load.array().type() instanceof Type.Array array ? array.element() : UNKNOWN);
    }
    if (op instanceof Ops.Length) {
      return List.of(Type.INT);
    }
    if (op instanceof Ops.NewTape) {
      return List.of(Type.TAPE);
    }
    if (op instanceof Ops.If branch) {
      return Region.types(branch.then().yields());
    }
    if (op instanceof Ops.For loop) {
      return Region.types(loop.initial());
    }
    if (op instanceof Ops.While loop) {
      return Region.types(loop.initial());
    }
    if (op instanceof Ops.Const || op instanceof Ops.NewArray || op instanceof Ops.Pop) {
      return Region.types(op.results()); // they name the type themselves
    }
    return List.of();
  }

  private static Type result(Ops.Apply apply) {
    try {
      return apply.prim().result(Region.types(apply.operands()));
    } catch (IllegalArgumentException e) {
      return UNKNOWN; // the verifier will complain
    }
  }
}
