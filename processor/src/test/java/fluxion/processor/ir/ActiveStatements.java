package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The statements of an {@link ActiveProgram} without regions, and the choice among all. */
final class ActiveStatements {
  private final Draft draft;
  private final Builder b;
  private final List<ActiveProgram.Helper> helpers;
  private final Supplier<Value> depth;
  private final ActiveControl control;

  /**
   * Statements for one function.
   *
   * @param helpers those that can be called anywhere
   * @param depth how deep they may call back
   */
  ActiveStatements(Draft draft, List<ActiveProgram.Helper> helpers, Supplier<Value> depth) {
    this.draft = draft;
    this.depth = depth;
    this.b = draft.b;
    this.helpers = helpers;
    this.control = new ActiveControl(draft, this);
  }

  /** Some statements in a row. */
  void some(int count) {
    for (int k = 0; k < count; k++) {
      statement();
    }
  }

  private void statement() {
    boolean nest = draft.depth() < 3 && draft.repeats() < 30;
    int choice = draft.below(nest ? 48 : 34);
    if (choice < 8) {
      draft.add(number());
    } else if (choice < 12) {
      draft.add(b.load(draft.pick(Draft.ROW), draft.index(), "e"));
    } else if (choice < 18) {
      b.store(draft.pick(Draft.ROW), draft.index(), number());
    } else if (choice < 20) {
      accumulate();
    } else if (choice < 26) {
      references();
    } else if (choice < 28) {
      integers();
    } else if (choice < 30) {
      singles();
    } else if (choice < 34) {
      call();
    } else {
      control.statement();
    }
  }

  // ---- numbers

  /** A number made of others. */
  Value number() {
    return number(draft.pick(Type.DOUBLE), draft.pick(Type.DOUBLE));
  }

  /** A number made of these. */
  Value number(Value x, Value y) {
    return switch (draft.below(14)) {
      case 0, 1 -> b.sin(b.add(x, y));
      case 2, 3 -> b.mul(x, b.cos(y));
      case 4 -> b.mul(x, b.tanh(y));
      case 5, 6 -> b.sin(b.mul(x, y));
      case 7 -> b.tanh(b.sub(x, y));
      case 8 -> b.div(x, b.add(b.constant(1.0), b.mul(y, y)));
      case 9 -> b.fma(b.mul(b.constant(0.5), x), y, b.cos(x));
      case 10 -> b.neg(y);
      case 11 -> b.mul(b.constant(0.7), b.sqrt(b.fma(x, x, b.constant(1.0))));
      case 12 -> b.add(x, b.mul(b.constant(0.25), b.exp(b.sin(y))));
      default -> b.mul(x, y);
    };
  }

  /** A number in which much of what is in scope has a part. */
  Value summary() {
    Value sum = draft.pick(Type.DOUBLE);
    for (int k = 0; k < 3; k++) {
      sum = b.add(sum, b.sin(b.mul(sum, draft.pick(Type.DOUBLE))));
      sum = b.add(sum, b.load(draft.pick(Draft.ROW), draft.index(), ""));
    }
    return sum;
  }

  private void accumulate() {
    Value row = draft.pick(Draft.ROW);
    Value index = draft.index();
    Value old = b.load(row, index, "");
    b.store(row, index, b.sin(b.add(old, number())));
  }

  private void integers() {
    Value n = draft.pick(Type.INT);
    switch (draft.below(4)) {
      case 0 -> draft.add(b.add(n, draft.pick(Type.INT)));
      case 1 -> b.store(draft.pick(Draft.INDICES), draft.index(), n);
      case 2 -> draft.add(b.load(draft.pick(Draft.INDICES), draft.index(), "k"));
      default -> draft.add(b.sin(b.toDouble(n)));
    }
  }

  /** A number that has been a {@code float}, exactly. */
  private void singles() {
    Value single = b.toFloat(b.toDouble(draft.index()));
    draft.add(b.sin(b.add(b.toDouble(single), draft.pick(Type.DOUBLE))));
  }

  // ---- references

  private void references() {
    switch (draft.below(9)) {
      case 0, 1 -> draft.add(b.load(draft.pick(Draft.GRID), draft.index(), "row"));
      case 2 -> b.store(draft.pick(Draft.GRID), draft.index(), draft.pick(Draft.ROW));
      case 3 -> swapRows();
      case 4 -> draft.add(draft.fresh(Draft.ROW));
      case 5 -> draft.add(draft.fresh(Draft.GRID));
      case 6 -> draft.add(b.load(draft.pick(Draft.CUBE), draft.index(), "plane"));
      case 7 -> b.store(draft.pick(Draft.CUBE), draft.index(), draft.pick(Draft.GRID));
      default -> gather();
    }
  }

  private void swapRows() {
    Value grid = draft.pick(Draft.GRID);
    Value i = draft.index();
    Value j = draft.index();
    Value p = b.load(grid, i, "p");
    Value q = b.load(grid, j, "q");
    b.store(grid, i, q);
    b.store(grid, j, p);
    draft.add(p);
  }

  /** A new array of rows that were there before. */
  private void gather() {
    Value size = b.constant(ActiveProgram.LENGTH);
    Value grid = b.newArray(Draft.GRID, "gathered", size);
    for (int k = 0; k < ActiveProgram.LENGTH; k++) {
      b.store(grid, b.constant(k), draft.pick(Draft.ROW));
    }
    draft.add(grid);
  }

  // ---- calls

  private void call() {
    if (helpers.isEmpty() || draft.repeats() > 4) {
      draft.add(number());
    } else {
      call(helpers.get(draft.below(helpers.size())), depth.get());
    }
  }

  private List<Value> call(ActiveProgram.Helper helper, Value depth) {
    var arguments = new ArrayList<Value>(List.of(depth));
    for (Value param : helper.params().subList(1, helper.params().size())) {
      arguments.add(draft.pick(param.type()));
    }
    List<Value> results = b.call(helper.name(), helper.results(), arguments);
    draft.addAll(results);
    return results;
  }

  /** A call that may be recursive. */
  void callBack(ActiveProgram.Helper helper) {
    Value more = b.gt(depth.get(), b.constant(0));
    List<Type> types = Region.types(helper.results());
    Region then = draft.region(List.of(), 1, () -> call(helper, b.sub(depth.get(), b.constant(1))));
    Region otherwise = draft.region(List.of(), 1, () -> draft.pickAll(types));
    draft.addAll(b.ifElse(more, then, otherwise));
  }
}
