package fluxion.processor.transform;

import fluxion.processor.Tidy;
import fluxion.processor.filetests.Passes;
import fluxion.processor.ir.ActiveProgram;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Reachable;
import fluxion.processor.ir.Reducer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Derivatives of random programs. {@code -Dfluxion.programs=N} and {@code -Dfluxion.seed=S} ask for
 * more of them, and for others; a failure shows the smallest program found that has it.
 */
class RandomDerivativesTest {
  private static final int PROGRAMS = Integer.getInteger("fluxion.programs", 150);
  private static final long SEED = Long.getLong("fluxion.seed", 0);

  /** Every so many programs a small one is differentiated twice. */
  private static final int TWICE = 8;

  private static final List<UnaryOperator<Module>> REDUCTIONS =
      List.of(Tidy::of, module -> Reachable.from(module, ActiveProgram.ENTRY));

  @Test
  void derivativesOfRandomPrograms() {
    for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
      check(seed);
    }
  }

  private static void check(long seed) {
    boolean twice = seed % TWICE == 0;
    var program = new ActiveProgram(seed, 2 + (int) (seed % (twice ? 6 : 14)));
    check(program, seed, twice ? 2 : 1);
  }

  private static void check(ActiveProgram program, long seed, int order) {
    try {
      check(program, program.module(), seed, order);
    } catch (RuntimeException | AssertionError e) {
      Module smallest =
          Reducer.reduce(
              program.module(), REDUCTIONS, module -> fails(program, module, seed, order));
      try {
        check(program, smallest, seed, order);
      } catch (RuntimeException | AssertionError reduced) {
        throw new AssertionError("seed " + seed + ", reduced: " + reduced.getMessage(), reduced);
      }
      throw e;
    }
  }

  private static boolean fails(ActiveProgram program, Module module, long seed, int order) {
    program.run(module); // throws if the program itself cannot be run
    try {
      check(program, module, seed, order);
      return false;
    } catch (RuntimeException | AssertionError e) {
      return true;
    }
  }

  private static void check(ActiveProgram program, Module module, long seed, int order) {
    List<Object> point = program.point();
    Function entry = module.get(ActiveProgram.ENTRY);
    Set<Integer> wrt = DerivativeCheck.all(entry);
    var random = new Random(seed);
    if (random.nextInt(3) == 0) {
      wrt = new LinkedHashSet<>(wrt);
      wrt.removeIf(k -> random.nextBoolean());
    }
    if (wrt.isEmpty()) {
      return;
    }
    var check = new DerivativeCheck(seed, order, false);
    if (order == 1) {
      List<String> passes = List.copyOf(Passes.preserving());
      String pass = passes.get(random.nextInt(passes.size()));
      check.and(pass, Passes.named(pass));
    }
    Module start = random.nextInt(3) == 0 ? Passes.named("inline").apply(module) : module;
    check.check(start, ActiveProgram.ENTRY, wrt, point);
  }
}
