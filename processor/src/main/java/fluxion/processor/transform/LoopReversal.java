package fluxion.processor.transform;

import fluxion.processor.analysis.ElementWise;
import fluxion.processor.analysis.Memory;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reverse of a loop is a counted loop that runs the other way and carries the adjoints of what
 * the loop carried and the sums for what its body captured. Residuals go to arrays indexed by the
 * trip where the number of trips is known at entry, else to the tape.
 */
final class LoopReversal {
  private final Reversal outer;
  private final Vjp vjp;

  LoopReversal(Reversal outer) {
    this.outer = outer;
    this.vjp = outer.vjp;
  }

  /** The loop's body, swept: its reverse takes seeds and sums, and yields adjoints and sums. */
  private final class Swept {
    final List<Value> initial = new ArrayList<>();
    final List<Value> captures = new ArrayList<>();
    final List<Value> starts = new ArrayList<>();
    final List<Value> params = new ArrayList<>();
    final List<Op> forward;
    final Region reverse;

    Swept(Op op, List<Value> results, List<Value> initials, List<Value> carried, Region body) {
      var b = outer.b.sibling().at(op.at());
      var adjoints = new Adjoints();
      List<Value> captured = vjp.captures(List.of(body));
      List<Value> sums = new ArrayList<>();
      for (Value capture : captured) {
        var sum = new Value(capture.type(), Adjoints.name(capture));
        sums.add(sum);
        adjoints.set(capture, sum);
      }
      var inside = new ArrayList<Value>();
      for (int k = 0; k < results.size(); k++) {
        if (carriesAdjoint(results.get(k), carried.get(k))) {
          var seed = new Value(carried.get(k).type(), Adjoints.name(carried.get(k)));
          params.add(seed);
          inside.add(carried.get(k));
          initial.add(initials.get(k));
          starts.add(outer.adjoints.takeOrZero(results.get(k), outer.b));
          if (outer.activity.active(body.yields().get(k))) {
            adjoints.add(body.yields().get(k), seed, b);
          }
        }
      }
      forward = new ArrayList<>(vjp.sweep(body.ops(), adjoints, b, true));
      var yields = new ArrayList<Value>();
      inside.forEach(value -> yields.add(adjoints.takeOrZero(value, b)));
      for (int k = 0; k < captured.size(); k++) {
        Value capture = captured.get(k);
        Value sum = adjoints.get(capture);
        if (sum != null && sum != sums.get(k)) {
          Value before = outer.adjoints.take(capture);
          captures.add(capture);
          params.add(sums.get(k));
          starts.add(before == null ? outer.b.zero(capture.type()) : before);
          yields.add(sum);
        }
      }
      reverse = vjp.prune(b.region(params, yields));
    }

    private boolean carriesAdjoint(Value result, Value inside) {
      return result.type().byValue()
          && (outer.activity.active(result) || outer.activity.active(inside));
    }

    /**
     * Hands the adjoints that the reverse loop ends with to those they belong to. A value may be
     * both captured and where the loop starts from: what the loop carried adds to what it summed.
     */
    void distribute(List<Value> ends) {
      for (int k = 0; k < captures.size(); k++) {
        outer.adjoints.set(captures.get(k), ends.get(initial.size() + k));
      }
      for (int k = 0; k < initial.size(); k++) {
        outer.accumulate(initial.get(k), ends.get(k));
      }
    }

    List<Value> ends() {
      var ends = new ArrayList<Value>();
      for (Value value : Ops.<Value>plus(initial, captures)) {
        ends.add(new Value(value.type(), Adjoints.name(value)));
      }
      return ends;
    }

    /** Whether adjoints of what the loop carries pass through each trip as they are. */
    boolean anyOrder() {
      return params.subList(0, initial.size()).equals(reverse.yields().subList(0, initial.size()));
    }

    boolean nothing() {
      return reverse.ops().isEmpty() && params.equals(reverse.yields());
    }
  }

