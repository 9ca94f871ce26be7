package fluxion.processor.emit;

import fluxion.processor.signature.GeneratedClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Java source for generated classes. */
public final class JavaEmitter {
  private static final Pattern EMPTY_BRACES = Pattern.compile("(?m)^(.{0,97}) \\{\\n *\\}\\n");
  private static final Pattern ONE_SENTENCE =
      Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* (.{1,88})\\n *\\*/\\n");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package .*;\\n");

  private final boolean annotated;
  private final Set<String> hidden;

  /**
   * An emitter for one compilation.
   *
   * @param annotated whether the code can see {@code javax.annotation.processing.Generated}, and so
   *     carry that annotation; if not, a comment says the same
   * @param hidden names of classes of {@code java.lang} that classes of the package hide
   */
  public JavaEmitter(boolean annotated, Set<String> hidden) {
    this.annotated = annotated;
    this.hidden = new TreeSet<>(hidden);
  }

  /** The same where nothing is hidden. */
  public JavaEmitter(boolean annotated) {
    this(annotated, Set.of());
  }

  /** The text of the source file; the same whenever it is given the same class. */
  public String emit(GeneratedClass generated) {
    return imported(tidy(new ClassEmitter(generated).file(annotated).toString()));
  }

  /** An import wins over a class of the same package. */
  private String imported(String text) {
    var imports = new StringBuilder();
    hidden.forEach(name -> imports.append("import java.lang.").append(name).append(";\n"));
    return hidden.isEmpty()
        ? text
        : PACKAGE.matcher(text).replaceFirst("$0\n" + imports.toString().stripTrailing() + "\n");
  }

  /** Braces with nothing in them, and comments of one sentence, on one line. */
  private static String tidy(String text) {
    String closed = EMPTY_BRACES.matcher(text).replaceAll("$1 {}\n");
    return ONE_SENTENCE.matcher(closed).replaceAll("$1/** $2 */\n");
  }
}
