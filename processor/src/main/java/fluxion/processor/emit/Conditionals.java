package fluxion.processor.emit;

/** Expressions that evaluate one of two others. */
final class Conditionals {
  private Conditionals() {}

  /** {@code condition ? then : otherwise}, in the shortest words. */
  static Term merge(Term condition, Term then, Term otherwise) {
    Impact impact = condition.impact().and(then.impact()).and(otherwise.impact());
    Expr expr = merge(condition.expr(), then.expr(), otherwise.expr());
    return new Term(expr, impact, condition.at());
  }

  private static Expr merge(Expr condition, Expr then, Expr otherwise) {
    if (is(then, "true")) {
      return is(otherwise, "false") ? condition : Expr.infix("||", Expr.OR, condition, otherwise);
    }
    if (is(otherwise, "false")) {
      return Expr.infix("&&", Expr.AND, condition, then);
    }
    if (is(then, "false")) {
      return is(otherwise, "true")
          ? not(condition)
          : Expr.infix("&&", Expr.AND, not(condition), otherwise);
    }
    if (is(otherwise, "true")) {
      return Expr.infix("||", Expr.OR, not(condition), then);
    }
    return Expr.conditional(condition, then, otherwise);
  }

  /** The opposite of a condition. */
  static Expr not(Expr condition) {
    if (condition instanceof Expr.Form form) {
      if (form.pieces().get(0).equals("!")) {
        return form.operands().get(0);
      }
      // Not <, since !(a < b) is not a >= b if one is NaN.
      if (form.operator().equals("==")) {
        return Expr.infix("!=", form.precedence(), form.operands().get(0), form.operands().get(1));
      }
      if (form.operator().equals("!=")) {
        return Expr.infix("==", form.precedence(), form.operands().get(0), form.operands().get(1));
      }
    }
    return Expr.prefix("!", condition);
  }

  /** Whether it is that literal. */
  static boolean is(Expr expr, String literal) {
    return expr instanceof Expr.Form form
        && form.operands().isEmpty()
        && form.pieces().get(0).equals(literal);
  }
}
