package fluxion.processor.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Gives each variable a legal name that nothing else in scope has: its hint, with a number if that
 * is taken. Names are free again when their block ends.
 */
final class Names {
  /** No keywords, and yet not for variables. */
  private static final Set<String> UNFIT = Set.of("_", "yield");

  private static final Pattern TAPES = Pattern.compile("([tT]ape)(?:Tape)+");

  private final Map<Local, String> names = new HashMap<>();
  private final Set<String> taken;
  private final Map<String, Integer> next = new HashMap<>();
  private final Deque<List<Runnable>> undo = new ArrayDeque<>();

  /** Names for one method, none of them reserved. */
  Names(Set<String> reserved) {
    taken = new HashSet<>(reserved);
    undo.push(new ArrayList<>());
  }

  /** Keeps names from being given from now on. */
  void reserve(Set<String> reserved) {
    taken.addAll(reserved);
  }

  /** Begins a block. */
  void enter() {
    undo.push(new ArrayList<>());
  }

  /** Ends a block: what was declared in it is out of scope. */
  void leave() {
    List<Runnable> steps = undo.pop();
    for (int k = steps.size() - 1; k >= 0; k--) {
      steps.get(k).run();
    }
  }

  /** Names a variable, which from now to the end of the block is in scope. */
  String declare(Local local) {
    String base = legal(local.hint());
    String name = base;
    int number = next.getOrDefault(base, 0);
    if (number > 0 || taken.contains(name)) {
      number = Math.max(number, 1);
      while (taken.contains(base + number)) {
        number++;
      }
      name = base + number;
    }
    claim(base, name, number + 1);
    names.put(local, name);
    return name;
  }

  private void claim(String base, String name, int following) {
    Integer before = next.put(base, following);
    taken.add(name);
    undo.element()
        .add(
            () -> {
              taken.remove(name);
              if (before == null) {
                next.remove(base);
              } else {
                next.put(base, before);
              }
            });
  }

  /** The name of a variable that was declared. */
  String of(Local local) {
    String name = names.get(local);
    if (name == null) {
      throw new IllegalStateException("used before its declaration: " + local);
    }
    return name;
  }

  /** A hint that says only once what is repeated: {@code xTapes} for a tape of tapes of tapes. */
  static String plain(String hint) {
    return TAPES.matcher(hint).replaceAll("$1s");
  }

  /** The nearest legal Java identifier; {@code t} for no hint. */
  static String legal(String hint) {
    var name = new StringBuilder();
    boolean raise = false;
    for (int k = 0; k < hint.length(); k++) {
      char c = hint.charAt(k);
      boolean fits =
          name.isEmpty() ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c);
      if (!fits || c == '$') {
        raise = !name.isEmpty();
        continue;
      }
      name.append(raise ? Character.toUpperCase(c) : c);
      raise = false;
    }
    if (name.isEmpty()) {
      return "t";
    }
    String legal = name.toString();
    return SourceVersion.isKeyword(legal) || UNFIT.contains(legal) ? legal + "_" : legal;
  }
}
