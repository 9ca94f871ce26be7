package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;

/**
 * An expression with what the order of evaluation needs to know of it.
 *
 * @param impact what evaluating it does
 * @param at where it comes from; nowhere if it is no more than a name or a literal
 */
record Term(Expr expr, Impact impact, Location at) {
  /** A name or a literal: evaluating it does nothing. */
  static Term of(Expr expr) {
    return new Term(expr, Impact.NONE, Location.NONE);
  }
}
