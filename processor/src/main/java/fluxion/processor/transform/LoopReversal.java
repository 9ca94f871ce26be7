package fluxion.processor.transform;

import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    boolean nothing() {
      return reverse.ops().isEmpty() && params.equals(reverse.yields());
    }
  }

  // for i = from..to carrying c   ↔   the same index backwards, carrying c̄ and the captured sums
  List<Op> reverse(Ops.For op) {
    var swept = new Swept(op, op.results(), op.initial(), op.carried(), op.body());
    List<Integer> references = outer.references(op.results());
    List<Value> carried = outer.withShadows(op.carried(), references);
    var plan = vjp.residuals.plan(carried, swept.forward, swept.reverse);
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
      appendReversed(op, ends, swept.starts, indexed);
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
