package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random program with mistakes: tokens that are missing, twice, elsewhere, or others. */
public final class Broken {
  private static final List<String> OTHERS =
      List.of(
          ";",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          ",",
          ".",
          "=",
          "==",
          "+",
          "-",
          "*",
          "/",
          "%",
          "++",
          "--",
          "&&",
          "|",
          "!",
          "~",
          "?",
          ":",
          "->",
          "::",
          "@",
          "<",
          ">",
          ">>",
          "int",
          "double",
          "float",
          "boolean",
          "void",
          "char",
          "String",
          "Object",
          "var",
          "final",
          "static",
          "private",
          "new",
          "return",
          "break",
          "continue",
          "if",
          "else",
          "for",
          "while",
          "do",
          "switch",
          "case",
          "default",
          "throw",
          "try",
          "this",
          "super",
          "null",
          "true",
          "class",
          "record",
          "enum",
          "interface",
          "instanceof",
          "yield",
          "assert",
          "synchronized",
          "abstract",
          "import",
          "package",
          "0",
          "1",
          "0.5",
          "1f",
          "7L",
          "'a'",
          "\"a\"",
          "x",
          "missing",
          "double[]",
          "@Differentiable",
          "@Override",
          "throws",
          "extends",
          "goto",
          "_",
          "\\u0022",
          "#",
          "\"",
          "/*",
          "//",
          "0x",
          "1e999",
          "99999999999",
          "null",
          "sealed",
          "permits",
          "...",
          "in");

  private Broken() {}

  /** The files of a program with one to three mistakes. */
  public static Map<String, String> of(Program program, long seed) {
    var random = new Random(seed * 0x9E3779B97F4A7C15L + 3);
    random.nextInt();
    Map<String, String> sources = new LinkedHashMap<>(program.sources());
    var names = new ArrayList<String>(sources.keySet());
    int mistakes = 1 + random.nextInt(3) * random.nextInt(2);
    for (int k = 0; k < mistakes; k++) {
      String name = names.get(random.nextInt(names.size()));
      sources.put(name, broken(sources.get(name), random));
    }
    return sources;
  }

  private static String broken(String text, Random random) {
    List<Tokens.Span> spans = Tokens.spans(text);
    Tokens.Span at = spans.get(random.nextInt(spans.size()));
    Tokens.Span other = spans.get(random.nextInt(spans.size()));
    String before = text.substring(0, at.start());
    String after = text.substring(at.end());
    String token = text.substring(at.start(), at.end());
    String second = text.substring(other.start(), other.end());
    return switch (random.nextInt(7)) {
      case 0 -> before + after;
      case 1 -> before + token + " " + token + after;
      case 2 -> before + OTHERS.get(random.nextInt(OTHERS.size())) + " " + token + after;
      case 3 -> before + OTHERS.get(random.nextInt(OTHERS.size())) + after;
      case 4 -> before + second + after;
      case 5 -> word(text, spans, random);
      default ->
          other.start() < at.end()
              ? before + after
              : before
                  + second
                  + text.substring(at.end(), other.start())
                  + token
                  + text.substring(other.end());
    };
  }

  /** One name in place of another. */
  private static String word(String text, List<Tokens.Span> spans, Random random) {
    List<Tokens.Span> words =
        spans.stream().filter(s -> Tokens.word(text.substring(s.start(), s.end()))).toList();
    Tokens.Span at = words.get(random.nextInt(words.size()));
    Tokens.Span by = words.get(random.nextInt(words.size()));
    return text.substring(0, at.start())
        + text.substring(by.start(), by.end())
        + text.substring(at.end());
  }
}
