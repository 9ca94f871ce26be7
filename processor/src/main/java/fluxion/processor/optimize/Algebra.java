package fluxion.processor.optimize;

import fluxion.processor.ir.Constants;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites of one primitive, each exact in IEEE arithmetic: {@code x*1}, {@code x/1}, {@code
 * x-0.0}, {@code -(-x)}, {@code x+(-y)}, {@code x+(-y)*z}, {@code 2*(-x)}. Not exact, hence not
 * here: {@code x+0.0} (of {@code -0.0}), {@code 0*x}, {@code x-x}, reassociation. On {@code int}
 * and {@code long} sums with constants are collected, which is exact modulo 2ⁿ.
 */
final class Algebra {
  private final Ops.Apply op;
  private final Map<Value, Op> definitions;
  private final Predicate<Value> shared;
  private final Consumer<Op> define;

  private Algebra(
      Ops.Apply op, Map<Value, Op> definitions, Predicate<Value> shared, Consumer<Op> define) {
    this.op = op;
    this.definitions = definitions;
    this.shared = shared;
    this.define = define;
  }

  /**
   * Another value that always equals the operation's result, or null.
   *
   * @param shared values that are used more than once
   * @param define appends an operation that the other value needs
   */
  static @Nullable Value rewrite(
      Ops.Apply op, Map<Value, Op> definitions, Predicate<Value> shared, Consumer<Op> define) {
    return new Algebra(op, definitions, shared, define).rewrite();
  }

  private @Nullable Value rewrite() {
    Object folded = folded();
    if (folded != null) {
      var result = op.result().copy();
      define.accept(new Ops.Const(op.at(), result, folded));
      return result;
    }
    return switch (op.prim()) {
      case ADD -> sum();
      case SUB -> difference();
      case MUL -> product();
      case DIV -> is(x(1), 1) ? x(0) : null;
      case NEG -> operandOfNeg(x(0));
      case AND -> is(x(0), true) ? x(1) : is(x(1), true) ? x(0) : decided(false);
      case OR -> is(x(0), false) ? x(1) : is(x(1), false) ? x(0) : decided(true);
      case MAX -> atLeastZero();
      case NOT ->
          defined(x(0), Prim.NOT) instanceof Ops.Apply inner ? inner.operands().get(0) : null;
      case EQ, LE, GE -> isComparedWithItself() ? constant(true) : null;
      case NE, LT, GT -> isComparedWithItself() ? constant(false) : null;
      default -> null;
    };
  }

  /** The value if all operands are constants and Java gives the same bits on every machine. */
  private @Nullable Object folded() {
    if (op.operands().isEmpty() || !(op.prim().cheap() || op.prim() == Prim.DIV) || mayThrow()) {
      return null;
    }
    var operands = new ArrayList<Object>();
    for (Value operand : op.operands()) {
      Object value = constant(operand);
      if (value == null) {
        return null;
      }
      operands.add(value);
    }
    return op.prim().eval(op.strict(), operands);
  }

  private boolean mayThrow() {
    return op.prim().mayThrow(op.operands(), x -> constant(x) != null && !isZero(x));
  }

  private @Nullable Value sum() {
    if (integral()) {
      return isZero(x(1)) ? x(0) : isZero(x(0)) ? x(1) : collected(1);
    }
    Value negated = negativeOf(x(1));
    if (negated != null) {
      return apply(Prim.SUB, x(0), negated);
    }
    negated = negativeOf(x(0));
    if (negated != null) {
      return apply(Prim.SUB, x(1), negated);
    }
    return is(x(1), -0.0) ? x(0) : is(x(0), -0.0) ? x(1) : null;
  }

  private @Nullable Value difference() {
    if (integral()) {
      return isZero(x(1)) ? x(0) : collected(-1);
    }
    Value negated = negativeOf(x(1));
    if (negated != null) {
      return apply(Prim.ADD, x(0), negated);
    }
    return is(x(1), 0.0) ? x(0) : null;
  }

  private @Nullable Value product() {
    if (is(x(1), 1)) {
      return x(0);
    }
    if (is(x(0), 1)) {
      return x(1);
    }
    if (is(x(1), -1) && !integral()) {
      return apply(Prim.NEG, x(0));
    }
    if (is(x(0), -1) && !integral()) {
      return apply(Prim.NEG, x(1));
    }
    Value left = operandOfNeg(x(0));
    Value right = operandOfNeg(x(1));
    if (integral() || (left == null && right == null)) {
      return null;
    }
    if (left != null && right != null) {
      return apply(Prim.MUL, left, right);
    }
    Object factor = constant(left == null ? x(0) : x(1));
    Value other = left == null ? right : left;
    return factor instanceof Double number && other != null
        ? apply(Prim.MUL, literal(Type.DOUBLE, -number), other)
        : null;
  }

