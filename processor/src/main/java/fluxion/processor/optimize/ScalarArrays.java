package fluxion.processor.optimize;

import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Builder;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Substitution;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes variables of the elements of small arrays that only the function itself uses, at known
 * places: vectors of geometry, results that a helper put into an array. (Scalar replacement of
 * aggregates, Muchnick, Advanced Compiler Design and Implementation, section 12.2.)
 */
public final class ScalarArrays {
  private final SmallArrays arrays;
  private final Map<Value, Integer> literals = new HashMap<>();
  private final Substitution map = Substitution.replacing(Map.of());

  private ScalarArrays(Function function, Summaries summaries) {
    function
        .body()
        .walk(
            op -> {
              Integer literal = SmallArrays.literal(op);
              if (literal != null) {
                literals.put(op.results().get(0), literal);
              }
            });
    arrays =
        new SmallArrays(
            function,
            summaries.memory(function),
            (index, size) -> {
              Integer k = literals.get(index);
              return k != null && k >= 0 && k < size;
            });
  }

  /** The function without such arrays. */
  public static Function of(Function function, Summaries summaries) {
    var pass = new ScalarArrays(function, summaries);
    return pass.arrays.none()
        ? function
        : function.with(pass.region(function.body(), new LinkedHashMap<>()));
  }

  /** An element of an array. */
  private record Cell(Value array, int index) {
    Value variable() {
      String name = array.hint().isEmpty() ? "" : array.hint() + index;
      return new Value(((Type.Array) array.type()).element(), name);
    }
  }

  private boolean small(Value array) {
    return arrays.size(array) != null;
  }

  private int size(Value array) {
    Integer size = arrays.size(array);
    return size == null ? 0 : size;
  }

  private Cell cell(Value array, Value index) {
    return new Cell(array, literals.getOrDefault(index, -1));
  }

  /** The region on variables; the map holds what the elements are, and is brought up to date. */
  private Region region(Region region, Map<Cell, Value> cells) {
    var b = new Builder();
    for (Op op : region.ops()) {
      b.at(op.at());
      visit(op, cells, b);
    }
    return b.region(region.params(), map.of(region.yields()));
  }

  private void visit(Op op, Map<Cell, Value> cells, Builder b) {
    if (op instanceof Ops.NewArray array && small(array.result())) {
      Type element = ((Type.Array) array.result().type()).element();
      for (int k = 0; k < size(array.result()); k++) {
        cells.put(new Cell(array.result(), k), b.zero(element));
      }
    } else if (op instanceof Ops.Load load && small(load.array())) {
      Value element = cells.get(cell(load.array(), load.index()));
      map.put(load.result(), Objects.requireNonNull(element));
    } else if (op instanceof Ops.Store store && small(store.array())) {
      cells.put(cell(store.array(), store.index()), map.of(store.value()));
    } else if (op instanceof Ops.Length length && small(length.array())) {
      map.put(length.result(), b.constant(size(length.array())));
    } else if (op instanceof Ops.If branch) {
      branch(branch, cells, b);
    } else if (op instanceof Ops.For loop) {
      loop(loop, cells, b);
    } else if (op instanceof Ops.While loop) {
      loop(loop, cells, b);
    } else {
      b.append(map.of(op));
    }
  }

  private void branch(Ops.If op, Map<Cell, Value> cells, Builder b) {
    var then = new LinkedHashMap<>(cells);
    var otherwise = new LinkedHashMap<>(cells);
    Region first = region(op.then(), then);
    Region second = region(op.otherwise(), otherwise);
    var results = new ArrayList<Value>();
    var thenYields = new ArrayList<Value>();
    var otherYields = new ArrayList<Value>();
    for (int k = 0; k < op.results().size(); k++) {
      Value result = op.results().get(k);
      if (!small(result)) {
        results.add(result);
        thenYields.add(first.yields().get(k));
        otherYields.add(second.yields().get(k));
      }
      for (int i = 0; i < size(result); i++) {
        var cell = new Cell(result, i);
        results.add(set(cells, cell));
        thenYields.add(then.get(new Cell(op.then().yields().get(k), i)));
        otherYields.add(otherwise.get(new Cell(op.otherwise().yields().get(k), i)));
      }
    }
    for (Cell cell : List.copyOf(cells.keySet())) {
      Value before = cells.get(cell);
      boolean changed = then.get(cell) != otherwise.get(cell) || then.get(cell) != before;
      if (then.containsKey(cell) && changed) {
        results.add(set(cells, cell));
        thenYields.add(then.get(cell));
        otherYields.add(otherwise.get(cell));
      }
    }
    b.append(
        new Ops.If(
            op.at(),
            results,
            map.of(op.condition()),
            first.with(first.ops(), thenYields),
            second.with(second.ops(), otherYields)));
  }

  /** From now on the element is a new variable. */
  private static Value set(Map<Cell, Value> cells, Cell cell) {
    Value variable = cell.variable();
    cells.put(cell, variable);
    return variable;
  }

  /** The elements of arrays from outside that a loop writes. */
  private List<Cell> carried(Region body, Map<Cell, Value> cells) {
    var carried = new ArrayList<Cell>();
    body.walk(
        op -> {
          if (op instanceof Ops.Store store && small(store.array())) {
            Cell cell = cell(store.array(), store.index());
            if (cells.containsKey(cell) && !carried.contains(cell)) {
              carried.add(cell);
            }
          }
        });
    return carried;
  }

  private static List<Value> values(List<Cell> carried, Map<Cell, Value> cells) {
    var values = new ArrayList<Value>();
    carried.forEach(cell -> values.add(cells.get(cell)));
    return values;
  }

  private static List<Value> set(List<Cell> carried, Map<Cell, Value> cells) {
    var variables = new ArrayList<Value>();
    carried.forEach(cell -> variables.add(set(cells, cell)));
    return variables;
  }

  private Region body(Region body, List<Cell> carried, Map<Cell, Value> cells) {
    var inside = new LinkedHashMap<>(cells);
    List<Value> params = Ops.plus(body.params(), set(carried, inside));
    Region region = region(body, inside);
    return new Region(params, region.ops(), Ops.plus(region.yields(), values(carried, inside)));
  }

  private void loop(Ops.For op, Map<Cell, Value> cells, Builder b) {
    List<Cell> carried = carried(op.body(), cells);
    List<Value> initial = Ops.plus(map.of(op.initial()), values(carried, cells));
    Region body = body(op.body(), carried, cells);
    List<Value> results = Ops.plus(op.results(), set(carried, cells));
    b.append(
        new Ops.For(
            op.at(), results, map.of(op.from()), map.of(op.to()), op.step(), initial, body));
  }

  private void loop(Ops.While op, Map<Cell, Value> cells, Builder b) {
    List<Cell> carried = carried(op.body(), cells);
    List<Value> initial = Ops.plus(map.of(op.initial()), values(carried, cells));
    var before = new LinkedHashMap<>(cells);
    List<Value> params = Ops.plus(op.condition().params(), set(carried, before));
    Region condition = region(op.condition(), before);
    Region body = body(op.body(), carried, cells);
    List<Value> results = Ops.plus(op.results(), set(carried, cells));
    b.append(
        new Ops.While(
            op.at(),
            results,
            initial,
            new Region(params, condition.ops(), condition.yields()),
            body));
  }
}
