package fluxion.processor.transform;

import fluxion.processor.analysis.Activity;
import fluxion.processor.analysis.Memory;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Constants;
import fluxion.processor.ir.Effect;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dualities: for each operation its reverse, appended to the reverse sweep, and its forward
 * form, returned. Read ↔ accumulate, write ↔ read and clear, push ↔ pop.
 */
final class Reversal implements Op.Cases<List<Op>> {
  final Vjp vjp;
  final Activity activity;
  final Adjoints adjoints;
  final Builder b;

  /** Whether the region runs more often than its function: then residuals need memory. */
  final boolean repeated;

  /** What is reversed on one side of a branch only. */
  final Guarding guarding;

  Reversal(Vjp vjp, Adjoints adjoints, Builder b, boolean repeated) {
    this.vjp = vjp;
    this.activity = vjp.activity;
    this.adjoints = adjoints;
    this.b = b;
    this.repeated = repeated;
    this.guarding = new Guarding(this);
  }

  /** Appends the reverse of an operation; returns its forward form. */
  List<Op> reverse(Op op) {
    b.at(op.at());
    Adjoints.Guard guard = guarding.guard(op);
    return guard == null ? op.match(this) : guarding.reverse(op, guard);
  }

  /** Adds a term to the adjoint of a value, if it has one. */
  void accumulate(Value value, Value term) {
    accumulate(value, term, null);
  }

  /** The same for a term that may be known to be zero in some cases. */
  void accumulate(Value value, Value term, Adjoints.@Nullable Guard guard) {
    if (activity.active(value)) {
      adjoints.add(value, term, guard, b);
    }
  }

  // y = prim(x…)   ↔   x̄ₖ += partialₖ(x, y) · ȳ
  @Override
  public List<Op> on(Ops.Apply op) {
    Value direction = adjoints.take(op.result());
    Value x = twice(op);
    if (direction != null && x != null) {
      int mark = b.mark();
      Value other = op.operands().get(op.operands().get(0) == x ? 1 : 0);
      Value term = b.mul(b.mul(b.constant(x.type(), 2.0), direction), other);
      named(x, term, mark);
    } else if (direction != null) {
      b.strict(op.strict());
      for (int k = 0; k < op.operands().size(); k++) {
        Value operand = op.operands().get(k);
        Prim.Partial partial = op.prim().partial(k);
        if (partial != null && activity.active(operand)) {
          int mark = b.mark();
          Value term = partial.apply(b, op.operands(), op.result(), direction);
          named(operand, term, mark);
        }
      }
      b.strict(false);
    }
    return List.of(op);
  }

  /** Adds a term, made since the mark, that has the adjoint's name if it is the first. */
  private void named(Value value, Value term, int mark) {
    boolean first = adjoints.get(value) == null;
    accumulate(value, first ? b.named(term, Adjoints.name(value), mark) : term);
  }

  // y = x · x, y = (c · x) · x   ↔   x̄ += 2 · ȳ · the other factor
  /** The active operand that a product has twice, once perhaps with a passive factor. */
  private @Nullable Value twice(Ops.Apply op) {
    if (op.prim() != Prim.MUL || op.strict() || vjp.derivations.strict()) {
      return null;
    }
    Value left = op.operands().get(0);
    Value right = op.operands().get(1);
    if (activity.active(left) && (left == right || isMultiple(right, left))) {
      return left;
    }
    return activity.active(right) && isMultiple(left, right) ? right : null;
  }

  /** Whether one value is the other by a passive factor. */
  private boolean isMultiple(Value product, Value of) {
    return vjp.definitions.get(product) instanceof Ops.Apply op
        && op.prim() == Prim.MUL
        && !op.strict()
        && (isPassive(op, 0, of) || isPassive(op, 1, of));
  }

  private boolean isPassive(Ops.Apply product, int factor, Value other) {
    return product.operands().get(1 - factor) == other
        && !activity.active(product.operands().get(factor));
  }

  // x = a[i]   ↔   ā[i] += x̄ ;  for rows the shadow row is read beside the row
  @Override
  public List<Op> on(Ops.Load op) {
    if (op.result().type().byReference() && activity.active(op.array())) {
      Value row = vjp.shadow(op.result());
      var beside = new Ops.Load(op.at(), row, vjp.shadow(op.array()), op.index(), true);
      vjp.residuals.shadows(beside, op);
      return List.of(op, beside);
    }
    Value direction = adjoints.take(op.result());
    if (direction != null && activity.active(op.array())) {
      Value shadow = vjp.shadow(op.array());
      if (justCleared(op.array(), shadow, op.index())) {
        b.storeSafely(shadow, op.index(), direction); // the first term needs no zero
      } else {
        Value sum = b.add(b.loadSafely(shadow, op.index(), ""), direction);
        b.storeSafely(shadow, op.index(), sum);
      }
    }
    return List.of(op);
  }

  /** Whether that element was set to zero and nothing has written to that memory since. */
  private boolean justCleared(Value array, Value shadow, Value index) {
    Op last = b.last(op -> mayWrite(op, array));
    return last instanceof Ops.Store store
        && store.array() == shadow
        && store.index() == index
        && Constants.is(b.constantOf(store.value()).orElse(null), 0.0);
  }

