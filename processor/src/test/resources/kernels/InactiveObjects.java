import fluxion.Differentiable;
import java.util.*;

/** Objects, their fields and iterators, records in lists, type variables. */
class InactiveObjects {
  record P(double x, String name, double y) {}

  record Q(P p, int n) {}

  static List<P> points() {
    return List.of(new P(1, "a", 2), new P(3, "b", 4));
  }

  static final List<Q> QS = List.of(new Q(new P(1, "a", 2), 1), new Q(new P(3, "b", 4), 2));
  static final Map<String, P> MAP = new TreeMap<>(Map.of("a", new P(1, "z", 5)));

  static class Node {
    double w = 3;
    Node next;
    int[] data = {1, 2};

    static Node of(int n) {
      Node r = null;
      for (int i = 0; i < n; i++) {
        Node k = new Node();
        k.next = r;
        k.w = i;
        r = k;
      }
      return r;
    }
  }

  @Differentiable
  static double iterate(double x) {
    double s = 0;
    for (P p : points()) s += p.x() * x * p.name.length();
    for (Q q : QS) s += q.p().y * x * q.n();
    for (Map.Entry<String, P> e : MAP.entrySet()) s += e.getValue().y() * x + e.getKey().length();
    return s;
  }

  @Differentiable
  static double nodes(double x, int n) {
    double s = 0;
    for (Node k = Node.of(n); k != null; k = k.next) s += k.w * x * k.data[1];
    Node m = new Node();
    m.w = 4;
    m.data[0]++;
    return s * m.w + m.data[0] * x;
  }

  @Differentiable
  static double raw(double x, Integer n) {
    Object o = n;
    Comparable<Integer> c = n;
    return o.equals(3) ? x : x * x * (c.compareTo(1) + 1) * o.hashCode();
  }

  @Differentiable
  static <T extends Comparable<T>> double var(double x, String a, String b) {
    return pick(a, b).length() * x;
  }

  static <T extends Comparable<T>> T pick(T a, T b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  static <E extends Enum<E>> int ord(E e) {
    return e.ordinal() + e.name().length();
  }

  enum Z {
    A,
    BB
  }

  @Differentiable
  static double bounded(double x, Z z) {
    return ord(z) * x;
  }

  interface HasW {
    double w();

    default double twice() {
      return 2 * w();
    }
  }

  static class W implements HasW {
    public double w() {
      return 1.5;
    }
  }
}
