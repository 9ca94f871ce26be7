package customer;

import fluxion.Differentiable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Type variables, bounded ones too, in what is passed through; in {@code throws} they are their
 * bounds.
 */
public final class GenericMethods {
  private GenericMethods() {}

  record Box<A>(A label, double value) {}

  record Ordered<A extends Comparable<A>>(A key, double[] values) {}

  @Differentiable
  static <E extends Exception> double declared(double x) throws E {
    return x * x;
  }

  @Differentiable
  static <E extends Exception> double guarded(double x, E exception) throws E {
    if (x < 0) {
      throw exception;
    }
    return x * x;
  }

  @Differentiable
  static <T extends Comparable<T>> double compared(double x, T a, T b) {
    return a.compareTo(b) > 0 ? x : x * x;
  }

  @Differentiable
  static <T extends Comparable<? super T>> double first(double x, List<T> a, T b) {
    return a.get(0).compareTo(b) > 0 ? x : x * x;
  }

  @Differentiable
  static <K, V extends Comparable<V>> double mapped(double x, Map<K, V> map, V b, K key) {
    return map.get(key).compareTo(b) > 0 ? x : x * x;
  }

  @Differentiable
  static <A> double nested(double x, Map<String, List<A>> map, A y) {
    return x * map.get("a").indexOf(y) + x * map.get("a").size();
  }

  @Differentiable
  static <A extends Number, B extends A> double summed(double x, List<B> list) {
    double s = x;
    for (A a : list) {
      s += a.doubleValue() * x;
    }
    return s;
  }

  @Differentiable
  static <T extends Number> double wild(double x, List<? extends T> list, List<?> any) {
    return x * list.get(0).doubleValue() + x * any.get(0).hashCode();
  }

  @Differentiable
  static <A> double value(Box<A> box) {
    return box.value() * box.value();
  }

  @Differentiable
  static <A> Box<A> scaled(Box<A> box, double factor) {
    return new Box<>(box.label(), box.value() * factor);
  }

  @Differentiable
  static <A extends Comparable<A>> Ordered<A> least(Ordered<A> x, A key) {
    return x.key().compareTo(key) > 0 ? x : new Ordered<>(key, x.values());
  }

  /** Throws if a number is not as it should be. */
  public static void check() throws Exception {
    expect(6, GenericMethods_Grad.declaredGrad(3));
    expect(6, GenericMethods_Grad.guardedGrad(3, new IOException()));
    expect(6, GenericMethods_Grad.comparedGrad(3, "a", "b"));
    expect(1, GenericMethods_Grad.firstGrad(3, List.of("b"), "a"));
    expect(6, GenericMethods_Grad.mappedGrad(3, Map.of("k", "a"), "b", "k"));
    expect(3, GenericMethods_Grad.nestedGrad(3, Map.of("a", List.of("b", "c")), "c"));
    expect(6, GenericMethods_Grad.summedGrad(3, List.of(2, 3)));
    expect(2 + 'a', GenericMethods_Grad.wildGrad(3, List.of(2), List.of("a")));
    expect(6, GenericMethods_Grad.valueGrad(new Box<>("a", 3)).value());
    GenericMethods_Grad.ScaledVjp scaled =
        GenericMethods_Grad.scaledVjp(new Box<>("a", 3), 5, new Box<>("b", 7));
    expect(35, scaled.box().value());
    expect(21, scaled.factor());
    Ordered<?> seed = new Ordered<>("a", new double[] {7});
    expect(7, GenericMethods_Grad.leastVjp(new Ordered<>("b", new double[] {3}), "c", seed).values()[0]);
  }

  private static void expect(double expected, double actual) {
    if (expected != actual) {
      throw new AssertionError(expected + " expected, but it is " + actual);
    }
  }
}
