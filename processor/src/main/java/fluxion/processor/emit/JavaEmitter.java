package fluxion.processor.emit;

import fluxion.processor.signature.GeneratedClass;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Java source for generated classes. */
public final class JavaEmitter {
  private static final Pattern EMPTY_BRACES = Pattern.compile("(?m)^(.{0,97}) \\{\\n *\\}\\n");
  private static final Pattern ONE_SENTENCE =
      Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* (.{1,88})\\n *\\*/\\n");

  private static final Pattern CLASS_NAME = Pattern.compile("(?<![\\w.$])[A-Z]\\w*");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package .*;\\n");

  private final boolean annotated;
  private final Predicate<String> hidden;
  private final boolean poison;

  /**
   * An emitter for one compilation.
   *
   * @param annotated whether the code can see {@code javax.annotation.processing.Generated}, and so
   *     carry that annotation; if not, a comment says the same
   * @param hidden whether a class of the package hides a class of {@code java.lang} of that name
   * @param poison whether memory that is kept from call to call is filled with NaN: for tests
   */
  public JavaEmitter(boolean annotated, Predicate<String> hidden, boolean poison) {
    this.annotated = annotated;
    this.hidden = hidden;
    this.poison = poison;
  }

  /** The same where nothing is hidden. */
  public JavaEmitter(boolean annotated) {
    this(annotated, name -> false, false);
  }

  /** The text of the source file; the same whenever it is given the same class. */
  public String emit(GeneratedClass generated) {
    return imported(tidy(new ClassEmitter(generated, poison).file(annotated).toString()));
  }

  /** An import wins over a class of the same package. */
  private String imported(String text) {
    var names = new TreeSet<String>();
    CLASS_NAME.matcher(text).results().forEach(found -> names.add(found.group()));
    var imports = new StringBuilder();
    names.stream()
        .filter(hidden)
        .forEach(name -> imports.append("import java.lang.").append(name).append(";\n"));
    return imports.isEmpty()
        ? text
        : PACKAGE.matcher(text).replaceFirst("$0\n" + imports.toString().stripTrailing() + "\n");
  }

  /** Braces with nothing in them, and comments of one sentence, on one line. */
  private static String tidy(String text) {
    String closed = EMPTY_BRACES.matcher(text).replaceAll("$1 {}\n");
    return ONE_SENTENCE.matcher(closed).replaceAll("$1/** $2 */\n");
  }
}
