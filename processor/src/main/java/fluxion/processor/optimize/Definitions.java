package fluxion.processor.optimize;

import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations that define a function's values, and what is known of these at once. */
final class Definitions {
  private final Map<Value, Op> definers = new HashMap<>();

  /** Those in a function's body. */
  Definitions(Region body) {
    body.walk(this::add);
  }

  /** Adds an operation. */
  void add(Op op) {
    op.results().forEach(result -> definers.put(result, op));
  }

  /** The operation that defines a value; null for parameters. */
  @Nullable Op of(Value value) {
    return definers.get(value);
  }

  /** The number or truth value that a value is; null if it is no literal. */
  @Nullable Object literal(Value value) {
    return of(value) instanceof Ops.Const literal ? literal.value() : null;
  }

  /** Whether a value is that number. */
  boolean is(int number, Value value) {
    return Integer.valueOf(number).equals(literal(value));
  }

  /** Whether two values are one, or the same literal. */
  boolean same(Value one, Value other) {
    Object number = literal(one);
    return one == other || (number != null && number.equals(literal(other)));
  }
}
