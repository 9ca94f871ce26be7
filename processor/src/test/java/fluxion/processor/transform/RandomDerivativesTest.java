package fluxion.processor.transform;

import fluxion.processor.Tidy;
import fluxion.processor.ir.ActiveProgram;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
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
  private static final int PROGRAMS = Integer.getInteger("fluxion.programs", 300);
  private static final long SEED = Long.getLong("fluxion.seed", 0);

  /** Every so many programs one is differentiated twice. */
  private static final int TWICE = 10;

  private static final List<UnaryOperator<Module>> PASSES =
      List.of(Tidy::of, module -> DerivativeCheck.reachable(module, ActiveProgram.ENTRY));

  @Test
  void derivativesOfActivePrograms() {
    for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
      int size = 3 + (int) (seed % 30);
      int order = seed % TWICE == 0 ? 2 : 1;
      check(new ActiveProgram(seed, size), seed, order);
    }
  }

  private static void check(ActiveProgram program, long seed, int order) {
    try {
      check(program, program.module(), seed, order);
    } catch (RuntimeException | AssertionError e) {
      Module smallest =
          Reducer.reduce(program.module(), PASSES, module -> fails(program, module, seed, order));
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
    if (!wrt.isEmpty()) {
      new DerivativeCheck(seed, order, false).check(module, ActiveProgram.ENTRY, wrt, point);
    }
  }
}
