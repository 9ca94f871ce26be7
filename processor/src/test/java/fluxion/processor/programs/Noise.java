package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A program that means the same as another and looks as nobody's does.
 *
 * @param sources its files, by class name
 * @param entries its annotated methods, in the order of the other's
 */
public record Noise(Map<String, String> sources, List<Program.Entry> entries) {

  /** What may be done to a program. */
  public enum Kind {
    /** Parentheses, casts and signs that do nothing, now and then very many. */
    PARENTHESES,
    /** Empty statements, blocks, labels, loops without trips, members that nobody uses. */
    STATEMENTS,
    /** Names of other scripts, and those that generated code likes. */
    NAMES,
    /** Other spellings of constants. */
    NUMBERS,
    /** Annotations wherever they may be, modifiers. */
    ANNOTATIONS,
    /** Brackets behind the names of arrays, static imports, qualified names, text blocks. */
    SPELLING,
    /** Comments and white space. */
    GAPS,
    /** Unicode escapes. */
    ESCAPES
  }

  /** Some kinds of noise; more often one alone. */
  public static Set<Kind> kinds(long seed) {
    var random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    random.nextInt();
    Kind[] all = Kind.values();
    if (random.nextInt(3) > 0) {
      return EnumSet.of(all[random.nextInt(all.length)]);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Kind kind : all) {
      if (random.nextBoolean()) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** The program with noise of some kinds. */
  public static Noise of(Program program, Set<Kind> kinds) {
    var random = new Random(program.seed() * 0x9E3779B97F4A7C15L + 2);
    random.nextInt();
    Program noisy = new TreeNoise(random, kinds).of(program);
    Map<String, List<String>> files = new LinkedHashMap<>();
    noisy.sources().forEach((name, text) -> files.put(name, new ArrayList<>(Tokens.of(text))));
    List<Program.Entry> entries = program.entries();
    if (kinds.contains(Kind.NAMES)) {
      var names = new NameNoise(random, program, files.values());
      files.values().forEach(tokens -> tokens.replaceAll(names::of));
      entries = names.renamed(entries);
    }
    Map<String, String> sources = new LinkedHashMap<>();
    files.forEach(
        (name, tokens) ->
            sources.put(name, new TextNoise(random, kinds, program.className()).of(tokens)));
    return new Noise(sources, entries);
  }

  /** All its text. */
  public String source() {
    return String.join("\n", sources.values());
  }
}
