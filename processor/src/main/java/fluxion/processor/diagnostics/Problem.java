package fluxion.processor.diagnostics;

/**
 * The catalogue of everything Fluxion tells its users: a stable code, what is wrong (a format for
 * {@link String#format}), and the way out.
 */
public enum Problem {
  INTERNAL(
      "FLX001",
      Severity.ERROR,
      "internal failure in pass '%s' for method %s: %s",
      "this is a bug in Fluxion; please report it with the method's source"),
  UNSUPPORTED(
      "FLX010",
      Severity.ERROR,
      "%s is not supported in differentiated code",
      "rewrite it with supported Java, or move it out of the differentiated method");

  private final String code;
  private final Severity severity;
  private final String what;
  private final String wayOut;

  Problem(String code, Severity severity, String what, String wayOut) {
    this.code = code;
    this.severity = severity;
    this.what = what;
    this.wayOut = wayOut;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** Whether it stops the compilation. */
  public Severity severity() {
    return severity;
  }

  /** The whole message: code, what is wrong, the way out. */
  public String message(Object... arguments) {
    return code + ": " + String.format(what, arguments) + "; " + wayOut;
  }

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