  private boolean mayWrite(Op op, Value array) {
    if (op.effect() != Effect.WRITE && op.regions().isEmpty()) {
      return false;
    }
    Value other = op instanceof Ops.Store store ? vjp.shadows.primal(store.array()) : null;
    return other == null || activity.memory().mayAlias(array, other);
  }

  // a[i] = v   ↔   v̄ += ā[i]; ā[i] = 0
  @Override
  public List<Op> on(Ops.Store op) {
    if (!activity.active(op.array())) {
      return List.of(op);
    }
    Value shadow = vjp.shadow(op.array());
    if (op.value().type().byReference()) {
      Value row = vjp.shadow(op.value());
      return List.of(op, new Ops.Store(op.at(), shadow, op.index(), row, true));
    }
    if (op.value().type().byValue()) {
      if (activity.active(op.value())) {
        accumulate(op.value(), b.loadSafely(shadow, op.index(), Adjoints.name(op.value())));
      }
      b.storeSafely(shadow, op.index(), b.zero(op.value().type()));
    }
    return List.of(op);
  }

  @Override
  public List<Op> on(Ops.NewArray op) {
    if (!activity.active(op.result())) {
      return List.of(op);
    }
    Value shadow = vjp.shadow(op.result());
    if (vjp.stability.local(op.result())) {
      vjp.residuals.local(shadow);
    }
    return List.of(op, new Ops.NewArray(op.at(), shadow, op.sizes(), false, true));
  }

  @Override
  public List<Op> on(Ops.NewTape op) {
    return activity.active(op.result())
        ? List.of(op, new Ops.NewTape(op.at(), vjp.shadow(op.result())))
        : List.of(op);
  }

  // push t, v   ↔   v̄ += pop t̄
  @Override
  public List<Op> on(Ops.Push op) {
    if (!activity.active(op.tape()) || !op.value().type().differentiable()) {
      return List.of(op);
    }
    Value shadow = vjp.shadow(op.tape());
    if (op.value().type().byReference()) {
      return List.of(op, new Ops.Push(op.at(), shadow, vjp.shadow(op.value())));
    }
    Value popped = b.pop(shadow, op.value().type(), Adjoints.name(op.value()));
    accumulate(op.value(), popped);
    return List.of(op);
  }

  // v = pop t   ↔   push t̄, v̄
  @Override
  public List<Op> on(Ops.Pop op) {
    if (!activity.active(op.tape()) || !op.result().type().differentiable()) {
      return List.of(op);
    }
    Value shadow = vjp.shadow(op.tape());
    if (op.result().type().byReference()) {
      return List.of(op, new Ops.Pop(op.at(), vjp.shadow(op.result()), shadow));
    }
    b.push(shadow, adjoints.takeOrZero(op.result(), b));
    return List.of(op);
  }

  @Override
  public List<Op> on(Ops.Const op) {
    boolean reference = op.result().type().byReference() && activity.active(op.result());
    return reference
        ? List.of(op, new Ops.Const(op.at(), vjp.shadow(op.result()), null))
        : List.of(op);
  }

  @Override
  public List<Op> on(Ops.Length op) {
    return List.of(op);
  }

  @Override
  public List<Op> on(Ops.Foreign op) {
    return Ops.plus(List.of(op), zerosBeside(op, op.results()));
  }

  /** Shadows of arrays that come without one, and are written to later. */
  List<Op> zerosBeside(Op op, List<Value> arrays) {
    var all = new ArrayList<Op>();
    for (Value array : arrays) {
      if (Memory.refers(array.type()) && activity.active(array)) {
        var zeros = b.sibling().at(op.at());
        vjp.derivations.library().zerosLike(zeros, array, "");
        List<Op> ops = zeros.ops();
        Op last = ops.get(ops.size() - 1);
        all.addAll(ops.subList(0, ops.size() - 1));
        all.add(last.with(List.of(vjp.shadow(array)), last.operands(), last.regions()));
      }
    }
    return all;
  }

  @Override
  public List<Op> on(Ops.Throw op) {
    return List.of(op);
  }

  @Override
  public List<Op> on(Ops.If op) {
    return new BranchReversal(this, op).reverse();
  }

  @Override
  public List<Op> on(Ops.For op) {
    return new LoopReversal(this).reverse(op);
  }

  @Override
  public List<Op> on(Ops.While op) {
    return new LoopReversal(this).reverse(op);
  }

  @Override
  public List<Op> on(Ops.Call op) {
    return new CallReversal(this).reverse(op);
  }

  /** The indices of the arrays, among data that pass between regions, that have shadows. */
  List<Integer> references(List<Value> data) {
    var indices = new ArrayList<Integer>();
    for (int k = 0; k < data.size(); k++) {
      if (data.get(k).type().byReference() && activity.active(data.get(k))) {
        indices.add(k);
      }
    }
    return indices;
  }

  /** The given data, followed by the shadows of those with the given indices. */
  List<Value> withShadows(List<Value> data, List<Integer> references) {
    var all = new ArrayList<>(data);
    references.forEach(k -> all.add(vjp.shadow(data.get(k))));
    return all;
  }
}
