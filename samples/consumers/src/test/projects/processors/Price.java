package processors;

import com.google.auto.value.AutoValue;

/** Immutable by AutoValue. */
@AutoValue
abstract class Price {
  abstract double amount();

  static Price of(double amount) {
    return new AutoValue_Price(amount);
  }
}
