package fluxion.processor.transform;

import fluxion.processor.Tidy;
import fluxion.processor.analysis.Key;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Parser;
import fluxion.processor.ir.Reachable;
import fluxion.processor.ir.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * How many operations derivatives of derivatives have: gradients of gradients, each in reverse
 * mode, when the optimiser runs between nestings, when it runs at the end only, and never. A
 * report, which no build runs by itself:
 *
 * <pre>{@code
 * mvn -q -pl processor -am test -Dtest=TowerReport -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class TowerReport {
  private static final int ORDERS = 4;
  private static final List<String> KERNELS =
      List.of(
          "straight-line",
          "carried-scalars",
          "array-overwritten-in-loop",
          "while-data-dependent",
          "calls-small");

  @Test
  void operations() throws IOException {
    System.out.printf("%-27s %-10s", "kernel", "optimised");
    for (int order = 0; order <= ORDERS; order++) {
      System.out.printf(" %8s", order == 0 ? "f" : "∇" + order);
    }
    System.out.println();
    for (String kernel : KERNELS) {
      Path file = Path.of("src/test/resources/kernels-ir", kernel + ".ir");
      Module module = Parser.parse(Files.readString(file));
      UnaryOperator<Module> not = m -> m;
      print(kernel, "never", module, not, not);
      print(kernel, "at the end", module, not, Tidy::of);
      print(kernel, "between", module, Tidy::of, not);
    }
  }

  /** A function whose results and arrays have derivatives in some pattern. */
  private record Level(Module module, Key key) {
    static Level of(Module module) {
      String name = module.functions().iterator().next().name();
      Set<Integer> wrt = DerivativeCheck.all(module.get(name));
      return new Level(module, new Derivations(module.copy()).key(name, wrt));
    }

    /** Its gradient, as a function of the same variables: seeds are held, values don't count. */
    Level gradient(UnaryOperator<Module> between) {
      Module derived = module.copy();
      Function adjoint = new Derivations(derived).vjp(key);
      Set<Integer> varied = with(adjoint.paramRoles(), Role.Kind.SHADOW);
      Set<Integer> memory = Set.copyOf(varied);
      key.varied()
          .forEach(k -> varied.add(adjoint.paramRoles().indexOf(new Role(Role.Kind.PRIMAL, k))));
      Set<Integer> results = with(adjoint.resultRoles(), Role.Kind.ADJOINT);
      Module part =
          Reachable.from(between.apply(Reachable.from(derived, adjoint.name())), adjoint.name());
      return new Level(part, new Key(adjoint.name(), varied, memory, results));
    }

    private static Set<Integer> with(List<Role> roles, Role.Kind kind) {
      Set<Integer> found = new LinkedHashSet<>();
      for (int k = 0; k < roles.size(); k++) {
        if (roles.get(k).kind() == kind) {
          found.add(k);
        }
      }
      return found;
    }

    int operations(UnaryOperator<Module> after) {
      Module part = Reachable.from(after.apply(module), key.function());
      var count = new AtomicInteger();
      part.functions().forEach(f -> f.body().walk(op -> count.incrementAndGet()));
      return count.get();
    }
  }

  private static void print(
      String kernel,
      String when,
      Module module,
      UnaryOperator<Module> between,
      UnaryOperator<Module> after) {
    System.out.printf("%-27s %-10s", kernel, when);
    Level level = Level.of(between.apply(module));
    for (int order = 0; order <= ORDERS; order++) {
      System.out.printf(" %8d", level.operations(after));
      if (order < ORDERS) {
        level = level.gradient(between);
      }
    }
    System.out.println();
  }
}
