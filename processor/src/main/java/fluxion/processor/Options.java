package fluxion.processor;

import java.util.Map;
import java.util.Set;

/**
 * What a build may ask for with {@code -Afluxion.<name>=<value>}.
 *
 * @param verify whether the IR is checked after every stage
 * @param dump whether the IR is printed as a note after every stage
 */
record Options(boolean verify, boolean dump) {
  private static final String VERIFY = "fluxion.verify";
  private static final String DUMP = "fluxion.dump";

  /** The names that javac is told about. */
  static Set<String> names() {
    return Set.of(VERIFY, DUMP);
  }

  static Options of(Map<String, String> given) {
    return new Options(isTrue(given, VERIFY), isTrue(given, DUMP));
  }

  private static boolean isTrue(Map<String, String> given, String name) {
    return Boolean.parseBoolean(given.getOrDefault(name, "false"));
  }
}