  // for i = from..to carrying c   ↔   the same index backwards, carrying c̄ and the captured sums
  List<Op> reverse(Ops.For op) {
    var swept = new Swept(op, op.results(), op.initial(), op.carried(), op.body());
    List<Op> lastOnly = lastOnly(op, swept);
    if (lastOnly != null) {
      return lastOnly;
    }
    List<Integer> references = outer.references(op.results());
    List<Value> carried = outer.withShadows(op.carried(), references);
    var plan = vjp.residuals.plan(carried, swept.forward, swept.reverse);
    vjp.recordings.tell(op.at(), "a trip", plan.recorded());
    var before = outer.b.sibling().at(op.at());
    var slots = new TripArrays(vjp, op, before, swept.forward);
    var index = op.index().copy();
    var prelude = outer.b.sibling().at(op.at());
    Map<Value, Value> restored = slots.restore(plan.recorded(), index, prelude);
    restored.put(op.index(), index);
    Region body = plan.apply(swept.reverse, restored, prelude.ops());
    Region indexed = new Region(Ops.plus(List.of(index), body.params()), body.ops(), body.yields());
    if (swept.nothing()) {
      swept.distribute(swept.starts);
    } else {
      List<Value> ends = swept.ends();
      boolean upwards =
          !vjp.derivations.strict()
              && swept.anyOrder()
              && ElementWise.of(op, vjp.activity.memory());
      if (upwards) {
        outer.b.append(
            new Ops.For(op.at(), ends, op.from(), op.to(), op.step(), swept.starts, indexed));
      } else {
        appendReversed(op, ends, swept.starts, indexed);
      }
      swept.distribute(ends);
    }
    Region forward =
        new Region(
            Ops.plus(List.of(op.index()), carried),
            slots.recordInto(carried, swept.forward),
            outer.withShadows(op.body().yields(), references));
    before.append(
        new Ops.For(
            op.at(),
            outer.withShadows(op.results(), references),
            op.from(),
            op.to(),
            op.step(),
            outer.withShadows(op.initial(), references),
            forward));
    return before.ops();
  }

  // for … { if (c) kept = … }   ↔   the reverse of the last trip that took the branch
  private @Nullable List<Op> lastOnly(Ops.For op, Swept swept) {
    if (!Guarding.untaped(op)
        || op.results().stream().anyMatch(v -> Memory.refers(v.type()))
        || !vjp.independence.writesItsOwn(op)) {
      return null;
    }
    var defined = new HashSet<Value>();
    swept.forward.forEach(inner -> defined.addAll(inner.results()));
    var last = LastTaken.of(swept.reverse, swept.initial.size(), defined, vjp::prune);
    if (last == null) {
      return null;
    }
    var plan = vjp.residuals.plan(op.carried(), swept.forward, last.taken());
    if (plan.recorded().stream().anyMatch(v -> Memory.refers(v.type()))) {
      return null;
    }
    var before = outer.b.sibling().at(op.at());
    var news = new ArrayList<Value>(List.of(before.constant(Type.BOOLEAN, (Object) true)));
    news.add(op.index());
    news.addAll(plan.recorded());
    var initial = new ArrayList<Value>(List.of(before.zero(Type.BOOLEAN), op.from()));
    plan.recorded().forEach(value -> initial.add(before.zero(value.type())));
    List<Value> olds = kept(plan.recorded());
    List<Value> results = kept(plan.recorded());
    var body = outer.b.sibling().at(op.at());
    body.appendAll(swept.forward);
    Region take = new Region(List.of(), List.of(), last.holds() ? news : olds);
    Region leave = new Region(List.of(), List.of(), last.holds() ? olds : news);
    List<Value> now = kept(plan.recorded());
    body.append(new Ops.If(op.at(), now, last.condition(), take, leave));
    before.append(
        new Ops.For(
            op.at(),
            Ops.plus(op.results(), results),
            op.from(),
            op.to(),
            op.step(),
            Ops.plus(op.initial(), initial),
            body.region(Ops.plus(op.body().params(), olds), Ops.plus(op.body().yields(), now))));
    reverseOf(op, swept, last.taken(), plan, results);
    return before.ops();
  }

  /** What the loop keeps of the last trip that took the branch: whether, which, its residuals. */
  private static List<Value> kept(List<Value> recorded) {
    var kept =
        new ArrayList<Value>(
            List.of(new Value(Type.BOOLEAN, "taken"), new Value(Type.INT, "last")));
    kept.addAll(Builder.copies(recorded));
    return kept;
  }

