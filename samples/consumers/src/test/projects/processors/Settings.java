package processors;

import org.immutables.value.Value;

/** Immutable by Immutables. */
@Value.Immutable
interface Settings {
  double scale();
}
