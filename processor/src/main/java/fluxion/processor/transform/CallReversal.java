package fluxion.processor.transform;

import fluxion.processor.analysis.Activity;
import fluxion.processor.analysis.Key;
import fluxion.processor.analysis.Memory;
import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reverse of a call. A small function without loops that reads nothing but its arguments is
 * evaluated again, together with its reverse; any other one is split into two halves that share the
 * caller's tape, so that recursion works: last in, first out.
 */
final class CallReversal {
  /** Up to that many operations are evaluated again rather than recorded. */
  private static final int SMALL = 60;

  private final Reversal outer;
  private final Vjp vjp;

  CallReversal(Reversal outer) {
    this.outer = outer;
    this.vjp = outer.vjp;
  }

  List<Op> reverse(Ops.Call op) {
    Key key = vjp.derivations.key(op, outer.activity);
    Function callee = vjp.derivations.module().get(op.callee());
    Activity activity = vjp.derivations.activity(key);
    List<Integer> params = Derivations.activeParams(callee, activity, key);
    List<Integer> results = Derivations.activeResults(callee, activity, key);
    if (params.isEmpty()) {
      return passive(op, key, results);
    }
    return again(op, callee) ? joint(op, key, params, results) : split(op, key, params, results);
  }

  /**
   * A call that hands on no adjoints; the shadows of arrays that are written later come with it.
   */
  private List<Op> passive(Ops.Call op, Key key, List<Integer> results) {
    Op call = op;
    if (!results.isEmpty()) {
      String callee = vjp.derivations.tangent(key, 1);
      call = new Ops.Call(op.at(), withShadows(op, results), callee, op.operands());
    }
    return Ops.plus(List.of(call), outer.zerosBeside(op, withoutShadow(op, results)));
  }

  /**
   * Appends a call that goes forward and at once backward; what is returned hands on its adjoints.
   */
  Runnable together(Ops.Call op, Builder before) {
    Key key = vjp.derivations.key(op, outer.activity);
    Function callee = vjp.derivations.module().get(op.callee());
    Activity activity = vjp.derivations.activity(key);
    List<Integer> params = Derivations.activeParams(callee, activity, key);
    List<Value> seeds = seeds(op, Derivations.activeResults(callee, activity, key), before);
    List<Value> adjoints = adjointsOf(op, params);
    List<Value> arguments = Ops.plus(Ops.<Value>plus(op.operands(), shadows(op, params)), seeds);
    List<Value> results = Ops.plus(op.results(), adjoints);
    before.append(new Ops.Call(op.at(), results, vjp.derivations.adjoint(key), arguments));
    return () -> distribute(op, params, adjoints);
  }

  private boolean again(Ops.Call op, Function callee) {
    Summaries.Summary facts = vjp.derivations.summaries().of(op.callee());
    boolean simple =
        !facts.recursive()
            && !facts.effects()
            && facts.writtenParams().isEmpty()
            && callee.results().stream().noneMatch(v -> Memory.refers(v.type()))
            && callee.body().size() <= SMALL;
    boolean[] straight = {true};
    callee.body().walk(o -> straight[0] &= !(o instanceof Ops.For || o instanceof Ops.While));
    return simple
        && straight[0]
        && op.operands().stream()
            .filter(v -> Memory.refers(v.type()))
            .allMatch(v -> vjp.stability.rereadable(op, v));
  }

  private List<Op> joint(Ops.Call op, Key key, List<Integer> params, List<Integer> results) {
    if (results.stream().noneMatch(k -> outer.adjoints.get(op.results().get(k)) != null)) {
      return List.of(op);
    }
    List<Value> seeds = seeds(op, results, outer.b);
    List<Value> arguments = Ops.plus(Ops.<Value>plus(op.operands(), shadows(op, params)), seeds);
    List<Value> like = Ops.plus(op.results(), adjointsOf(op, params));
    List<Value> out = outer.b.call(vjp.derivations.adjoint(key), like, arguments);
    distribute(op, params, out.subList(op.results().size(), out.size()));
    return List.of(op);
  }

  // call g   ↔   forward: g's forward sweep; reverse: g's reverse sweep, on the same tape
  private List<Op> split(Ops.Call op, Key key, List<Integer> params, List<Integer> results) {
    Derivations.Sweeps sweeps = vjp.derivations.sweeps(key, stable(op));
    List<Value> shadows = shadows(op, params);
    List<Value> tape = List.of(vjp.tape());
    List<Value> shadowTapes = shadows.stream().filter(v -> v.type() == Type.TAPE).toList();
    List<Value> reverseIn =
        Ops.plus(Ops.<Value>plus(seeds(op, results, outer.b), shadowTapes), tape);
    List<Value> out = outer.b.call(sweeps.reverse(), adjointsOf(op, params), reverseIn);
    distribute(op, params, out);
    List<Value> forwardIn = Ops.plus(Ops.<Value>plus(op.operands(), shadows), tape);
    var call = new Ops.Call(op.at(), withShadows(op, results), sweeps.forward(), forwardIn);
    return Ops.plus(List.of(call), outer.zerosBeside(op, withoutShadow(op, results)));
  }

  private List<Value> withShadows(Ops.Call op, List<Integer> active) {
    var all = new ArrayList<>(op.results());
    for (int k : active) {
      if (op.results().get(k).type().byReference()) {
        all.add(vjp.shadow(op.results().get(k)));
      }
    }
    return all;
  }

  private static List<Value> withoutShadow(Ops.Call op, List<Integer> active) {
    var rest = new ArrayList<Value>();
    for (int k = 0; k < op.results().size(); k++) {
      if (!active.contains(k)) {
        rest.add(op.results().get(k));
      }
    }
    return rest;
  }

  private Set<Integer> stable(Ops.Call op) {
    var stable = new TreeSet<Integer>();
    for (int k = 0; k < op.operands().size(); k++) {
      Value operand = op.operands().get(k);
      if (Memory.refers(operand.type()) && vjp.stability.rereadable(op, operand)) {
        stable.add(k);
      }
    }
    return Set.copyOf(stable);
  }

  private List<Value> seeds(Ops.Call op, List<Integer> results, Builder zeros) {
    var seeds = new ArrayList<Value>();
    for (int k : results) {
      Value result = op.results().get(k);
      if (result.type().byValue()) {
        seeds.add(outer.adjoints.takeOrZero(result, zeros));
      }
    }
    return seeds;
  }

  private List<Value> shadows(Ops.Call op, List<Integer> params) {
    var shadows = new ArrayList<Value>();
    for (int k : params) {
      if (op.operands().get(k).type().byReference()) {
        shadows.add(vjp.shadow(op.operands().get(k)));
      }
    }
    return shadows;
  }

  private static List<Value> adjointsOf(Ops.Call op, List<Integer> params) {
    var like = new ArrayList<Value>();
    for (int k : params) {
      Value operand = op.operands().get(k);
      if (operand.type().byValue()) {
        like.add(new Value(operand.type(), Adjoints.name(operand)));
      }
    }
    return like;
  }

  private void distribute(Ops.Call op, List<Integer> params, List<Value> adjoints) {
    int next = 0;
    for (int k : params) {
      Value operand = op.operands().get(k);
      if (operand.type().byValue()) {
        outer.accumulate(operand, adjoints.get(next++));
      }
    }
  }
}
