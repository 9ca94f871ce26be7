package fluxion.processor;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Renaming;
import fluxion.processor.signature.GeneratedClass;
import fluxion.processor.signature.GeneratedClass.DeclaredRecord;
import fluxion.processor.signature.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was made for the methods of one class into one generated class: equal internal
 * functions are shared, different ones of the same name are renamed.
 */
final class ClassAssembly {
  private final List<DeclaredRecord> records = new ArrayList<>();
  private final List<JavaMethod> methods = new ArrayList<>();
  private final Map<String, Function> internals = new LinkedHashMap<>();
  private final Map<String, Placed> placed = new HashMap<>();

  /** Whether nothing of what was made for a method has the name of what is here already. */
  boolean hasRoomFor(Pipeline.Made made) {
    Set<String> taken = new HashSet<>();
    records.forEach(r -> taken.add(r.shape().javaType()));
    methods.forEach(m -> taken.add(m.name()));
    return made.products().records().stream().noneMatch(r -> taken.contains(r.shape().javaType()))
        && made.products().methods().stream().noneMatch(m -> taken.contains(m.name()));
  }

  /** Adds all that was made for one method. */
  void add(Pipeline.Made made) {
    Map<String, Function> together = new HashMap<>();
    made.internals().forEach(internal -> together.put(internal.name(), internal));
    Map<String, String> names = new HashMap<>();
    for (Function internal : made.internals()) {
      names.put(internal.name(), placeFor(new Placed(internal, together)));
    }
    for (Function internal : made.internals()) {
      String name = names.getOrDefault(internal.name(), internal.name());
      internals.computeIfAbsent(name, n -> Renaming.of(internal, n, names));
    }
    records.addAll(made.products().records());
    for (JavaMethod m : made.products().methods()) {
      Function body = Renaming.of(m.function(), m.function().name(), names);
      methods.add(
          new JavaMethod(
              m.name(), m.access(), m.parameters(), m.result(), m.exceptions(), m.javadoc(), body));
    }
  }

  /** A function and those it was made together with. */
  private record Placed(Function function, Map<String, Function> together) {
    /** The text of the function and, since their names may change, of all it calls. */
    String text() {
      var text = new StringBuilder();
      var done = new HashSet<String>();
      var open = new ArrayDeque<Function>(List.of(function));
      while (!open.isEmpty()) {
        Function next = open.remove();
        if (done.add(next.name())) {
          text.append(next);
          next.body().walk(op -> callee(op).ifPresent(open::add));
        }
      }
      return text.toString();
    }

    private Optional<Function> callee(Op op) {
      return op instanceof Ops.Call call
          ? Optional.ofNullable(together.get(call.callee()))
          : Optional.empty();
    }
  }

  /** The name under which an equal function already stands, or a free one. */
  private String placeFor(Placed wanted) {
    String name = wanted.function().name();
    for (int k = 2; placed.containsKey(name) && !same(placed.get(name), wanted); k++) {
      name = wanted.function().name() + k;
    }
    placed.putIfAbsent(name, wanted);
    return name;
  }

  private static boolean same(@Nullable Placed one, Placed other) {
    return one != null && one.text().equals(other.text());
  }

  /** The class. */
  GeneratedClass assemble(String packageName, String name, boolean isPublic, String sourceClass) {
    return new GeneratedClass(
        packageName,
        name,
        isPublic,
        sourceClass,
        records,
        methods,
        List.copyOf(internals.values()));
  }
}
