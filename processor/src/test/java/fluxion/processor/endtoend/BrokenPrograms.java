package fluxion.processor.endtoend;

import fluxion.processor.DifferentiableProcessor;
import fluxion.processor.programs.Broken;
import fluxion.processor.programs.Compiled;
import fluxion.processor.programs.Program;
import fluxion.processor.programs.RandomSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Random programs with mistakes. What javac refuses beside an idle processor, it refuses beside
 * Fluxion for the same reasons, and no more; what it accepts, Fluxion compiles or refuses at a
 * token.
 *
 * <p>{@code mvn verify} runs a few; {@link #main} takes the properties of {@link RandomPrograms}.
 */
final class BrokenPrograms {
  private static final int OF_EACH = 5;
  private static final int LONGEST = 6000;

  /**
   * Errors that come in place of javac's: a private constant without a value is reported at its
   * uses, and javac finds nothing wrong there.
   */
  private static final List<String> KNOWN = List.of("FLX044");

  private final Map<String, String> failures = new TreeMap<>();
  private int programs;
  private int accepted;
  private int refused;
  private int known;

  /** Runs as many programs as the properties say and prints what it finds. */
  public static void main(String[] arguments) {
    var run = new BrokenPrograms();
    long seed = Long.getLong("fluxion.seed", 0);
    long count = Long.getLong("fluxion.programs", 1000);
    for (long done = 0; done < count; done += 250) {
      run.all(seed + done / OF_EACH, 250).forEach(System.out::println);
      System.out.println("to seed " + (seed + done / OF_EACH + 50) + ": " + run);
    }
  }

  /** Compiles so many broken programs, five of each seed whose program is small. */
  List<String> all(long first, long count) {
    var reports = new ArrayList<String>();
    for (long k = 0; k < count; k++) {
      Program program = RandomSource.of(first + k / OF_EACH);
      if (!program.source().contains("_Grad.") && program.source().length() < LONGEST) {
        Map<String, String> sources = Broken.of(program, first * OF_EACH + k);
        String failure = failure(sources);
        programs++;
        if (!failure.isEmpty()) {
          failures.merge(kind(failure), "" + (first * OF_EACH + k), (a, b) -> a + " " + b);
          reports.add(
              "=== " + (first * OF_EACH + k) + "\n" + failure + "\n" + lines(failure, sources));
        }
      }
    }
    return reports;
  }

  /** What is wrong; empty if nothing is. */
  private String failure(Map<String, String> sources) {
    List<String> without = Compiled.errors(sources, new IdleProcessor());
    List<String> with;
    try {
      with = Compiled.errors(sources, new DifferentiableProcessor());
    } catch (RuntimeException | StackOverflowError e) {
      return "crash: " + e + " at " + List.of(e.getStackTrace()).subList(0, 3);
    }
    if (with.equals(without)) {
      accepted += with.isEmpty() ? 1 : 0;
      refused += with.isEmpty() ? 0 : 1;
      return "";
    }
    boolean ours = with.stream().allMatch(BrokenPrograms::isOurs);
    boolean placed = with.stream().noneMatch(e -> e.contains(":-1:"));
    if (without.isEmpty()) {
      accepted++;
      return ours && placed ? "" : "accepted by javac, but " + with;
    }
    refused++;
    boolean sound =
        with.stream().allMatch(e -> without.contains(e) || (isOurs(e) && !e.contains(":-1:")));
    if (sound && with.stream().anyMatch(BrokenPrograms::isKnown)) {
      known++;
      return "";
    }
    return "expected " + String.join("\n", without) + "\ngot " + String.join("\n", with);
  }

  private static boolean isKnown(String error) {
    return KNOWN.stream().anyMatch(error::contains);
  }

  private static boolean isOurs(String error) {
    return error.contains(" FLX") && !error.contains("FLX001");
  }

  /** The codes in a failure, or its first words. */
  private static String kind(String failure) {
    String codes =
        String.join(
            " ",
            Pattern.compile("FLX\\d+")
                .matcher(failure)
                .results()
                .map(r -> r.group())
                .distinct()
                .toList());
    String head =
        failure.replaceAll("Random_?\\d+\\w*:-?\\d+:-?\\d+", "").lines().findFirst().orElse("");
    return head.replaceAll("\\d+", "N") + " " + codes;
  }

  /** The lines that a failure speaks of. */
  private static String lines(String failure, Map<String, String> sources) {
    var lines = new StringBuilder();
    var place = Pattern.compile("(Random_?\\d+\\w*):(\\d+):").matcher(failure);
    while (place.find()) {
      String text = sources.get(place.group(1));
      int line = Integer.parseInt(place.group(2));
      if (text != null) {
        text.lines()
            .skip(line - 1L)
            .findFirst()
            .ifPresent(l -> lines.append(line + "| " + l + "\n"));
      }
    }
    return lines.toString();
  }

  @Override
  public String toString() {
    return "%d programs, javac accepts %d and refuses %d, %d of them known to differ, failures %s"
        .formatted(programs, accepted, refused, known, failures);
  }
}
