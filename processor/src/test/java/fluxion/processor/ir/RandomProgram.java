package fluxion.processor.ir;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A module made by chance, the same for the same seed, with arguments for its function {@code f}:
 *
 * <pre>
 * f(double x, double y, double[] a, double[][] g, int n, boolean p) → double (and more)
 * </pre>
 *
 * <p>It ends soon, indices are in bounds, and all numbers stay between -2 and 2, as long as the
 * {@code double} arguments do, arrays have length {@link #LENGTH}, and {@code n} is at most that.
 */
public final class RandomProgram {
  /** The length of all arrays. */
  public static final int LENGTH = 4;

  /** The function to call; the others are its helpers. */
  public static final String ENTRY = "f";

  /**
   * What programs may hold.
   *
   * @param size about how many statements the entry has
   * @param smooth no kinks, jumps or {@code float}s, and no branch that depends on a number that is
   *     differentiable: derivatives agree with differences
   * @param calls helper functions, recursive ones too
   * @param references arrays that change places: rows stored, arrays yielded, carried and returned
   * @param throwing guards that throw now and then
   */
  public record Options(
      int size, boolean smooth, boolean calls, boolean references, boolean throwing) {
    /** Everything. */
    public static Options all(int size) {
      return new Options(size, false, true, true, true);
    }

    /** Everything that differences can check. */
    public static Options smooth(int size) {
      return new Options(size, true, true, true, false);
    }
  }

  private final long seed;
  private final Module module;

  /** The program of that seed. */
  public RandomProgram(long seed, Options options) {
    this.seed = seed;
    this.module = new ProgramGenerator(new Random(seed), options).module();
  }

  /** The program itself. */
  public Module module() {
    return module;
  }

  /** Fresh arguments, always the same. */
  public Object[] arguments() {
    var random = new Random(seed ^ 0x5DEECE66DL);
    double[] a = array(random);
    double[][] g = new double[LENGTH][];
    for (int k = 0; k < LENGTH; k++) {
      g[k] = array(random);
    }
    return new Object[] {
      number(random), number(random), a, g, random.nextInt(LENGTH + 1), random.nextBoolean()
    };
  }

  private static double[] array(Random random) {
    return random.doubles(LENGTH, -2, 2).toArray();
  }

  private static double number(Random random) {
    return -2 + 4 * random.nextDouble();
  }

  /**
   * What a run of the entry comes to, as text that tells every bit: results and the arrays'
   * contents afterwards, or the exception, and what the arrays were then.
   */
  public String outcome(Module program) {
    Object[] arguments = arguments();
    Object results;
    try {
      results = new Interpreter(program).call(ENTRY, arguments.clone());
    } catch (Interpreter.ThrownException e) {
      results = e.template() + e.operands();
    } catch (ArithmeticException | IndexOutOfBoundsException e) {
      results = e.toString(); // programs that were changed by hand may
    }
    var shown = new ArrayList<Object>(Arrays.asList(arguments));
    shown.add(results instanceof List<?> list ? list.toArray() : results);
    return Arrays.deepToString(shown.toArray());
  }

  /**
   * Asserts that a pass leaves programs well-formed and as they are for those who run them. Small
   * programs come first, so that a failure shows a small one.
   */
  public static void assertPreserved(String name, int programs, UnaryOperator<Module> pass) {
    for (int k = 0; k < programs; k++) {
      var program = new RandomProgram(k, Options.all(2 + k / 20));
      String complaint = program.complaint(program.module(), pass);
      if (complaint != null) {
        fail(name + ", " + program + "\n" + complaint);
      }
    }
  }

  /** What is wrong with the pass's work on a program for these arguments; null if nothing is. */
  private @Nullable String complaint(Module program, UnaryOperator<Module> pass) {
    try {
      Module after = pass.apply(program);
      List<String> errors = Verifier.check(after);
      if (!errors.isEmpty()) {
        return errors + "\nafter:\n" + after;
      }
      String expected = outcome(program);
      String actual = outcome(after);
      return actual.equals(expected)
          ? null
          : "expected " + expected + "\nbut was " + actual + "\nafter:\n" + after;
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  @Override
  public String toString() {
    return "seed " + seed + "\n" + module;
  }
}
