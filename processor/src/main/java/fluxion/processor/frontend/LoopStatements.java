package fluxion.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Spelling;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Java's four kinds of loop as counted loops where they are, else as loops with a condition. */
final class LoopStatements {
  private final Lowering l;
  private final Exits exits;
  private final Iterations iterations;

  LoopStatements(Lowering lowering, Exits exits) {
    this.l = lowering;
    this.exits = exits;
    this.iterations = new Iterations(lowering, exits);
  }

  /** Lowers a loop; false if the statement is none. */
  boolean lower(StatementTree statement, String label) {
    ExpressionTree condition = condition(statement);
    if (condition != null) {
      l.patterns.prepare(condition);
    }
    int mark = l.locals.enter();
    try {
      if (statement instanceof ForLoopTree tree) {
        forLoop(tree, label);
      } else if (statement instanceof EnhancedForLoopTree tree) {
        forEach(tree, label);
      } else if (statement instanceof WhileLoopTree tree) {
        whileLoop(tree, tree.getCondition(), tree.getStatement(), label, false);
      } else if (statement instanceof DoWhileLoopTree tree) {
        whileLoop(tree, tree.getCondition(), tree.getStatement(), label, true);
      } else {
        return false;
      }
      return true;
    } finally {
      l.leave(mark);
    }
  }

  private static @Nullable ExpressionTree condition(StatementTree loop) {
    return loop instanceof ForLoopTree tree
        ? tree.getCondition()
        : loop instanceof WhileLoopTree tree
            ? tree.getCondition()
            : loop instanceof DoWhileLoopTree tree ? tree.getCondition() : null;
  }

  private void whileLoop(
      Tree tree, ExpressionTree condition, StatementTree body, String label, boolean atEnd) {
    l.loops.run(
        new Loops.Spec(
            tree,
            condition(condition, atEnd),
            () -> trip(atEnd ? null : condition, () -> scoped(body)),
            () -> {},
            Assigned.in(List.of(condition, body)),
            exits.of(body),
            label,
            atEnd,
            true));
    ended(condition, body, label);
  }

  /** After a loop that only its condition ends. */
  private void ended(@Nullable ExpressionTree condition, StatementTree body, String label) {
    Set<String> jumps = exits.of(body);
    if (condition != null && !jumps.contains("break") && !jumps.contains("break:" + label)) {
      l.patterns.from(condition, false);
    }
  }

  private @Nullable Supplier<Value> condition(@Nullable ExpressionTree condition, boolean atEnd) {
    if (condition != null) {
      l.constants.remember(condition);
    }
    if (condition == null || (Exits.isTrue(condition) && !atEnd)) {
      return null;
    }
    return () -> l.conversions.primitive(condition, l.condition(condition), TypeKind.BOOLEAN, "");
  }

  private void scoped(StatementTree statement) {
    int mark = l.locals.enter();
    l.statements.lower(statement);
    l.leave(mark);
  }

  private void forLoop(ForLoopTree tree, String label) {
    Optional<CountedHeader> header =
        CountedHeader.of(tree, l).filter(h -> staysToTheEnd(tree.getStatement(), label));
    if (header.isPresent()) {
      counted(tree, header.get(), label);
      return;
    }
    tree.getInitializer().forEach(l.statements::lower);
    var changing = new ArrayList<Tree>(tree.getUpdate());
    changing.add(tree.getStatement());
    if (tree.getCondition() != null) {
      changing.add(tree.getCondition());
    }
    l.loops.run(
        new Loops.Spec(
            tree,
            condition(tree.getCondition(), false),
            () -> trip(tree.getCondition(), () -> scoped(tree.getStatement())),
            () -> trip(tree.getCondition(), () -> tree.getUpdate().forEach(l.statements::lower)),
            Assigned.in(changing),
            exits.of(tree.getStatement()),
            label,
            false,
            countsOnly(tree)));
    ended(tree.getCondition(), tree.getStatement(), label);
  }

  /** A part of a trip, in which the loop's condition holds. */
  private void trip(@Nullable ExpressionTree condition, Runnable part) {
    if (condition == null) {
      part.run();
    } else {
      l.patterns.where(condition, true, part);
    }
  }

  /** Whether the updates do nothing but count the loop's own {@code int} variables. */
  private boolean countsOnly(ForLoopTree tree) {
    return tree.getUpdate().stream()
        .allMatch(
            update ->
                update.getExpression() instanceof UnaryTree step
                    && step.getExpression() instanceof IdentifierTree counter
                    && tree.getInitializer().stream()
                        .anyMatch(
                            v ->
                                v instanceof VariableTree variable
                                    && variable.getName().equals(counter.getName())));
  }

