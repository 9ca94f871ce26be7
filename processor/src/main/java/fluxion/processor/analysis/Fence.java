package fluxion.processor.analysis;

import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * No silent zero: reports where active data enter code that derivatives cannot follow, and warns
 * where a derivative is zero almost everywhere.
 */
public final class Fence {
  /** The problems whose message names the code. */
  private static final Set<Problem> NAMING =
      EnumSet.of(Problem.ACTIVE_FOREIGN, Problem.ACTIVE_TEXT, Problem.OUTSIDE);

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
    fence.function(key, List::of);
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
                  diagnostics.report(Problem.REPEATED_CALL, op.at(), Spelled.name(foreign), method);
                }
              });
    }
  }

  private void function(Key key, Supplier<List<List<String>>> arriving) {
    if (seen.add(key)) {
      new Check(key, arriving).region(summaries.module().get(key.function()).body());
    }
  }

  /** One function in one pattern of use. */
  private final class Check {
    private final Function function;
    private final Varied varied;
    private final Useful influence;
    private final Set<Value> texts = new HashSet<>();
    private final Map<Value, Ops.Apply> equalities = new HashMap<>();
    private final Supplier<List<List<String>>> arriving;
    private final Outside outside;
    private @Nullable Trace trace;

    Check(Key key, Supplier<List<List<String>>> arriving) {
      this.arriving = arriving;
      this.function = summaries.module().get(key.function());
      this.outside = new Outside(function);
      this.varied = activities.varied(key.function(), key.varied(), key.variedResults());
      this.influence =
          activities.useful(key.function(), key.usefulParams(), key.usefulResults(), true);
    }

    private Trace trace() {
      if (trace == null) {
        trace = new Trace(function, varied, arriving.get());
      }
      return trace;
    }

    private String pathTo(Value value) {
      return trace().to(value);
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
        } else if (op instanceof Ops.Store store) {
          store(store);
        } else if (op instanceof Ops.If branch) {
          dropped(branch);
          texts(branch.results(), branch.then().yields());
          texts(branch.results(), branch.otherwise().yields());
        }
      }
    }

    private void store(Ops.Store op) {
      Optional<String> field = outside.field(op.array());
      if (field.isPresent() && varied.has(op.value())) {
        report(Problem.OUTSIDE, op, field.get(), pathTo(op.value()));
      }
    }

    /**
     * Warns where, for two equal numbers, a value is given that does not depend on one of them: its
     * derivative there is not the limit of those around.
     */
    private void dropped(Ops.If op) {
      Ops.Apply test = equalities.get(op.condition());
      if (test == null) {
        return;
      }
      boolean equal = test.prim() == Prim.EQ;
      List<Value> there = (equal ? op.then() : op.otherwise()).yields();
      List<Value> around = (equal ? op.otherwise() : op.then()).yields();
      for (int k = 0; k < op.results().size(); k++) {
        if (Memory.refers(op.results().get(k).type()) || !influence.has(op.results().get(k))) {
          continue;
        }
        var lost = new LinkedHashSet<Value>();
        test.operands().forEach(operand -> lost.addAll(trace().origins(operand)));
        lost.retainAll(trace().origins(around.get(k)));
        lost.removeAll(trace().origins(there.get(k)));
        if (!lost.isEmpty()) {
          String name = lost.iterator().next().hint();
          report(Problem.DROPPED, test, test.prim().spelling().text(), name);
          return;
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
      boolean equality = op.prim() == Prim.EQ || op.prim() == Prim.NE;
      if (equality
          && !derived.contains(function.name())
          && op.operands().stream().anyMatch(varied::has)
          && op.operands().get(0) != op.operands().get(1)) {
        equalities.put(op.result(), op);
      }
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
          report(Problem.STEP, op, Spelled.name(op), pathTo(operand));
        }
      }
    }

    private void foreign(Ops.Foreign op) {
      if (op.template().matches("java.lang.(Strict)?Math.random\\(\\)")
          && influence.hasAny(op.results())) {
        report(Problem.RANDOM, op);
      }
      for (Value operand : op.operands()) {
        boolean active = varied.has(operand);
        if (!active && !texts.contains(operand)) {
          continue;
        }
        if (!op.sink()) {
          Problem problem = active ? op.ifActive() : Problem.ACTIVE_TEXT;
          if (NAMING.contains(problem)) {
            report(problem, op, Spelled.name(op), pathTo(operand));
          } else {
            report(problem, op, pathTo(operand));
          }
          return;
        }
        texts.addAll(op.results());
      }
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
      for (int k : summaries.of(op.callee()).writtenParams()) {
        Value written = op.operands().get(k);
        Optional<Value> other =
            op.operands().stream().filter(v -> v != written && varied.has(v)).findFirst();
        Optional<String> field = outside.field(written);
        if (field.isPresent() && other.isPresent()) {
          report(Problem.OUTSIDE, op, field.get(), pathTo(other.get()));
        }
      }
      function(
          new Key(op.callee(), varied.indices(op.operands()), params, results),
          () -> op.operands().stream().map(this::steps).toList());
    }

    private List<String> steps(Value value) {
      return varied.has(value) ? trace().steps(value) : List.of();
    }

    private void report(Problem problem, Op op, Object... arguments) {
      errors |= problem.severity() == Problem.Severity.ERROR;
      if (seen.add(List.of(problem, op.at()))) {
        diagnostics.report(problem, op.at(), arguments);
      }
    }
  }
}
