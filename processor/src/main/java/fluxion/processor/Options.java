package fluxion.processor;

import java.util.Map;
import java.util.Set;

/**
 * What a build may ask for with {@code -Afluxion.<name>=<value>}.
 *
 * @param verify whether the IR is checked after every stage, and kept memory filled with NaN
 * @param dump whether the IR is printed as a note after every stage
 * @param tapes whether a note tells what each reverse derivative records, and why
 * @param strict whether adjoints are summed up in the order of a plain reverse sweep
 */
record Options(boolean verify, boolean dump, boolean tapes, boolean strict) {
  private static final String VERIFY = "fluxion.verify";
  private static final String DUMP = "fluxion.dump";
  private static final String TAPES = "fluxion.tapes";
  private static final String STRICT = "fluxion.strict";

  /** The names that javac is told about. */
  static Set<String> names() {
    return Set.of(VERIFY, DUMP, TAPES, STRICT);
  }

  static Options of(Map<String, String> given) {
    return new Options(
        isTrue(given, VERIFY), isTrue(given, DUMP), isTrue(given, TAPES), isTrue(given, STRICT));
  }

  private static boolean isTrue(Map<String, String> given, String name) {
    return Boolean.parseBoolean(given.getOrDefault(name, "false"));
  }
}
