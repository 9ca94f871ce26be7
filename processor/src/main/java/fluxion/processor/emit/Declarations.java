package fluxion.processor.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declares each variable where it is first mentioned, in the innermost block around all mentions.
 */
final class Declarations {
  /** A statement, by its position, in a block of the tree. */
  private record Spot(Block block, int index, @Nullable Spot around, int depth) {}

  private final Map<Local, Spot> homes = new LinkedHashMap<>();

  private Declarations(Set<Local> declared, Block body) {
    visit(body, null, 0);
    declared.forEach(homes::remove);
  }

  /** Adds the declarations of all variables but those that the method's head declares. */
  static void add(Set<Local> parameters, Block body) {
    new Declarations(parameters, body).insert();
  }

  private void visit(Block block, @Nullable Spot around, int depth) {
    List<Stmt> statements = block.statements();
    for (int k = 0; k < statements.size(); k++) {
      visit(statements.get(k), new Spot(block, k, around, depth));
    }
  }

  private void visit(Stmt statement, Spot spot) {
    if (statement instanceof Stmt.Assign s) {
      s.value().reads(local -> mention(local, spot));
      mention(s.target(), spot);
    } else if (statement instanceof Stmt.Put s) {
      s.place().reads(local -> mention(local, spot));
      s.value().reads(local -> mention(local, spot));
    } else if (statement instanceof Stmt.Do s) {
      s.expression().reads(local -> mention(local, spot));
    } else if (statement instanceof Stmt.Branch s) {
      s.condition().reads(local -> mention(local, spot));
      visit(s.then(), spot, spot.depth + 1);
      visit(s.otherwise(), spot, spot.depth + 1);
    } else if (statement instanceof Stmt.Count s) {
      s.from().reads(local -> mention(local, spot));
      s.to().reads(local -> mention(local, spot));
      visit(s.body(), spot, spot.depth + 1);
      homes.remove(s.index());
    } else if (statement instanceof Stmt.Loop s) {
      s.condition().reads(local -> mention(local, spot));
      visit(s.body(), spot, spot.depth + 1);
    } else if (statement instanceof Stmt.Break s) {
      s.condition().reads(local -> mention(local, spot));
    } else if (statement instanceof Stmt.Return s) {
      if (s.value() != null) {
        s.value().reads(local -> mention(local, spot));
      }
    } else if (statement instanceof Stmt.Raise s) {
      s.exception().reads(local -> mention(local, spot));
    }
  }

  private void mention(Local local, Spot spot) {
    Spot home = homes.get(local);
    homes.put(local, home == null ? spot : common(home, spot));
  }

  /** The statement around the first that is in the innermost block around both. */
  private static Spot common(Spot first, Spot second) {
    Spot a = first;
    Spot b = second;
    while (a.block != b.block) {
      if (a.depth >= b.depth && a.around != null) {
        a = a.around;
      } else if (b.around != null) {
        b = b.around;
      }
    }
    return a;
  }

  private void insert() {
    Map<Block, List<Map.Entry<Local, Spot>>> byBlock = new HashMap<>();
    for (Map.Entry<Local, Spot> home : homes.entrySet()) {
      byBlock.computeIfAbsent(home.getValue().block, b -> new ArrayList<>()).add(home);
    }
    byBlock.forEach(Declarations::insert);
  }

  private static void insert(Block block, List<Map.Entry<Local, Spot>> homes) {
    Map<Integer, List<Stmt>> before = new LinkedHashMap<>();
    List<Stmt> statements = block.statements();
    for (Map.Entry<Local, Spot> home : homes) {
      Local local = home.getKey();
      int index = home.getValue().index;
      Stmt first = statements.get(index);
      if (first instanceof Stmt.Assign assign && assign.target() == local) {
        statements.set(index, new Stmt.Declare(first.at(), local, assign.value()));
      } else {
        before
            .computeIfAbsent(index, k -> new ArrayList<>())
            .add(new Stmt.Declare(first.at(), local, null));
      }
    }
    if (before.isEmpty()) {
      return;
    }
    List<Stmt> all = new ArrayList<>();
    for (int k = 0; k < statements.size(); k++) {
      all.addAll(before.getOrDefault(k, List.of()));
      all.add(statements.get(k));
    }
    statements.clear();
    statements.addAll(all);
  }
}
