package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** The statements of an {@link ActiveProgram} that have regions. */
final class ActiveControl {
  private final Draft draft;
  private final Builder b;
  private final ActiveStatements statements;

  ActiveControl(Draft draft, ActiveStatements statements) {
    this.draft = draft;
    this.b = draft.b;
    this.statements = statements;
  }

  void statement() {
    switch (draft.below(14)) {
      case 0, 1, 2, 3 -> branch();
      case 4, 5, 6, 7, 8 -> counted();
      case 9, 10 -> conditional();
      case 11, 12 -> tape();
      default -> guard();
    }
  }

  private Value condition() {
    return switch (draft.below(5)) {
      case 0 -> b.eq(draft.index(), draft.index());
      case 1 -> draft.pick(Type.BOOLEAN);
      case 2 -> b.gt(b.load(draft.pick(Draft.ROW), draft.index(), ""), draft.fresh(Type.DOUBLE));
      default -> b.gt(draft.pick(Type.DOUBLE), draft.fresh(Type.DOUBLE));
    };
  }

  private List<Type> types(int most) {
    var types = new ArrayList<Type>();
    for (int k = draft.below(most + 1); k > 0; k--) {
      types.add(
          draft.one(
              Type.DOUBLE, Type.DOUBLE, Type.DOUBLE, Draft.ROW, Draft.ROW, Draft.GRID, Type.INT));
    }
    return types;
  }

  private List<Value> body(List<Type> types) {
    statements.some(1 + draft.below(4));
    return draft.pickAll(types);
  }

  private void branch() {
    List<Type> types = types(2);
    Value condition = condition();
    Region then = draft.region(List.of(), 1, () -> body(types));
    Region otherwise =
        draft.region(List.of(), 1, () -> draft.chance(50) ? body(types) : draft.pickAll(types));
    draft.addAll(b.ifElse(condition, then, otherwise));
  }

  private void guard() {
    Value never = b.gt(b.sin(draft.pick(Type.DOUBLE)), b.constant(1.5));
    Region then =
        draft.region(
            List.of(),
            1,
            () -> {
              b.append(new Ops.Throw(b.at(), "new Error($0)", List.of(draft.pick(Type.DOUBLE))));
              return List.of();
            });
    b.ifElse(never, then, b.nested(List.of(), List::of));
  }

  // ---- loops

  private void counted() {
    List<Type> types = types(3);
    List<Value> initial = draft.pickAll(types);
    var params = new ArrayList<Value>(List.of(new Value(Type.INT, "i")));
    types.forEach(type -> params.add(new Value(type, "c")));
    draft.inRange(params.get(0));
    int step = draft.one(1, 1, 1, -1, 2, -2);
    boolean up = step > 0;
    Value from = b.constant(up ? draft.below(2) : ActiveProgram.LENGTH - 1 - draft.below(2));
    Value to = up ? upper() : b.constant(draft.below(2) - 1);
    List<Value> carried = params.subList(1, params.size());
    Region body = draft.region(params, ActiveProgram.LENGTH, () -> yields(types, carried));
    draft.addAll(b.forLoop(from, to, step, initial, body));
  }

  private Value upper() {
    return switch (draft.below(4)) {
      case 0 -> draft.index();
      case 1 -> b.length(draft.pick(Draft.ROW));
      default -> b.constant(ActiveProgram.LENGTH);
    };
  }

  /** What a body yields: numbers that depend on those carried, arrays that change places. */
  private List<Value> yields(List<Type> types, List<Value> carried) {
    statements.some(1 + draft.below(5));
    var yields = new ArrayList<Value>();
    for (int k = 0; k < types.size(); k++) {
      Value before = carried.get(k);
      if (types.get(k) == Type.DOUBLE && draft.chance(70)) {
        yields.add(statements.number(draft.pick(Type.DOUBLE), before));
      } else if (draft.chance(40)) {
        Value other = carried.get(draft.below(carried.size()));
        yields.add(other.type().equals(before.type()) ? other : draft.pick(before.type()));
      } else {
        yields.add(draft.pick(types.get(k)));
      }
    }
    return yields;
  }

  /** Counts up a carried integer; may end before that. */
  private void conditional() {
    List<Type> types = types(3);
    List<Value> initial = Ops.plus(List.of(b.constant(0)), draft.pickAll(types));
    List<Value> tested = Builder.copies(initial);
    Region condition =
        draft.region(
            tested,
            ActiveProgram.LENGTH,
            () -> {
              Value more = b.lt(tested.get(0), b.constant(ActiveProgram.LENGTH));
              return List.of(draft.chance(50) ? more : b.and(more, condition()));
            });
    List<Value> params = Builder.copies(initial);
    draft.inRange(params.get(0));
    Region body =
        draft.region(
            params,
            ActiveProgram.LENGTH,
            () -> {
              List<Value> yields = yields(types, params.subList(1, params.size()));
              return Ops.plus(List.of(b.add(params.get(0), b.constant(1))), yields);
            });
    draft.addAll(b.whileLoop(initial, condition, body));
  }

  // ---- tapes

  /** What one loop or branch pushes, another pops, the last first. */
  private void tape() {
    Value tape = b.newTape("tape");
    Value condition = condition();
    boolean arrays = draft.chance(30);
    Value trips = draft.chance(50) ? b.constant(2) : draft.index();
    if (draft.chance(50)) {
      b.ifElse(
          condition,
          draft.region(List.of(), 1, () -> push(tape, arrays)),
          b.nested(List.of(), List::of));
      statements.some(1 + draft.below(3));
      draft.addAll(
          b.ifElse(
              condition,
              draft.region(List.of(), 1, () -> List.of(pop(tape, arrays))),
              draft.region(List.of(), 1, () -> List.of(number()))));
    } else {
      var i = new Value(Type.INT, "i");
      Region pushes = draft.region(List.of(i), ActiveProgram.LENGTH, () -> push(tape, arrays));
      b.forLoop(b.constant(0), trips, 1, List.of(), pushes);
      statements.some(1 + draft.below(3));
      var j = new Value(Type.INT, "j");
      var sum = new Value(Type.DOUBLE, "sum");
      Region pops =
          draft.region(
              List.of(j, sum),
              ActiveProgram.LENGTH,
              () -> List.of(b.sin(b.add(b.mul(sum, pop(tape, arrays)), number()))));
      Value start = draft.pick(Type.DOUBLE);
      draft.addAll(b.forLoop(b.constant(0), trips, 1, List.of(start), pops));
    }
  }

  private List<Value> push(Value tape, boolean array) {
    statements.some(draft.below(2));
    b.push(tape, array ? draft.pick(Draft.ROW) : number());
    return List.of();
  }

  private Value pop(Value tape, boolean array) {
    if (!array) {
      return b.pop(tape, Type.DOUBLE, "popped");
    }
    Value row = b.pop(tape, Draft.ROW, "popped");
    draft.add(row);
    return b.load(row, draft.index(), "");
  }

  private Value number() {
    return statements.number();
  }
}
