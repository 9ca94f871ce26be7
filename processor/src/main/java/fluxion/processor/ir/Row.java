package fluxion.processor.ir;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One row of the table of primitives, but for the partial derivatives.
 *
 * @param methods the full names of the static methods that it stands for
 */
record Row(Spelling spelling, Meaning meaning, Set<Trait> traits, List<String> methods) {
  Row {
    traits = Set.copyOf(traits);
    methods = List.copyOf(methods);
  }

  private Row(Spelling spelling, Meaning meaning, Class<?>... owners) {
    this(
        spelling,
        meaning,
        Set.of(),
        Arrays.stream(owners).map(owner -> owner.getName() + "." + simpleName(spelling)).toList());
  }

  private static String simpleName(Spelling spelling) {
    return spelling.text().substring(spelling.text().lastIndexOf('.') + 1);
  }

  /** The row with traits. */
  Row with(Trait first, Trait... more) {
    return new Row(spelling, meaning, EnumSet.of(first, more), methods);
  }

  /** An operator between two operands. */
  static Row infix(String operator, int precedence, Meaning meaning) {
    return new Row(Spelling.infix(operator, precedence), meaning);
  }

  /** An operator before its operand. */
  static Row prefix(String operator, Meaning meaning) {
    return new Row(Spelling.prefix(operator), meaning);
  }

  /** A comparison of numbers. */
  static Row comparison(
      String operator, int precedence, Operators.Longs longs, Operators.Doubles doubles) {
    return infix(operator, precedence, Operators.comparison(longs, doubles)).with(Trait.CHEAP);
  }

  /** A cast to a primitive type. */
  static Row cast(Type.Scalar to) {
    var row = new Row(Spelling.cast(to.toString()), Operators.cast(to));
    return to.byValue() ? row.with(Trait.CHEAP) : row.with(Trait.CHEAP, Trait.STEP);
  }

  /** All methods of that name in {@code Math}, whose results are the same in {@code StrictMath}. */
  static Row exact(String name) {
    return new Row(Spelling.math(name), Methods.math(name, false), Math.class, StrictMath.class);
  }

  /** All methods of that name in {@code Math}, whose results may differ from {@code StrictMath}. */
  static Row inexact(String name) {
    return new Row(Spelling.math(name), Methods.math(name, true), Math.class, StrictMath.class);
  }

  /** All methods of that name in the wrapper classes of their first operands. */
  static Row wrapper(String name, Class<?>... wrappers) {
    return new Row(Spelling.wrapper(name), Methods.of(name, wrappers), wrappers);
  }

  /** The methods of that name in one class of {@code java.lang}. */
  static Row call(Class<?> owner, String name) {
    String text = owner.getSimpleName() + "." + name;
    return new Row(Spelling.call(text), Methods.of(name, owner), owner);
  }
}
