package fluxion.processor.analysis;

import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No silent zero: reports where active data enter code that derivatives cannot follow, and warns
 * where a derivative is zero almost everywhere.
 */
public final class Fence {
  private final Summaries summaries;
  private final Set<String> derived;
  private final Activities activities;
  private final Diagnostics diagnostics;
  private final Set<Object> seen = new HashSet<>();
  private boolean errors;

  private Fence(Summaries summaries, Set<String> derived, Diagnostics diagnostics) {
    this.summaries = summaries;
    this.derived = derived;
    this.activities = new Activities(summaries);
    this.diagnostics = diagnostics;
  }

  /**
   * Checks a function and all it calls in the given pattern of use.
   *
   * @param derived functions that users did not write: derivatives have steps where what they
   *     belong to has kinks, and nobody is warned of these
   * @return whether it may be differentiated
   */
  public static boolean check(
      Summaries summaries, Set<String> derived, Key key, Diagnostics diagnostics) {
    var fence = new Fence(summaries, derived, diagnostics);
    fence.function(key);
    return !fence.errors;
  }

  /** Warns of calls of foreign code in functions that a product of a method runs several times. */
  public static void warnOfRepeats(Module module, String method, Diagnostics diagnostics) {
    for (Function function : module.functions()) {
      function
          .body()
          .walk(
              op -> {
                if (op instanceof Ops.Foreign foreign
                    && !foreign.sink()
                    && foreign.template().contains("(")) {
                  diagnostics.report(Problem.REPEATED_CALL, op.at(), Check.name(foreign), method);
                }
              });
    }
  }

  private void function(Key key) {
    if (seen.add(key)) {
      new Check(key).region(summaries.module().get(key.function()).body());
    }
  }

  /** One function in one pattern of use. */
  private final class Check {
    private final Function function;
    private final Varied varied;
    private final Useful influence;
    private final Set<Value> texts = new HashSet<>();
    private @Nullable Trace trace;

    Check(Key key) {
      this.function = summaries.module().get(key.function());
      this.varied = activities.varied(key.function(), key.varied());
      this.influence =
          activities.useful(key.function(), key.usefulParams(), key.usefulResults(), true);
    }

    private String pathTo(Value value) {
      if (trace == null) {
        trace = new Trace(function, varied);
      }
      return trace.to(value);
    }

    void region(Region region) {
      for (Op op : region.ops()) {
        op.regions().forEach(this::region);
        if (op instanceof Ops.Apply apply) {
          primitive(apply);
        } else if (op instanceof Ops.Foreign foreign) {
          foreign(foreign);
        } else if (op instanceof Ops.Call call) {
          call(call);
        } else if (op instanceof Ops.If branch) {
          texts(branch.results(), branch.then().yields());
          texts(branch.results(), branch.otherwise().yields());
        }
      }
    }

    private void texts(List<Value> results, List<Value> yields) {
      for (int k = 0; k < results.size(); k++) {
        if (texts.contains(yields.get(k))) {
          texts.add(results.get(k));
        }
      }
    }

    private void primitive(Ops.Apply op) {
      for (Value operand : op.operands()) {
        if (!varied.has(operand)) {
          continue;
        }
        if (op.prim().opaqueToDerivatives()) {
          report(Problem.OPAQUE, op, op.prim().spelling().text(), pathTo(operand));
        } else if (op.prim().zeroAlmostEverywhere()
            && influence.has(op.result())
            && !derived.contains(function.name())
            && op.result().type() != Type.BOOLEAN) {
          report(Problem.STEP, op, spelled(op), pathTo(operand));
        }
      }
    }

    private static String spelled(Ops.Apply op) {
      String text = op.prim().spelling().text();
      return switch (op.prim().spelling().form()) {
        case CAST -> "(" + text + ")";
        case MATH -> "Math." + text;
        default -> text;
      };
    }

    private void foreign(Ops.Foreign op) {
      for (Value operand : op.operands()) {
        boolean active = varied.has(operand);
        if (!active && !texts.contains(operand)) {
          continue;
        }
        if (!op.sink()) {
          Problem problem = active ? Problem.ACTIVE_FOREIGN : Problem.ACTIVE_TEXT;
          report(problem, op, name(op), pathTo(operand));
          return;
        }
        texts.addAll(op.results());
      }
    }

    /** The code as a user would name it: the template up to its arguments. */
    private static String name(Ops.Foreign op) {
      String text = op.template().replaceAll("\\$\\d+", "…").replace("$$", "$");
      int end = text.indexOf('(');
      return end > 0 ? text.substring(0, end) : text;
    }

    private void call(Ops.Call op) {
      var results = new HashSet<Integer>();
      for (int k = 0; k < op.results().size(); k++) {
        if (influence.has(op.results().get(k))) {
          results.add(k);
        }
      }
      var params = new HashSet<Integer>();
      for (int k = 0; k < op.operands().size(); k++) {
        Value operand = op.operands().get(k);
        if (Memory.refers(operand.type()) && influence.has(operand)) {
          params.add(k);
        }
      }
      function(new Key(op.callee(), varied.indices(op.operands()), params, results));
    }

    private void report(Problem problem, Op op, String what, String path) {
      errors |= problem.severity() == Problem.Severity.ERROR;
      if (seen.add(List.of(problem, op.at()))) {
        diagnostics.report(problem, op.at(), what, path);
      }
    }
  }
}
