package fluxion.processor.emit;

import fluxion.processor.signature.GeneratedClass;
import java.util.regex.Pattern;

/** Java source for generated classes. */
public final class JavaEmitter {
  private static final Pattern EMPTY_BRACES = Pattern.compile("(?m)^(.{0,97}) \\{\\n *\\}\\n");
  private static final Pattern ONE_SENTENCE =
      Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* (.{1,88})\\n *\\*/\\n");

  private final boolean annotated;

  /**
   * An emitter for one compilation.
   *
   * @param annotated whether the code can see {@code javax.annotation.processing.Generated}, and so
   *     carry that annotation; if not, a comment says the same
   */
  public JavaEmitter(boolean annotated) {
    this.annotated = annotated;
  }

  /** The text of the source file; the same whenever it is given the same class. */
  public String emit(GeneratedClass generated) {
    return tidy(new ClassEmitter(generated).file(annotated).toString());
  }

  /** Braces with nothing in them, and comments of one sentence, on one line. */
  private static String tidy(String text) {
    String closed = EMPTY_BRACES.matcher(text).replaceAll("$1 {}\n");
    return ONE_SENTENCE.matcher(closed).replaceAll("$1/** $2 */\n");
  }
}
