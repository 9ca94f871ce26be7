package fluxion.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The variables of a method that can be named at some place, and chance. */
final class Scope {
  /**
   * A variable.
   *
   * @param assignable whether the program may assign it; not so what keeps loops finite
   */
  record Variable(String name, String type, boolean assignable) {}

  private final Random random;
  private final List<Variable> variables = new ArrayList<>();
  private int names;

  Scope(Random random) {
    this.random = random;
  }

  Random random() {
    return random;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** True with a chance of so many in a hundred. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** One of the given. */
  String one(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** A name that the method has not used. */
  String fresh(String prefix) {
    return prefix + names++;
  }

  void add(String name, String type, boolean assignable) {
    variables.add(new Variable(name, type, assignable));
  }

  /** A place to come back to with {@link #leave}. */
  int enter() {
    return variables.size();
  }

  void leave(int mark) {
    variables.subList(mark, variables.size()).clear();
  }

  boolean has(String type) {
    return variables.stream().anyMatch(v -> v.type().equals(type));
  }

  boolean hasFixed(String type) {
    return variables.stream().anyMatch(v -> v.type().equals(type) && !v.assignable());
  }

  /** A variable of the type that is not assignable, which there must be. */
  String fixed(String type) {
    return pick(variables.stream().filter(v -> v.type().equals(type) && !v.assignable()).toList());
  }

  boolean hasAssignable(String type) {
    return variables.stream().anyMatch(v -> v.type().equals(type) && v.assignable());
  }

  /** A variable of the type, which there must be; newer ones are likelier. */
  String any(String type) {
    return pick(variables.stream().filter(v -> v.type().equals(type)).toList());
  }

  /** An assignable variable of the type, which there must be. */
  String assignable(String type) {
    return pick(variables.stream().filter(v -> v.type().equals(type) && v.assignable()).toList());
  }

  private String pick(List<Variable> of) {
    int k = Math.max(random.nextInt(of.size()), random.nextInt(of.size()));
    return of.get(k).name();
  }
}
