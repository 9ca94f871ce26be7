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
  CLASS_EXISTS(
      "FLX010",
      Severity.ERROR,
      "class %s would be generated for %s, but it is among the sources already",
      "rename one of the two classes"),
  NOT_STATIC(
      "FLX011",
      Severity.ERROR,
      "method %s is not static",
      "make it static: derivatives are taken of functions of parameters"),
  PRIVATE_METHOD(
      "FLX012",
      Severity.ERROR,
      "method %s is private, so the generated class could not stand in for it",
      "give it at least package access"),
  NO_BODY(
      "FLX013",
      Severity.ERROR,
      "method %s has no body in Java",
      "only a method written in Java can be differentiated; wrap it in one and supply the"
          + " derivative there"),
  PRIVATE_CLASS(
      "FLX014",
      Severity.ERROR,
      "method %s is in the private class %s, which generated code cannot see",
      "give the class at least package access"),
  NO_ACTIVE_PARAMETER(
      "FLX015",
      Severity.ERROR,
      "method %s has no floating-point parameter",
      "take the derivative of a method of doubles, floats, arrays or records of them"),
  NO_ACTIVE_RESULT(
      "FLX016",
      Severity.ERROR,
      "method %s has no floating-point result",
      "return a double, a float, an array or a record of them, or write to an array parameter"),
  UNKNOWN_WRT(
      "FLX017",
      Severity.ERROR,
      "wrt names '%s', which is no parameter of %s",
      "use the names of its floating-point parameters"),
  INACTIVE_WRT(
      "FLX018",
      Severity.ERROR,
      "wrt names '%s', which is not floating-point",
      "leave it out: only doubles, floats, and arrays and records of them have derivatives"),
  REPEATED_WRT(
      "FLX031",
      Severity.ERROR,
      "wrt names '%s' twice",
      "name each parameter once; their order is that of the method's parameters"),
  BAD_NAME(
      "FLX019",
      Severity.ERROR,
      "'%s' is not a Java identifier",
      "give a name that can begin the names of generated methods"),
  NAME_CLASH(
      "FLX020",
      Severity.ERROR,
      "%s would be generated for %s and for %s",
      "choose another name for one of them: @Differentiable(name = \"…\")"),
  NEEDS_SCALAR_RESULT(
      "FLX021",
      Severity.ERROR,
      "%s of %s needs a double or float as result",
      "return a number, or ask for JVP, VJP or JACOBIAN"),
  NEEDS_ARRAY_RESULT(
      "FLX022",
      Severity.ERROR,
      "JACOBIAN of %s needs a one-dimensional double[] or float[] as result",
      "return such an array, or ask for JVP, VJP or GRADIENT"),
  JACOBIAN_PARAMETER(
      "FLX023",
      Severity.ERROR,
      "JACOBIAN with respect to '%s', which is neither a scalar nor a one-dimensional array",
      "leave it out of wrt, or flatten it"),
  HESSIAN_PARAMETERS(
      "FLX024",
      Severity.ERROR,
      "HESSIAN of %s needs scalars only, or one one-dimensional array, to differentiate with"
          + " respect to",
      "choose them with wrt, or ask for HVP"),
  TOO_MANY_PARAMETERS(
      "FLX025",
      Severity.ERROR,
      "%s of %s would have more parameters than Java allows",
      "pass arrays or records instead of so many numbers"),
  VOID_RECORD(
      "FLX026",
      Severity.ERROR,
      "record '%s' as a parameter of a void method cannot be differentiated yet",
      "return a value, pass the arrays of the record themselves, or leave it out of wrt"),
  RECORD_CONSTRUCTOR(
      "FLX027",
      Severity.WARNING,
      "the canonical constructor of record %s has a body, which will see derivative values too",
      "make sure that it accepts any numbers, or silence this with @SuppressWarnings(\"fluxion\")"),
  CLASS_CLASH(
      "FLX028",
      Severity.ERROR,
      "class %s would be generated for %s and for %s",
      "rename one of the two classes"),
  VOID_WITHOUT_ARRAYS(
      "FLX029",
      Severity.ERROR,
      "void method %s is differentiated with respect to no array, so no derivative can leave it",
      "name the arrays that it writes to in wrt as well"),
  CONSTRUCT(
      "FLX030",
      Severity.ERROR,
      "code of kind %s is not supported",
      "rewrite it with supported Java, or move it out of the differentiated method"),
  TRY(
      "FLX032",
      Severity.ERROR,
      "try cannot be differentiated, and it is given an active value: %s",
      "let exceptions leave the method, and catch them where it is called"),
  SYNCHRONIZED(
      "FLX033",
      Severity.ERROR,
      "synchronized cannot be differentiated, and it is given an active value: %s",
      "lock where the method is called: generated methods share no state"),
  LOCAL_CLASS(
      "FLX034",
      Severity.ERROR,
      "class %s inside a differentiated method is not supported",
      "declare it outside of the method"),
  LAMBDA(
      "FLX035",
      Severity.ERROR,
      "lambdas and method references cannot be differentiated, and this is given an active value:"
          + " %s",
      "write the loop or the call out"),
  ITERATION(
      "FLX036",
      Severity.ERROR,
      "iteration over %s is not supported",
      "iterate over an array, or over inactive elements of an Iterable"),
  PATTERN(
      "FLX037",
      Severity.ERROR,
      "patterns in switch and patterns of records cannot be differentiated",
      "select by numbers, strings or enum constants, or by if and instanceof with a variable"),
  JUMP_OUT(
      "FLX038",
      Severity.ERROR,
      "%s is taken over as it is written, and cannot be left by %s",
      "assign a local variable in it, and leave after it"),
  LAMBDA_TYPE(
      "FLX039",
      Severity.ERROR,
      "the type of this lambda or method reference is not known here",
      "assign it to a local variable with a declared type"),
  UNKNOWN_NAME(
      "FLX040",
      Severity.ERROR,
      "'%s' is not known here",
      "if javac accepts it, it is of a kind that Fluxion does not resolve; use a local variable, a"
          + " parameter or a static field"),
  UNKNOWN_METHOD(
      "FLX041",
      Severity.ERROR,
      "no method %s that applies to these arguments is known",
      "if javac accepts it, cast the arguments to the types of the parameters"),
  TYPES(
      "FLX042",
      Severity.ERROR,
      "%s cannot be used as %s",
      "if javac accepts it, write the conversion out"),
  OPERATOR(
      "FLX043",
      Severity.ERROR,
      "operator %s does not apply to %s and %s",
      "if javac accepts it, write the conversion out"),
  PRIVATE_MEMBER(
      "FLX044",
      Severity.ERROR,
      "%s is private, so the generated class cannot reach it",
      "give it package access, or pass its value as a parameter"),
  FIELD_WRITE(
      "FLX045",
      Severity.ERROR,
      "%s cannot be assigned in differentiated code",
      "keep the value in a local variable or an array, and return it"),
  UNASKED_DERIVATIVE(
      "FLX046",
      Severity.ERROR,
      "%s does not ask for %s, so this method will not be generated",
      "name the derivative in its @Differentiable, beside the others that are wanted"),
  UNKNOWN_GENERATED(
      "FLX047",
      Severity.ERROR,
      "%s will have no method %s; it will have %s",
      "call one of these, or ask for the derivative in @Differentiable"),
  ARRAY_OF_RECORDS(
      "FLX050",
      Severity.ERROR,
      "%s is taken apart into an array for each component, and cannot be used as an object here",
      "pass it as a parameter, or use its elements"),
  GENERIC_RECORDS(
      "FLX054",
      Severity.ERROR,
      "%s is an array of generic records, which Java cannot create",
      "use a record without type parameters, or an array for each component"),
  RECURSIVE_RECORD(
      "FLX051",
      Severity.ERROR,
      "record %s contains itself and cannot be differentiated",
      "use arrays"),
  NULL_RECORD(
      "FLX052",
      Severity.ERROR,
      "null for the record %s, which is taken apart into its components",
      "use a record of zeros, or a flag beside it"),
  RECORD_IDENTITY(
      "FLX053",
      Severity.ERROR,
      "a record %s is taken apart into its components and has no identity to compare",
      "compare its components"),
  ACTIVE_FOREIGN(
      "FLX060",
      Severity.ERROR,
      "%s is code that Fluxion cannot differentiate, and it is given an active value: %s",
      "use a static method or a record written in this compilation, hold the value constant by"
          + " Fluxion.stopGradient, or leave its source out of wrt"),
  ACTIVE_TEXT(
      "FLX061",
      Severity.ERROR,
      "%s reads a text that was made from an active value: %s",
      "compute with the number itself; texts are for printing"),
  OPAQUE(
      "FLX062",
      Severity.ERROR,
      "%s takes an active value apart in a way that has no derivative: %s",
      "compute with the number itself, or hold it constant by Fluxion.stopGradient"),
  DERIVATIVE_CYCLE(
      "FLX063",
      Severity.ERROR,
      "%s depends on its own derivative: %s",
      "break the circle: a derivative can only be taken of what is known without it"),
  OUTSIDE(
      "FLX064",
      Severity.ERROR,
      "an active value is put into %s, which others can read: %s",
      "keep it in a local variable or an array made here, and return it"),
  STEP(
      "FLX070",
      Severity.WARNING,
      "the derivative of %s is zero almost everywhere, and its result reaches the output: %s",
      "if that is meant, say @SuppressWarnings(\"fluxion\"); if not, use a smooth function"),
  RANDOM(
      "FLX071",
      Severity.WARNING,
      "each call of Math.random gives another number, so that value and derivative of two calls do"
          + " not belong together",
      "pass the number as a parameter, or say @SuppressWarnings(\"fluxion\")"),
  DROPPED(
      "FLX072",
      Severity.WARNING,
      "what is computed where %s decides for equality does not depend on `%s`, so the derivative is"
          + " zero at that point",
      "use an expression that is right near the point, too; if zero is meant, say"
          + " @SuppressWarnings(\"fluxion\")"),
  REPEATED_CALL(
      "FLX080",
      Severity.WARNING,
      "%s runs again for every few columns of the Jacobian or Hessian of %s",
      "if it gives another value each time, pass that as a parameter; if not, say"
          + " @SuppressWarnings(\"fluxion\")");

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

  /** What is wrong, with {@code %s} for each name or place. */
  public String what() {
    return what;
  }

  /** What the user can do. */
  public String wayOut() {
    return wayOut;
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
