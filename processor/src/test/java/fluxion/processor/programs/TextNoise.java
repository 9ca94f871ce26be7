package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Noise in the tokens of a file and between them. */
final class TextNoise {
  private static final List<String> FUNCTIONS =
      List.of("sin", "cos", "tanh", "atan", "sqrt", "max", "min", "abs", "exp");
  private static final List<String> GAPS =
      List.of(
          "\n",
          "\n\n",
          "\t",
          "\f",
          "\r\n",
          " /**/",
          " /* } \" */",
          " // ' \n",
          " /** {@code } */",
          " /* // */",
          " // /*\n",
          " // \\\n",
          " /* @Differentiable */",
          "  ");
  private static final String MARK =
      "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Mark_ {"
          + " String[] value() default {}; }";

  private final Random random;
  private final Set<Noise.Kind> kinds;
  private final String main;

  TextNoise(Random random, Set<Noise.Kind> kinds, String main) {
    this.random = random;
    this.kinds = kinds;
    this.main = main;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  String of(List<String> given) {
    List<String> tokens = given;
    if (kinds.contains(Noise.Kind.NUMBERS)) {
      tokens = new ArrayList<>(tokens);
      tokens.replaceAll(token -> Tokens.number(token) && chance(50) ? number(token) : token);
    }
    if (kinds.contains(Noise.Kind.SPELLING)) {
      tokens = spelled(tokens);
    }
    if (kinds.contains(Noise.Kind.ANNOTATIONS)) {
      tokens = annotated(tokens);
    }
    return written(tokens);
  }

  /** Another spelling of a constant. */
  private String number(String token) {
    if (token.matches("\\d+")) {
      return switch (random.nextInt(5)) {
        case 0 ->
            "0x" + Integer.toHexString(Integer.parseInt(token)).toUpperCase(java.util.Locale.ROOT);
        case 1 -> "0b" + Integer.toBinaryString(Integer.parseInt(token));
        case 2 -> "0" + Integer.toOctalString(Integer.parseInt(token));
        case 3 -> token.length() > 1 ? token.charAt(0) + "__" + token.substring(1) : token;
        default -> "0b" + "0".repeat(20) + "_" + Integer.toBinaryString(Integer.parseInt(token));
      };
    }
    if (!token.matches("\\d+\\.\\d+")) {
      return token;
    }
    double value = Double.parseDouble(token);
    String other =
        switch (random.nextInt(6)) {
          case 0 -> Double.toHexString(value);
          case 1 -> token + "0".repeat(300);
          case 2 -> token + "e0";
          case 3 -> token + "D";
          case 4 ->
              "0".repeat(40)
                  + token.replace(".", "")
                  + "e-"
                  + token.replaceAll(".*\\.", "").length();
          default -> token.startsWith("0.") ? token.substring(1) : token + "e+0_0";
        };
    return Double.parseDouble(other.replace("_", "")) == value ? other : token;
  }

  private List<String> spelled(List<String> tokens) {
    var out = new ArrayList<String>();
    boolean imported = chance(50);
    boolean qualified = tokens.stream().noneMatch("java"::equals);
    int closed = 0; // where the components of a record end
    for (int k = 0; k < tokens.size(); k++) {
      String token = tokens.get(k);
      if (token.equals("record") && Tokens.word(tokens.get(k + 1))) {
        closed = k + tokens.subList(k, tokens.size()).indexOf(")");
      }
      if (k > closed && array(tokens, k) && chance(30)) {
        out.add(tokens.get(k + 2));
        out.add("[");
        out.add("]");
        k += 2;
      } else if (imported && token.equals("Math") && FUNCTIONS.contains(tokens.get(k + 2))) {
        k++;
      } else if (qualified && token.equals("Math") && chance(20)) {
        out.addAll(List.of("java", ".", "lang", ".", token));
      } else {
        out.add(string(token));
      }
    }
    if (imported) {
      FUNCTIONS.forEach(f -> out.add(0, "import static java.lang.Math." + f + ";\n"));
    }
    return out;
  }

  /** Brackets, a name, and what can follow a variable's. */
  private static boolean array(List<String> tokens, int k) {
    return k + 3 < tokens.size()
        && tokens.get(k).equals("[")
        && tokens.get(k + 1).equals("]")
        && Tokens.word(tokens.get(k + 2))
        && List.of("=", ",", ")", ":", ";").contains(tokens.get(k + 3));
  }

  private String string(String token) {
    if (!Tokens.string(token) || !chance(60) || token.length() < 3) {
      return token;
    }
    String inside = token.substring(1, token.length() - 1);
    return switch (random.nextInt(3)) {
      case 0 -> "\"\"\"\n   " + inside + "\"\"\"";
      case 1 -> "(\"\" + " + token + ")";
      default -> "\"\\" + Integer.toOctalString(inside.charAt(0)) + inside.substring(1) + "\"";
    };
  }

  private List<String> annotated(List<String> tokens) {
    var out = new ArrayList<String>();
    boolean declares = tokens.contains("class") && tokens.contains(main);
    String mark = "@" + main + "." + "Mark_" + " ";
    boolean begun = false;
    for (int k = 0; k < tokens.size(); k++) {
      String token = tokens.get(k);
      String before = k == 0 ? "" : tokens.get(k - 1);
      String after = k + 1 < tokens.size() ? tokens.get(k + 1) : "";
      if (List.of("class", "interface").contains(token) && !begun) {
        begun = true;
        out.add("@Deprecated");
        out.add("strictfp");
      }
      boolean declared = List.of("double", "int", "boolean", "long", "float").contains(token);
      if (declared
          && !after.equals(")")
          && !after.equals("[")
          && chance(30)
          && List.of("(", ",", ";", "{", "}", "static", "final").contains(before)) {
        out.add(mark);
      }
      if (token.equals("static") && before.equals(")") && chance(50)) {
        out.add("final @Deprecated");
      }
      out.add(token);
      if (declared && after.equals("[") && chance(40)) {
        out.add(mark.strip() + (chance(50) ? "({\"}\", \"[]\"}) " : " "));
      }
    }
    if (declares && begun) {
      out.add(out.lastIndexOf("}"), MARK);
    }
    return out;
  }

  private String written(List<String> tokens) {
    boolean gaps = kinds.contains(Noise.Kind.GAPS);
    boolean escapes = kinds.contains(Noise.Kind.ESCAPES);
    var text = new StringBuilder();
    for (String token : tokens) {
      text.append(escapes && chance(15) ? escaped(token) : token);
      text.append(gaps && chance(40) ? GAPS.get(random.nextInt(GAPS.size())) : " ");
      text.append(!gaps && chance(15) ? "\n" : "");
    }
    return text.append('\n').toString();
  }

  /** One character as an escape; the backslash of an escape must not be one. */
  private String escaped(String token) {
    if (token.contains("\\") || token.contains("\n")) {
      return token;
    }
    int at = random.nextInt(token.length());
    String u = "u".repeat(1 + random.nextInt(3));
    return token.substring(0, at)
        + "\\"
        + u
        + "%04x".formatted((int) token.charAt(at))
        + token.substring(at + 1);
  }
}
