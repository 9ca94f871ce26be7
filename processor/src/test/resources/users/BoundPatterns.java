package customer;

import fluxion.Differentiable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** Variables that {@code instanceof} binds, wherever Java knows them, and types that it infers. */
public final class BoundPatterns {
  static final double d = 100;

  private BoundPatterns() {}

  record Point(double u, Object any) {}

  @Differentiable
  static double then(double x, Object o) {
    if (o instanceof Double n && n > 3) {
      return x * n;
    } else if (o instanceof Integer n) {
      return -x * n;
    }
    return x;
  }

  @Differentiable
  static double behind(double x, Object o) {
    if (!(o instanceof Double d)) {
      return x * d; // the field
    }
    double y = x * d;
    if (!(o instanceof Double e) || e < 0) {
      throw new IllegalStateException("negative");
    }
    return y * e;
  }

  @Differentiable
  static double otherwise(double x, Object o) {
    double y = 0;
    if (!(o instanceof double[] a)) {
      y += x * d;
    } else {
      for (double w : a) {
        y += x * w;
      }
    }
    return y * d;
  }

  @Differentiable
  static double chosen(double x, Object o, Object p) {
    String s = o instanceof String t ? t : "none";
    boolean both = o instanceof String t && p instanceof String q && t.length() > q.length();
    boolean neither = !(o instanceof String t) || !(p instanceof Integer i) || t.length() == i;
    return x * s.length() * (both ? 2 : 3) * (neither ? 5 : 7);
  }

  @Differentiable
  static double nested(double x, Object o, Object p) {
    if (x > 0 && (p == null || !(p instanceof Long m && m > 2))) {
      if (o instanceof Point point && point.any() instanceof double[] v && v.length > 1) {
        return x * point.u() * v[1];
      }
    }
    return x;
  }

  @Differentiable
  static double looped(double x, Object[] all) {
    double y = 0;
    int k = 0;
    while (all[k] instanceof Integer n && n > 0) {
      y += x * n;
      k++;
    }
    for (Object next = all[k]; !(next instanceof String s); next = all[++k]) {
      y += 1000 * x;
    }
    String text = (String) all[k];
    Deque<Object> rest = new ArrayDeque<>(Arrays.asList(all).subList(k + 1, all.length));
    double factor = 0;
    do {
      factor++;
    } while (!(rest.poll() instanceof Double g && g > 2));
    while (!(rest.poll() instanceof Integer last)) {
      y *= 2;
    }
    return y * factor * last + x * text.length();
  }

  @Differentiable
  static double each(double x, List<Object> all) {
    double y = 0;
    for (Object o : all) {
      if (!(o instanceof Double d)) {
        continue;
      }
      d = d + 1;
      y += x * d;
      if (o instanceof Double e && e > 5) {
        break;
      }
    }
    return y * d;
  }

  @Differentiable
  static double checked(double x, Object o) {
    assert o instanceof Integer i && i > 0 : "x = " + x;
    return x;
  }

  @Differentiable
  static double inferred(double x, List<Integer> all, Integer[] array, Iterator<Double> it) {
    double y = x * Collections.max(all) * Collections.min(Arrays.asList(array));
    return y * first(all) / all.stream().map(i -> i * 2).reduce(Integer::sum).get() * it.next();
  }

  static <T> T first(List<? extends T> all) {
    return all.get(0);
  }

  static final boolean ALWAYS = true;

  @Differentiable
  static double notLeft(double x, Object o, int how) {
    if (how == 0 && !(o instanceof Double d)) {
      do {
        x = x * d;
        if (x > 1e4) {
          return x;
        }
      } while (true);
    }
    if (!(o instanceof Double d)) {
      while (ALWAYS) {
        x = 2 * x;
        if (x > 50) {
          return x;
        }
      }
    }
    if (!(o instanceof Double e)) {
      synchronized (o) {
        throw new IllegalStateException();
      }
    }
    return x * d * e;
  }

