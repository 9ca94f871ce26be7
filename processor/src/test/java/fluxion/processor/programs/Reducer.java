package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a program smaller as long as it does what it should: leaves out statements and methods,
 * puts parts in the place of the whole, and the simplest expression in the place of others.
 */
public final class Reducer {
  private final Predicate<Program> keeps;
  private final long deadline;
  private Program best;

  private Reducer(Program program, Predicate<Program> keeps, long seconds) {
    this.best = program;
    this.keeps = keeps;
    this.deadline = System.nanoTime() + seconds * 1_000_000_000L;
  }

  /** The smallest program found that satisfies the predicate, as the given one does. */
  public static Program reduce(Program program, long seconds, Predicate<Program> keeps) {
    var reducer = new Reducer(program, keeps, seconds);
    int before;
    do {
      before = reducer.best.body().size();
      reducer.at(List.of());
    } while (reducer.best.body().size() < before && reducer.inTime());
    return reducer.best;
  }

  private boolean inTime() {
    return System.nanoTime() < deadline;
  }

  /** Tries at a place, given by the indices of children from the root, then below it. */
  private void at(List<Integer> path) {
    boolean better = true;
    while (better && inTime()) {
      better = false;
      for (Node smaller : smaller(node(path))) {
        if (inTime() && attempt(path, smaller)) {
          better = true;
          break;
        }
      }
    }
    for (int k = 0; k < node(path).children().size(); k++) {
      var below = new ArrayList<Integer>(path);
      below.add(k);
      at(below);
    }
  }

  private boolean attempt(List<Integer> path, Node smaller) {
    Program candidate = best.with(replaced(best.body(), path, smaller));
    if (keeps.test(candidate)) {
      best = candidate;
      return true;
    }
    return false;
  }

  private Node node(List<Integer> path) {
    Node node = best.body();
    for (int k : path) {
      node = node.children().get(k);
    }
    return node;
  }

  private static Node replaced(Node node, List<Integer> path, Node smaller) {
    if (path.isEmpty()) {
      return smaller;
    }
    int k = path.get(0);
    return node.with(k, replaced(node.children().get(k), path.subList(1, path.size()), smaller));
  }

  /** What might stand there instead, smallest first. */
  private static List<Node> smaller(Node node) {
    var candidates = new ArrayList<Node>();
    if (node.isList()) {
      int n = node.children().size();
      for (int part = n; part > 0; part /= 2) {
        for (int from = n - part; from >= 0; from -= part) {
          var left = new ArrayList<Node>(node.children().subList(0, from));
          left.addAll(node.children().subList(from + part, n));
          candidates.add(Node.list(left));
        }
      }
    } else if (node.isExpression()) {
      String simplest = Types.simplest(node.type());
      if (!node.text().equals(simplest) && !node.children().isEmpty()) {
        candidates.add(Node.expression(node.type(), simplest));
      }
      parts(node, node.type(), candidates);
      if (node.type().equals(Types.INT) && node.text().contains("& 3") && node.size() == 1) {
        candidates.add(Node.expression(Types.INT, "0"));
      }
    } else {
      node.children().stream().filter(Node::isList).forEach(candidates::add);
    }
    return candidates;
  }

  private static void parts(Node node, String type, List<Node> found) {
    for (Node child : node.children()) {
      if (child.type().equals(type)) {
        found.add(child);
      } else {
        parts(child, type, found);
      }
    }
  }
}
