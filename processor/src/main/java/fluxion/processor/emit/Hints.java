package fluxion.processor.emit;

import fluxion.processor.ir.Constants;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Spelling;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Names for values that have none, from how they are computed: {@code xi} for {@code x[i]}. */
final class Hints {
  /** Names made of names stop being helpful. */
  private static final int DEEPEST = 3;

  private static final int LONGEST = 20;

  private final Uses uses;

  Hints(Uses uses) {
    this.uses = uses;
  }

  /**
   * The value's own name, or one that fits; empty if nothing better than a number comes to mind.
   */
  String of(Value value) {
    return of(value, 0);
  }

  private String of(Value value, int depth) {
    if (!value.hint().isEmpty() || depth > DEEPEST) {
      return value.hint();
    }
    @Nullable Op op = uses.definer(value);
    String hint = "";
    if (op instanceof Ops.Load load) {
      hint = element(load, depth);
    } else if (op instanceof Ops.Apply apply) {
      hint = function(apply);
    } else if (op instanceof Ops.If branch) {
      hint = yielded(value, op, branch.then(), depth);
      hint = hint.isEmpty() ? yielded(value, op, branch.otherwise(), depth) : hint;
    } else if (op instanceof Ops.For loop) {
      hint = yielded(value, op, loop.body(), depth);
    } else if (op instanceof Ops.While loop) {
      hint = yielded(value, op, loop.body(), depth);
    }
    return hint.length() > LONGEST ? "" : hint;
  }

  private String yielded(Value result, Op op, Region region, int depth) {
    return of(region.yields().get(op.results().indexOf(result)), depth + 1);
  }

  /** {@code xi} for {@code x[i]}, {@code layerWeights} for {@code weights[layer]}, and so on. */
  private String element(Ops.Load load, int depth) {
    String array = of(load.array(), depth + 1);
    if (array.isEmpty()) {
      return "";
    }
    @Nullable Op definer = uses.definer(load.index());
    String index = load.index().hint();
    if (definer instanceof Ops.Const constant) {
      return array + constant.value();
    }
    if (index.isEmpty()) {
      String neighbour = neighbour(definer);
      return neighbour.isEmpty() ? array + "At" : neighbour + Naming.capitalise(array);
    }
    if (index.length() <= 2) {
      return array + (array.length() == 1 ? index : Naming.capitalise(index));
    }
    return index + Naming.capitalise(array);
  }

  /** How an index that is computed stands to the one it is computed from; empty if not close. */
  private String neighbour(@Nullable Op index) {
    if (index instanceof Ops.Apply apply
        && apply.operands().size() == 2
        && uses.definer(apply.operands().get(1)) instanceof Ops.Const step
        && Constants.is(step.value(), 1)) {
      if (apply.prim() == Prim.ADD) {
        return "next";
      }
      if (apply.prim() == Prim.SUB) {
        return "previous";
      }
    }
    return "";
  }

  /** The name of the method of {@code Math}. */
  private static String function(Ops.Apply apply) {
    Spelling spelling = apply.prim().spelling();
    if (spelling.form() == Spelling.Form.MATH && spelling.text().matches("[a-z]{2,5}")) {
      return spelling.text();
    }
    return apply.result().type().equals(Type.BOOLEAN) ? "test" : "";
  }
}
