package fluxion.processor.ir;

/**
 * The types that are mentioned by name, as {@code Type.INT}. Not in {@link Type} itself: two
 * threads that initialise an interface and its implementation at the same time could wait for each
 * other.
 */
interface CommonTypes {
  Type.Scalar BOOLEAN = Type.Scalar.BOOLEAN;
  Type.Scalar INT = Type.Scalar.INT;
  Type.Scalar LONG = Type.Scalar.LONG;
  Type.Scalar FLOAT = Type.Scalar.FLOAT;
  Type.Scalar DOUBLE = Type.Scalar.DOUBLE;
  Type.Tape TAPE = new Type.Tape();
}