  /** {@code (y ± c) ± d} with constants c and d: one constant. */
  private @Nullable Value collected(int sign) {
    if (op.result().type() != Type.INT
        || !(constant(x(1)) instanceof Integer d)
        || !(definitions.get(x(0)) instanceof Ops.Apply inner)
        || (inner.prim() != Prim.ADD && inner.prim() != Prim.SUB)
        || !(constant(inner.operands().get(1)) instanceof Integer c)) {
      return null;
    }
    int total = (inner.prim() == Prim.ADD ? c : -c) + sign * d;
    Value y = inner.operands().get(0);
    if (total == 0) {
      return y;
    }
    boolean down = total < 0 && total != Integer.MIN_VALUE;
    return apply(down ? Prim.SUB : Prim.ADD, y, literal(Type.INT, down ? -total : total));
  }

  /** {@code Math.max(a.length, 0)}. */
  private @Nullable Value atLeastZero() {
    boolean length = definitions.get(x(0)) instanceof Ops.Length;
    return length && isZero(x(1)) ? x(0) : null;
  }

  /** An integer: a NaN does not equal itself. */
  private boolean isComparedWithItself() {
    return x(0) == x(1) && x(0).type() instanceof Type.Scalar scalar && scalar.integral();
  }

  private Value constant(boolean value) {
    var result = op.result().copy();
    define.accept(new Ops.Const(op.at(), result, value));
    return result;
  }

  private Value literal(Type type, Object value) {
    var result = new Value(type);
    define.accept(new Ops.Const(op.at(), result, value));
    return result;
  }

  /** The truth value, if one of the operands is it. */
  private @Nullable Value decided(boolean value) {
    return is(x(0), value) || is(x(1), value) ? constant(value) : null;
  }

  private boolean is(Value value, boolean truth) {
    return Boolean.valueOf(truth).equals(constant(value));
  }

  /** What a value is the negative of; or a product or quotient, if nothing else needs that. */
  private @Nullable Value negativeOf(Value value) {
    Value plain = plainNegativeOf(value);
    if (plain != null || shared.test(value) || !(definitions.get(value) instanceof Ops.Apply of)) {
      return plain;
    }
    if (of.prim() != Prim.MUL && of.prim() != Prim.DIV) {
      return null;
    }
    Value left = of.operands().get(0);
    Value right = of.operands().get(1);
    Value first = plainNegativeOf(left);
    if (first != null) {
      return apply(value.copy(), of.prim(), first, right);
    }
    Value second = plainNegativeOf(right);
    return second == null ? null : apply(value.copy(), of.prim(), left, second);
  }

  /** What a value is the negative of, or the opposite of a literal below zero. */
  private @Nullable Value plainNegativeOf(Value value) {
    return constant(value) instanceof Double number && number < 0
        ? literal(Type.DOUBLE, -number)
        : operandOfNeg(value);
  }

  private @Nullable Value operandOfNeg(Value value) {
    return defined(value, Prim.NEG) instanceof Ops.Apply inner ? inner.operands().get(0) : null;
  }

  private @Nullable Op defined(Value value, Prim prim) {
    return definitions.get(value) instanceof Ops.Apply apply && apply.prim() == prim ? apply : null;
  }

  private Value apply(Prim prim, Value... operands) {
    return apply(op.result().copy(), prim, operands);
  }

  private Value apply(Value result, Prim prim, Value... operands) {
    define.accept(new Ops.Apply(op.at(), result, prim, List.of(operands), false));
    return result;
  }

  private boolean integral() {
    return op.result().type() instanceof Type.Scalar scalar && scalar.integral();
  }

  private boolean isZero(Value value) {
    return constant(value) instanceof Number n && n.doubleValue() == 0;
  }

  private boolean is(Value value, double number) {
    return Constants.is(constant(value), number);
  }

  private @Nullable Object constant(Value value) {
    return definitions.get(value) instanceof Ops.Const c ? c.value() : null;
  }

  private Value x(int k) {
    return op.operands().get(k);
  }
}
