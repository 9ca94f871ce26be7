package fluxion.processor.emit;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops.Const;
import fluxion.processor.ir.Ops.For;
import fluxion.processor.ir.Ops.If;
import fluxion.processor.ir.Ops.While;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values share a Java variable. What a loop carries does, with what it starts from and yields
 * wherever possible, so do the results of a branch with its yields, and successive values of one
 * name: always provided that none of them is still needed when another is defined.
 */
final class Locals {
  /** Comparing bigger groups costs more than a copy is worth. */
  private static final int MOST_PAIRS = 4096;

  private final Uses uses;
  private final Hints hints;
  private final java.util.function.Function<Type, String> spelling;
  private final Map<Value, Group> groups = new HashMap<>();
  private final Map<Group, Local> locals = new HashMap<>();

  /** Values that share a variable. */
  private static final class Group {
    final List<Value> members = new ArrayList<>();
    String hint = "";
    int begin = Integer.MAX_VALUE;
    int end;
  }

  private record Version(Place place, String hint, Type type) {}

  Locals(Function function, Uses uses, java.util.function.Function<Type, String> spelling) {
    this.uses = uses;
    this.hints = new Hints(uses);
    this.spelling = spelling;
    joinLoops(function.body());
    joinYields(function.body());
    joinVersions(function.body());
  }

  /** The variable that holds a value, should it need one. */
  Local of(Value value) {
    Group group = group(value);
    return locals.computeIfAbsent(
        group,
        g -> {
          String hint = g.hint.isEmpty() ? hints.of(g.members.get(0)) : g.hint;
          var local = new Local(spelling.apply(value.type()), hint);
          if (g.members.size() > 1) {
            local.markMutable();
          }
          return local;
        });
  }

  /** Whether the value shares its variable with others. */
  boolean shared(Value value) {
    return group(value).members.size() > 1;
  }

  /** Gives a parameter the variable that the method's signature declares. */
  void bind(Value parameter, Local local) {
    Group group = group(parameter);
    if (group.members.size() > 1) {
      local.markMutable();
    }
    locals.put(group, local);
  }

  // ---- forming groups

  private Group group(Value value) {
    return groups.computeIfAbsent(
        value,
        v -> {
          var group = new Group();
          group.members.add(v);
          group.hint = Names.plain(v.hint());
          group.begin = uses.begin(v);
          group.end = uses.end(v);
          return group;
        });
  }

  private void unite(Value first, Value second) {
    Group a = group(first);
    Group b = group(second);
    if (a == b) {
      return;
    }
    Group into = a.members.size() >= b.members.size() ? a : b;
    Group from = into == a ? b : a;
    into.hint = a.hint.isEmpty() ? b.hint : a.hint;
    into.members.addAll(from.members);
    into.begin = Math.min(a.begin, b.begin);
    into.end = Math.max(a.end, b.end);
    from.members.forEach(member -> groups.put(member, into));
  }

  private void tryUnite(Value first, Value second) {
    if (first.type().equals(second.type()) && !interfere(group(first), group(second))) {
      unite(first, second);
    }
  }

  private boolean interfere(Group a, Group b) {
    if (a == b || a.end < b.begin || b.end < a.begin) {
      return false;
    }
    if ((long) a.members.size() * b.members.size() > MOST_PAIRS) {
      return true;
    }
    for (Value x : a.members) {
      for (Value y : b.members) {
        if (uses.begin(x) == uses.begin(y)
            || uses.liveAfterDefinition(x, y)
            || uses.liveAfterDefinition(y, x)) {
          return true;
        }
      }
    }
    return false;
  }

  /** One variable carries a value around a loop: this needs no condition. */
  private void joinLoops(Region region) {
    for (Op op : region.ops()) {
      op.regions().forEach(this::joinLoops);
      if (op instanceof For loop) {
        joinAll(loop.carried(), loop.results());
      } else if (op instanceof While loop) {
        joinAll(loop.condition().params(), loop.body().params());
        joinAll(loop.body().params(), loop.results());
      }
    }
  }

  private void joinAll(List<Value> first, List<Value> second) {
    for (int k = 0; k < first.size(); k++) {
      unite(first.get(k), second.get(k));
    }
  }

  private void joinYields(Region region) {
    for (Op op : region.ops()) {
      op.regions().forEach(this::joinYields);
      if (op instanceof For loop) {
        joinYields(loop.results(), loop.body());
        joinSameNames(loop.results(), loop.initial());
      } else if (op instanceof While loop) {
        joinYields(loop.results(), loop.body());
        joinSameNames(loop.results(), loop.initial());
      } else if (op instanceof If branch) {
        joinYields(branch.results(), branch.then());
        joinYields(branch.results(), branch.otherwise());
      }
    }
  }

  /** Joins what has one name; and an unnamed yield that will have a variable in any case. */
  private void joinYields(List<Value> results, Region region) {
    joinSameNames(results, region.yields());
    Place place = uses.place(region);
    for (int k = 0; k < results.size(); k++) {
      Value yield = region.yields().get(k);
      boolean unnamed = yield.hint().isEmpty() || group(results.get(k)).hint.isEmpty();
      if (unnamed
          && joinable(yield)
          && uses.definition(yield).place() == place
          && uses.count(yield) > 1) {
        tryUnite(results.get(k), yield);
      }
    }
  }

  private void joinSameNames(List<Value> results, List<Value> sources) {
    for (int k = 0; k < results.size(); k++) {
      String hint = group(results.get(k)).hint;
      Value source = sources.get(k);
      if (!hint.isEmpty() && hint.equals(source.hint()) && joinable(source)) {
        tryUnite(results.get(k), source);
      }
    }
  }

  /** Constants have no variable: they are written where they are used. */
  private boolean joinable(Value value) {
    return !(uses.definer(value) instanceof Const);
  }

  /** Successive scalars of one name in one region are one Java local being assigned again. */
  private void joinVersions(Region region) {
    var latest = new HashMap<Version, Value>();
    Place place = uses.place(region);
    region.params().forEach(value -> joinLatest(latest, place, value));
    for (Op op : region.ops()) {
      op.regions().forEach(this::joinVersions);
      op.results().forEach(value -> joinLatest(latest, place, value));
    }
  }

  private void joinLatest(Map<Version, Value> latest, Place place, Value value) {
    boolean number = value.type() instanceof Type.Scalar;
    if (number && !value.hint().isEmpty() && joinable(value)) {
      Value before = latest.put(new Version(place, value.hint(), value.type()), value);
      if (before != null) {
        tryUnite(before, value);
      }
    }
  }
}
