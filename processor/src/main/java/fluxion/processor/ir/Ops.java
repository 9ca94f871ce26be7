package fluxion.processor.ir;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations: the whole vocabulary of the IR. */
public final class Ops {
  private Ops() {}

  /** A literal: a boxed primitive, a string, or {@code null} for a reference. */
  public record Const(Location at, Value result, @Nullable Object value) implements Op.Single {
    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new Const(at, r.get(0), value);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /**
   * A scalar primitive applied to scalars.
   *
   * @param strict whether the source said {@code StrictMath}: then so do its value and derivatives
   */
  public record Apply(Location at, Value result, Prim prim, List<Value> operands, boolean strict)
      implements Op.Single {
    public Apply {
      operands = List.copyOf(operands);
    }

    @Override
    public boolean mayThrow() {
      return prim.mayThrow(operands);
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new Apply(at, r.get(0), prim, o, strict);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /** Zeros, rows null. Overwritten: before it is read. Shadow: a zero's sign does not matter. */
  public record NewArray(
      Location at, Value result, List<Value> sizes, boolean overwritten, boolean shadow)
      implements Op.Allocating {
    public NewArray {
      sizes = List.copyOf(sizes);
    }

    @Override
    public List<Value> operands() {
      return sizes;
    }

    @Override
    public boolean mayThrow() {
      return true;
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new NewArray(at, r.get(0), o, overwritten, shadow);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /** The length of an array. */
  public record Length(Location at, Value result, Value array) implements Op.Single {
    @Override
    public List<Value> operands() {
      return List.of(array);
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new Length(at, r.get(0), o.get(0));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /**
   * Reads an element.
   *
   * @param safe whether it is known not to throw: an access that already succeeded is repeated
   */
  public record Load(Location at, Value result, Value array, Value index, boolean safe)
      implements Op.Single {
    @Override
    public List<Value> operands() {
      return List.of(array, index);
    }

    @Override
    public Effect effect() {
      return Effect.READ;
    }

    @Override
    public boolean mayThrow() {
      return !safe;
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new Load(at, r.get(0), o.get(0), o.get(1), safe);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /** Writes an element; a safe one is known not to throw. */
  public record Store(Location at, Value array, Value index, Value value, boolean safe)
      implements Op.Writing {
    @Override
    public List<Value> operands() {
      return List.of(array, index, value);
    }

    @Override
    public boolean mayThrow() {
      return !safe;
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new Store(at, o.get(0), o.get(1), o.get(2), safe);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /** A new, empty tape. */
  public record NewTape(Location at, Value result) implements Op.Allocating {
    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new NewTape(at, r.get(0));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /** Puts a value on top of a tape. */
  public record Push(Location at, Value tape, Value value) implements Op.Writing {
    @Override
    public List<Value> operands() {
      return List.of(tape, value);
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new Push(at, o.get(0), o.get(1));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /** Takes the top value of the result's kind off a tape. */
  public record Pop(Location at, Value result, Value tape) implements Op.Single, Op.Writing {
    @Override
    public List<Value> operands() {
      return List.of(tape);
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new Pop(at, r.get(0), o.get(0));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /** Runs one of two regions without parameters; what it yields are the results. */
  public record If(Location at, List<Value> results, Value condition, Region then, Region otherwise)
      implements Op {
    public If {
      results = List.copyOf(results);
    }

    @Override
    public List<Value> operands() {
      return List.of(condition);
    }

    @Override
    public List<Region> regions() {
      return List.of(then, otherwise);
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new If(at, r, o.get(0), g.get(0), g.get(1));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /**
   * A counted loop: {@code for (i = from; step > 0 ? i < to : i > to; i += step)}. Body: (index,
   * carried…) → carried…; the results are what the last trip carried out, or the initial values.
   *
   * @param step a constant other than 0
   */
  public record For(
      Location at,
      List<Value> results,
      Value from,
      Value to,
      int step,
      List<Value> initial,
      Region body)
      implements Op {
    public For {
      results = List.copyOf(results);
      initial = List.copyOf(initial);
    }

    @Override
    public List<Value> operands() {
      return plus(List.of(from, to), initial);
    }

    @Override
    public List<Region> regions() {
      return List.of(body);
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new For(at, r, o.get(0), o.get(1), step, o.subList(2, o.size()), g.get(0));
    }

    /** The loop's counter, the first parameter of the body. */
    public Value index() {
      return body.params().get(0);
    }

    /** The body's parameters after the index. */
    public List<Value> carried() {
      return body.params().subList(1, body.params().size());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /**
   * A loop that runs while its condition holds. Condition: carried… → (boolean), without effects;
   * body: carried… → carried…
   */
  public record While(
      Location at, List<Value> results, List<Value> initial, Region condition, Region body)
      implements Op {
    public While {
      results = List.copyOf(results);
      initial = List.copyOf(initial);
    }

    @Override
    public List<Value> operands() {
      return initial;
    }

    @Override
    public List<Region> regions() {
      return List.of(condition, body);
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new While(at, r, o, g.get(0), g.get(1));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /** Calls a function of the module by name. */
  public record Call(Location at, List<Value> results, String callee, List<Value> operands)
      implements Op.Unforeseeable {
    public Call {
      results = List.copyOf(results);
      operands = List.copyOf(operands);
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new Call(at, r, callee, o);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /**
   * Java that Fluxion does not look into: runs exactly once, in order, is never repeated, and its
   * results carry no derivative.
   *
   * @param template Java text, with {@code $0}, {@code $1}… for the operands and {@code $$} for a
   *     dollar sign; an expression if there is a result, else a statement
   * @param sink whether active operands are welcome, since nothing numeric can come back: printing,
   *     logging
   * @param ifActive the problem if other operands are active
   */
  public record Foreign(
      Location at,
      List<Value> results,
      String template,
      List<Value> operands,
      boolean sink,
      Problem ifActive)
      implements Op.Unforeseeable {
    public Foreign {
      results = List.copyOf(results);
      operands = List.copyOf(operands);
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new Foreign(at, r, template, o, sink, ifActive);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /**
   * Ends the method with an exception. What follows in its region is never reached; the region's
   * yields are placeholders.
   *
   * @param template the exception expression, in the form of {@link Foreign}
   */
  public record Throw(Location at, String template, List<Value> operands)
      implements Op.Unforeseeable {
    public Throw {
      operands = List.copyOf(operands);
    }

    @Override
    public Op with(List<Value> r, List<Value> o, List<Region> g) {
      return new Throw(at, template, o);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.on(this);
    }
  }

  /** The two lists one after the other. */
  public static <T> List<T> plus(List<? extends T> first, List<? extends T> second) {
    var all = new ArrayList<T>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