  private void reverseOf(
      Ops.For op, Swept swept, Region taken, Residuals.Plan plan, List<Value> kept) {
    var restored = new HashMap<Value, Value>();
    restored.put(op.index(), kept.get(1));
    for (int k = 0; k < plan.recorded().size(); k++) {
      restored.put(plan.recorded().get(k), kept.get(2 + k));
    }
    for (int k = 0; k < taken.params().size(); k++) {
      restored.put(taken.params().get(k), swept.starts.get(k));
    }
    Region reverse = plan.apply(taken, restored, List.of());
    List<Value> ends = swept.ends();
    Region run = new Region(List.of(), reverse.ops(), reverse.yields());
    Region skip = new Region(List.of(), List.of(), swept.starts);
    outer.b.append(new Ops.If(op.at(), ends, kept.get(0), run, skip));
    swept.distribute(ends);
  }

  private void appendReversed(Ops.For op, List<Value> ends, List<Value> starts, Region body) {
    Builder b = outer.b;
    Value last;
    if (op.step() == 1) {
      last = b.sub(op.to(), b.constant(1));
    } else if (op.step() == -1) {
      last = b.add(op.to(), b.constant(1));
    } else {
      Value trips = TripArrays.trips(b, op);
      Value steps = b.mul(b.sub(trips, b.constant(1)), b.constant(op.step()));
      last = b.add(op.from(), steps);
    }
    Value end = b.sub(op.from(), b.constant(op.step()));
    b.append(new Ops.For(op.at(), ends, last, end, -op.step(), starts, body));
  }

  // while   ↔   the forward loop counts its trips; the reverse is a counted loop
  List<Op> reverse(Ops.While op) {
    var swept = new Swept(op, op.results(), op.initial(), op.body().params(), op.body());
    List<Value> carried = outer.withShadows(op.body().params(), outer.references(op.results()));
    var plan = vjp.residuals.plan(carried, swept.forward, swept.reverse);
    vjp.recordings.tell(op.at(), "a trip", plan.recorded());
    Region body = vjp.recordOnTape(plan, swept.forward, swept.reverse);
    var trips = new Value(Type.INT, "trips");
    if (swept.nothing()) {
      swept.distribute(swept.starts);
    } else {
      List<Value> ends = swept.ends();
      Builder b = outer.b;
      var trip = new Value(Type.INT, "trip");
      Region indexed =
          new Region(Ops.plus(List.of(trip), body.params()), body.ops(), body.yields());
      b.append(new Ops.For(op.at(), ends, b.constant(0), trips, 1, swept.starts, indexed));
      swept.distribute(ends);
    }
    return countingLoop(op, swept.forward, trips);
  }

  /** The forward loop with shadows of its arrays and a trip counter. */
  private List<Op> countingLoop(Ops.While op, List<Op> forward, Value trips) {
    List<Integer> references = outer.references(op.results());
    List<Value> carried = op.body().params();
    var before = outer.b.sibling().at(op.at());
    Value none = before.constant(0);
    var counter = new Value(Type.INT, "trips");
    var inBody = outer.b.sibling().at(op.at());
    inBody.appendAll(forward);
    Value next = inBody.apply("trips", Prim.ADD, List.of(counter, inBody.constant(1)));
    List<Value> counterFirst = List.of(counter);
    Region body =
        inBody.region(
            Ops.plus(outer.withShadows(carried, references), counterFirst),
            Ops.plus(outer.withShadows(op.body().yields(), references), List.of(next)));
    var conditionParams = new ArrayList<>(op.condition().params());
    references.forEach(k -> conditionParams.add(carried.get(k).copy()));
    conditionParams.add(new Value(Type.INT, "trips"));
    Region condition = new Region(conditionParams, op.condition().ops(), op.condition().yields());
    before.append(
        new Ops.While(
            op.at(),
            Ops.plus(outer.withShadows(op.results(), references), List.of(trips)),
            Ops.plus(outer.withShadows(op.initial(), references), List.of(none)),
            condition,
            body));
    return before.ops();
  }
}
