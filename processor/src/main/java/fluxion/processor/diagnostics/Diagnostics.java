package fluxion.processor.diagnostics;

/** Where problems go. Reporting never throws, so that one run shows all problems. */
public interface Diagnostics {
  /**
   * Reports a problem at a place.
   *
   * @param arguments what fills the problem's format
   */
  void report(Problem problem, Location at, Object... arguments);
}
