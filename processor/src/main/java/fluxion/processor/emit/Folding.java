package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements written so far, and the values that are waiting to become part of the expression
 * that uses them. A waiting value is given a variable at the last moment at which that is still
 * right: before a write if it depends on memory or may throw, before a variable that it reads is
 * assigned.
 *
 * <p>Of the waiting values that matter to the order of effects, either none writes or there is only
 * one.
 */
final class Folding {
  /** Operands that take more columns together are not folded all. */
  private static final int MOST_COLUMNS = 72;

  private static final int MOST_DEPTH = 14;

  /** No more values that may throw wait at any time. */
  private static final int MOST_FAILING = 40;

  /** A block that is interrupted by one inside of it, in which those values were folded. */
  private record Frame(Block around, List<Value> folded) {}

  private final Locals locals;
  private final Map<Value, Expr> everywhere = new HashMap<>();
  private final Waiting waiting = new Waiting();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Block block = new Block();

  Folding(Locals locals) {
    this.locals = locals;
  }

  // ---- statements

  /** Where statements go now. */
  Block block() {
    return block;
  }

  /** Sends statements to another block, until {@link #close}. */
  void open(Block inner) {
    frames.push(new Frame(block, new ArrayList<>()));
    block = inner;
  }

  /** Back to the block around. What still waits was for a use that is never reached. */
  void close() {
    Frame frame = frames.pop();
    frame.folded.forEach(waiting::remove);
    block = frame.around;
  }

  /** Appends a statement that has no variable to assign. */
  void add(Stmt statement) {
    block.add(statement);
  }

  /** Appends an assignment. */
  void assign(Location at, Local target, Expr value) {
    flushReaders(List.of(target));
    block.add(new Stmt.Assign(at, target, value));
  }

  /** Gives the value its variable. */
  void materialise(Value value, Term term) {
    if (term.impact().fails()) {
      flushFailing();
    }
    assign(term.at(), locals.of(value), term.expr());
  }

  // ---- values

  /** Every use of the value is to be written as this expression. */
  void inline(Value value, Expr expr) {
    everywhere.put(value, expr);
  }

  /** The only use of the value is to become this expression, if it comes in time. */
  void fold(Value value, Term term) {
    waiting.add(value, term);
    if (!frames.isEmpty()) {
      frames.element().folded.add(value);
    }
    if (waiting.failing().size() > MOST_FAILING) {
      flushFailing();
    }
  }

  /** Makes room for something with that impact to be evaluated after everything before it. */
  void settle(Impact impact) {
    if (impact.writes() || (!impact.none() && waiting.writes())) {
      flushOrdered();
    }
  }

  /** Takes the expression of a single operand. */
  Term take(Value operand) {
    return takeAll(List.of(operand)).get(0);
  }

  /**
   * Takes the expressions of operands that will be evaluated one after the other in one statement.
   * Those that would make it too long or evaluate them in another order get variables first.
   */
  List<Term> takeAll(List<Value> operands) {
    keepOrder(operands);
    keepShort(operands);
    var terms = new ArrayList<Term>();
    for (Value operand : operands) {
      Term term = waiting.remove(operand);
      terms.add(term == null ? Term.of(written(operand)) : term);
    }
    return terms;
  }

  private Expr written(Value value) {
    Expr expr = everywhere.get(value);
    return expr == null ? new Expr.Name(locals.of(value)) : expr;
  }

  /**
   * Nothing may be evaluated after a write that came before it in the program; and of what may
   * throw, the operands must be the last, in order, so that the first to throw is still the first.
   */
  private void keepOrder(List<Value> operands) {
    List<Value> throwing = operands.stream().filter(waiting::fails).toList();
    List<Value> last = waiting.failing();
    int others = last.size() - throwing.size();
    if (others < 0 || !last.subList(others, last.size()).equals(throwing)) {
      flushFailing();
    }
    boolean written = false;
    for (Value operand : operands) {
      Term term = waiting.get(operand);
      if (term != null && !term.impact().none()) {
        if (written) {
          flushOrdered();
          return;
        }
        written = term.impact().writes();
      }
    }
  }

  private void keepShort(List<Value> operands) {
    int columns = 0;
    for (Value operand : operands) {
      Term term = waiting.get(operand);
      if (term != null && term.expr().depth() > MOST_DEPTH) {
        flush(operand);
      }
      columns += width(operand);
    }
    while (columns > MOST_COLUMNS) {
      Value widest = operands.get(0);
      for (Value operand : operands) {
        if (waiting.has(operand) && (!waiting.has(widest) || width(operand) > width(widest))) {
          widest = operand;
        }
      }
      if (!waiting.has(widest) || width(widest) <= 12) {
        return;
      }
      columns -= width(widest);
      flush(widest);
      columns += width(widest);
    }
  }

  private int width(Value operand) {
    Term term = waiting.get(operand);
    return term == null ? 2 : term.expr().width();
  }

  // ---- giving variables to waiting values

  /** Forgets a value that nobody will use. */
  void drop(Value value) {
    waiting.remove(value);
  }

  /** Gives the value a variable, if it waits. */
  void flush(Value value) {
    if (waiting.fails(value)) {
      flushFailingBefore(value);
    }
    Term term = waiting.remove(value);
    if (term != null) {
      if (term.impact().writes()) {
        flushOrdered();
      }
      assign(term.at(), locals.of(value), term.expr());
    }
  }

  /** Gives the value a variable, if it waits and its order of evaluation matters. */
  void flushOrdered(Value value) {
    Term term = waiting.get(value);
    if (term != null && !term.impact().none()) {
      flush(value);
    }
  }

  private void flushFailingBefore(Value value) {
    for (Value other : waiting.failing()) {
      if (other.equals(value)) {
        return;
      }
      flush(other);
    }
  }

  /** Gives variables to all values whose evaluation may throw. */
  void flushFailing() {
    waiting.failing().forEach(this::flush);
  }

  /** Gives variables to all values that depend on memory, or change it, or may throw. */
  void flushOrdered() {
    waiting.ordered().forEach(this::flush);
  }

  /** Sees to it that these values can be evaluated in any order. */
  void separate(List<Value> values) {
    if (values.size() > 1) {
      if (waiting.writes()) {
        flushOrdered();
      }
      if (values.stream().filter(waiting::fails).count() > 1) {
        flushFailing();
      }
    }
  }

  /** Gives variables to all values that are made of one of these variables. */
  void flushReaders(Collection<Local> assigned) {
    for (Local local : assigned) {
      waiting.readersOf(local).forEach(this::flush);
    }
  }
}
