package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other names for the variables, methods and types of a program, the same in all its files. */
final class NameNoise {
  private static final Pattern OWN =
      Pattern.compile("(?!log1p|log10|atan2|expm1|Random)[A-Za-z]+\\d+x?|[xypwktra]|[fgh]");
  private static final Pattern DERIVED =
      Pattern.compile("([fgh])(Jvp|Vjp|Grad|ValueAndGrad|AddGrad|Hvp|Hessian|Jacobian)");

  /** What the emitter likes, contextual keywords, and what is hardly a name. */
  private static final List<String> POOL =
      List.of(
          ("xBar xDot t t1 t2 tape tape1 tapes top row rowBar rowDot trips trip last taken reached"
                  + " source target seed result resultBar resultDot adjoint tangent zerosLike zeros"
                  + " copyOf copy hessian chunk directions direction column columns n m i j one sum"
                  + " s0 s1 i1 pop push size state capacity data position reverse forward product"
                  + " fGrad fJvp fVjp gGrad grad jvp vjp hvp lambda test at nextA previousA"
                  + " record var when permits sealed module open exports to uses requires with"
                  + " provides opens transitive non"
                  + " $ $$ $1 a$b _x __ _1 x_ this$0 val$x t_ T O0 l1I"
                  + " gr\u00f6\u00dfe \u03bb \u5909\u6570 \u0394t \u00e9 e\u0301 \ud835\udc65"
                  + " \ud835\udc65Bar zwj\u200dx soft\u00adx \u20ac \u2167 \u0e01\u0e33"
                  + " Math Double Arrays System Override Generated Tape IllegalStateException java"
                  + " fluxion javax Float Integer String Object")
              .split(" "));

  private static final List<String> OF_PARAMETERS =
      List.of("value", "hashCode", "toString", "clone", "getClass", "wait", "notify", "finalize");
  private static final List<String> OF_TYPES =
      List.of(
          "Tape",
          "Generated",
          "Override",
          "FGrad",
          "FJvp",
          "Arrays",
          "Object",
          "Record",
          "$",
          "Gr\u00f6\u00dfe",
          "_T",
          "xBar",
          "\ud835\udc9c",
          "A$B",
          "Sealed",
          "Result");

  private final Random random;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  NameNoise(Random random, Program program, Collection<List<String>> files) {
    this.random = random;
    Set<String> words = new LinkedHashSet<>();
    var counts = new ArrayList<String>();
    files.forEach(tokens -> tokens.stream().filter(Tokens::word).forEach(counts::add));
    words.addAll(counts);
    taken.addAll(words);
    taken.remove("fluxion"); // in imports only
    if (Collections.frequency(counts, program.className()) == 1) {
      taken.remove(program.className());
    }
    var pool = new ArrayList<String>();
    POOL.stream().filter(name -> !name.equals("String")).forEach(pool::add);
    pool.add(program.className());
    pool.add(program.className() + "_Grad");
    for (String word : words) {
      List<String> wishes = wishes(word, pool, program.nested());
      if (!wishes.isEmpty() && random.nextInt(100) < 60) {
        rename(word, wishes.get(random.nextInt(wishes.size())));
      }
    }
  }

  private List<String> wishes(String word, List<String> pool, boolean nested) {
    if (List.of("Pair", "Nest", "Mode", "In").contains(word)) {
      return OF_TYPES;
    }
    if (!OWN.matcher(word).matches()) {
      return List.of();
    }
    var wishes = new ArrayList<String>(pool);
    for (String end : List.of("Bar", "Dot", "1", "Bar1", "Tape", "_", "Length", "Row", "0")) {
      wishes.add(one(taken, word) + end);
    }
    if (word.matches("p\\d+") && !nested) {
      wishes.addAll(OF_PARAMETERS);
    }
    if (word.matches("[fgh]\\d*x?|m\\d")) { // a method
      wishes.removeIf(w -> w.matches("(?i)(record|var|sealed|permits)"));
    }
    return wishes;
  }

  private String one(Set<String> of, String otherwise) {
    List<String> sorted = of.stream().filter(w -> OWN.matcher(w).matches()).sorted().toList();
    return sorted.isEmpty() ? otherwise : sorted.get(random.nextInt(sorted.size()));
  }

  private void rename(String word, String name) {
    if (taken.add(name)) {
      names.put(word, name);
    }
  }

  /** What stands in place of a token. */
  String of(String token) {
    if (token.matches("\"p\\d+\"")) {
      return '"' + of(token.substring(1, token.length() - 1)) + '"';
    }
    Matcher derived = DERIVED.matcher(token);
    if (derived.matches()) {
      return of(derived.group(1)) + derived.group(2);
    }
    if (token.endsWith("In_Grad")) {
      return token.replace("In_Grad", of("In") + "_Grad");
    }
    return names.getOrDefault(token, token);
  }

  List<Program.Entry> renamed(List<Program.Entry> entries) {
    return entries.stream()
        .map(
            e ->
                new Program.Entry(
                    e.owner().endsWith("$In")
                        ? e.owner().replace("$In", "$" + of("In"))
                        : e.owner(),
                    compiled(of(e.name())),
                    e.parameters(),
                    e.wrt(),
                    e.read(),
                    e.single(),
                    e.more()))
        .toList();
  }

  /** The name without the characters that count for nothing in names. */
  private static String compiled(String name) {
    var kept = new StringBuilder();
    name.codePoints()
        .filter(c -> !Character.isIdentifierIgnorable(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