  @Differentiable
  static double localConstants(double x, Object o, int kind) {
    final int two = 2;
    final byte three = two + 1;
    if (kind == 1) {
      if (!(o instanceof Double d)) {
        boolean ALWAYS = x < 0;
        while (ALWAYS) {
          return x;
        }
      }
      return x * d; // the field
    }
    if (!(o instanceof Double d)) {
      final var on = two < three;
      while (on) {
        x = 2 * x;
        if (x > 50) {
          return x;
        }
      }
    }
    switch (kind) {
      case two:
        return x * d;
      case three:
        final String name = "three" + three;
        return name == "three3" ? 3 * x * d : 0;
      default:
        final char letter;
        letter = 'a' + three;
        return letter / two * x * d;
    }
  }

  static <K, V> V put(K key, V value) {
    Map<K, V> map = new HashMap<>();
    map.put(key, value);
    return map.get(key);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> T[] array(T... all) {
    return all;
  }

  @Differentiable
  static double generic(double x) {
    Double[] two = array(1.5, 2.5);
    return x * put("a", 2.0) * two[1] * array(1, 2)[1];
  }

  @Differentiable
  static double boxed(double x, boolean some) {
    Integer n = some ? 3 : null;
    Double w = some ? null : 1.5;
    return n == null ? x * w : x * n;
  }

  /** Throws if something is not as it should be. */
  public static void check() {
    for (Object o : new Object[] {4.5, 2.5, 7, "text", new double[] {1, 2}}) {
      linear(then(2, o), BoundPatterns_Grad.thenValueAndGrad(2, o).value(), o);
      linear(then(2, o), 2 * BoundPatterns_Grad.thenGrad(2, o), o);
      linear(behind(2, o), 2 * BoundPatterns_Grad.behindGrad(2, o), o);
      linear(otherwise(2, o), 2 * BoundPatterns_Grad.otherwiseGrad(2, o), o);
      for (Object p : new Object[] {"tex", 4, 3L, 1L, null}) {
        linear(chosen(2, o, p), 2 * BoundPatterns_Grad.chosenGrad(2, o, p), o);
        Object point = o instanceof double[] v ? new Point(3, v) : o;
        linear(nested(2, point, p), 2 * BoundPatterns_Grad.nestedGrad(2, point, p), o);
      }
      linear(checked(2, 1), 2 * BoundPatterns_Grad.checkedGrad(2, 1), o);
    }
    Object[] all = {2, 3, -1, 5.5, "four", 'c', 2.5, "x", 'y', 3, 4};
    linear(looped(2, all), 2 * BoundPatterns_Grad.loopedGrad(2, all), "loop");
    linear(each(2, List.of(all)), 2 * BoundPatterns_Grad.eachGrad(2, List.of(all)), "each");
    List<Integer> list = List.of(3, 7, 2);
    Integer[] array = {5, 4};
    DoubleBinaryOperator expect =
        (f, g) -> {
          linear(f, g, "inferred");
          return g;
        };
    expect.applyAsDouble(
        inferred(2, list, array, List.of(1.5).iterator()),
        2 * BoundPatterns_Grad.inferredGrad(2, list, array, List.of(1.5).iterator()));
    for (Object o : new Object[] {4.5, "text"}) {
      linear(notLeft(2, o, 0), 2 * BoundPatterns_Grad.notLeftGrad(2, o, 0), o);
      linear(notLeft(2, o, 1), 2 * BoundPatterns_Grad.notLeftGrad(2, o, 1), o);
    }
    for (int kind = 1; kind < 4; kind++) {
      linear(
          localConstants(2, 4.5, kind), 2 * BoundPatterns_Grad.localConstantsGrad(2, 4.5, kind), kind);
      linear(localConstants(2, 4, kind), 2 * BoundPatterns_Grad.localConstantsGrad(2, 4, kind), kind);
    }
    linear(generic(2), 2 * BoundPatterns_Grad.genericGrad(2), "generic");
    linear(boxed(2, true), 2 * BoundPatterns_Grad.boxedGrad(2, true), true);
    linear(boxed(2, false), 2 * BoundPatterns_Grad.boxedGrad(2, false), false);
    try {
      BoundPatterns_Grad.behindGrad(2, -1.0);
    } catch (IllegalStateException e) {
      return;
    }
    throw new AssertionError("nothing thrown");
  }

  private static void linear(double f, double twice, Object where) {
    if (Math.abs(f - twice) > 1e-12 * Math.abs(f)) {
      throw new AssertionError(twice + " instead of " + f + " for " + where);
    }
  }
}