  /** Whether nothing but {@code continue} cuts a trip short. */
  private boolean staysToTheEnd(StatementTree body, String label) {
    return Set.of("continue", "continue:" + label).containsAll(exits.of(body));
  }

  private void counted(ForLoopTree tree, CountedHeader header, String label) {
    tree.getInitializer().forEach(l.statements::lower);
    Variable counter = l.locals.find(header.variable());
    if (counter == null) {
      throw l.problem(tree, Problem.UNKNOWN_NAME, header.variable());
    }
    boolean local = header.declared();
    Value from = l.read(counter).get(0);
    Value to = beyond(header);
    var changing = new ArrayList<Tree>(header.otherUpdates());
    changing.add(tree.getStatement());
    Set<String> assigned = Assigned.in(changing);
    if (!local) {
      assigned.add(header.variable());
    }
    l.loops.count(
        tree,
        from,
        to,
        header.step(),
        header.variable(),
        assigned,
        label,
        index -> {
          l.assign(counter, List.of(index));
          scoped(tree.getStatement());
          l.state.taken().clear(); // only continue can have been taken
          header.otherUpdates().forEach(l.statements::lower);
          if (!local) {
            l.at(tree);
            l.assign(counter, List.of(plus(index, header.step())));
          }
        });
  }

  /** The bound that the counter stops short of. */
  private Value beyond(CountedHeader header) {
    Operand bound = l.expression(header.bound(), "");
    if (bound instanceof Operand.Literal literal
        && l.conversions.cast(literal, TypeKind.INT).value() instanceof Integer last) {
      return l.b.constant(last + header.beyond());
    }
    Value last = l.conversions.primitive(header.bound(), bound, TypeKind.INT, "");
    return header.beyond() == 0 ? last : plus(last, header.beyond());
  }

  private Value plus(Value value, int summand) {
    return l.b.apply(
        "",
        Prims.get(Spelling.Form.INFIX, "+", List.of(Type.INT, Type.INT)),
        List.of(value, l.b.constant(summand)));
  }

  private void forEach(EnhancedForLoopTree tree, String label) {
    Operand array = l.expression(tree.getExpression(), "");
    if (!(array.type() instanceof ArrayType type)) {
      iterations.forEach(tree, array, label);
      return;
    }
    String name = tree.getVariable().getName().toString();
    List<Value> elements = l.arrays.values(tree, array);
    l.at(tree.getExpression());
    Value length = l.b.length(Arrays.leader(elements));
    Consumer<Value> trip = index -> each(tree, type, elements, index);
    Set<String> assigned = Assigned.in(List.of(tree.getStatement()));
    if (staysToTheEnd(tree.getStatement(), label)) {
      l.at(tree);
      Value zero = l.b.constant(0);
      l.loops.count(tree, zero, length, 1, name + "Index", assigned, label, trip);
      return;
    }
    var index =
        new Variable(name + "Index", l.types.primitive(TypeKind.INT), new Shape.Leaf(Type.INT));
    l.locals.declare(index);
    l.assign(index, List.of(l.b.constant(0)));
    assigned.add(index.name());
    l.loops.run(
        new Loops.Spec(
            tree,
            () -> lessThan(l.read(index).get(0), length),
            () -> trip.accept(l.read(index).get(0)),
            () -> l.assign(index, List.of(plus(l.read(index).get(0), 1))),
            assigned,
            exits.of(tree.getStatement()),
            label,
            false,
            true));
  }

  private Value lessThan(Value one, Value other) {
    return l.b.apply(
        "", Prims.get(Spelling.Form.INFIX, "<", List.of(Type.INT, Type.INT)), List.of(one, other));
  }

  private void each(EnhancedForLoopTree tree, ArrayType array, List<Value> elements, Value index) {
    int mark = l.locals.enter();
    var declared = tree.getVariable().getType();
    TypeMirror type =
        declared == null || declared.toString().equals("var")
            ? array.getComponentType()
            : l.typeNames.of(declared).orElse(array.getComponentType());
    String name = tree.getVariable().getName().toString();
    l.at(tree.getVariable());
    Operand element = l.arrays.loadSafely(array.getComponentType(), elements, index, name);
    List<Value> row = l.conversions.assign(tree.getVariable(), element, type, name);
    l.assign(l.declare(tree.getVariable(), name, type), row);
    l.statements.lower(tree.getStatement());
    l.leave(mark);
  }
}
