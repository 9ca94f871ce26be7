import fluxion.Differentiable;

/**
 * Records as new users write them: constructors, factories, nesting, generics; overloads, mutual
 * recursion.
 */
@SuppressWarnings("fluxion")
class RecordUses<T extends Comparable<T>> {
  abstract static class Shape {
    static final double SCALE = 2.5;
  }

  interface Consts {
    double G = 9.81;
    int N = 3;
    double[] W = {0.2, 0.3, 0.5};
  }

  record P(double x, double y) {
    static final P ZERO = new P(0, 0);
    static int made;

    P {
      if (Double.isNaN(x)) throw new IllegalArgumentException("NaN");
    }

    P(double both) {
      this(both, both / 2);
    }

    static P of(double... v) {
      return new P(v[0], v[v.length - 1]);
    }

    static P polar(double r, double t) {
      return new P(r * Math.cos(t), r * Math.sin(t));
    }

    P add(P o) {
      return new P(this.x + o.x, this.y() + o.y());
    }

    P scale(double s) {
      P q = this;
      return s == 1 ? this : new P(s * q.x, s * y);
    }

    double norm() {
      return Math.hypot(x, y);
    }

    double dot(P o) {
      return x * o.x() + y * o.y();
    }

    double self() {
      return dot(this) + norm();
    }
  }

  record Box(P[] corners, double[][] w, int n, String name, P mid) {
    double total() {
      double s = mid.self();
      for (P c : corners) s += c.norm() * w[0][n % w[0].length];
      return s;
    }

    Box with(P p) {
      return new Box(corners, w, n + 1, name + "!", p);
    }
  }

  record Pair<A, B>(A first, B second, double weight) {
    double weighted(double s) {
      return s * weight;
    }
  }

  record Explicit(double a, double b) {
    Explicit(double a, double b) {
      this.b = b * b;
      this.a = a + this.b;
    }

    @Override
    public double a() {
      return a * 3;
    }
  }

  @Differentiable
  static double basics(double x, double y) {
    return new P(x, y).add(P.of(x, 2, y)).add(P.ZERO).scale(y).self()
        + new P(x).norm()
        + P.polar(x, y).x;
  }

  @Differentiable
  static double box(Box b, double t) {
    return b.with(P.polar(t, 1)).total() * b.n() + b.name().length();
  }

  @Differentiable
  static Box boxed(Box b, double t) {
    Box c = b;
    if (t > 1) c = b.with(b.corners[1]);
    c.w()[0][1] *= t;
    return c;
  }

  @Differentiable
  static double generic(double x) {
    Pair<String, Integer> p = new Pair<>("abc", 3, x * x);
    return p.weighted(2) * p.first().length() * p.second();
  }

  @Differentiable
  static double explicit(double x, double y) {
    Explicit e = new Explicit(x, y);
    return e.a() * e.b + e.b();
  }

  @Differentiable
  static double consts(double x) {
    return x * Consts.G * Consts.N + Shape.SCALE * Consts.W[1] * x * Consts.W.length;
  }

  @Differentiable
  static <Q extends String> double typed(double x, Q a, Q b) {
    return a == b ? x : x * x;
  }

  static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  static boolean odd(int n) {
    return n != 0 && even(n - 1);
  }

  static double f(double x, int n) {
    return n <= 0 ? x : Math.sin(g(x * 1.1, n - 1));
  }

  static double g(double x, int n) {
    if (n <= 0) return x * x;
    return f(x, n - 1) * g(x, n - 2);
  }

  @Differentiable
  static double mutual(double x, int n) {
    return even(n) ? f(x, n) : g(x, n);
  }

  static double over(double x) {
    return x;
  }

  static double over(int x) {
    return 10 * x;
  }

  static double over(float x) {
    return 3 * x;
  }

  static double over(double[] x) {
    return x[0];
  }

  static double over(Object x) {
    return 7;
  }

  @Differentiable
  static double overloads(double x, double[] a, int n, long l) {
    return x * over(n)
        + over(a) * over(x)
        + over(l) * x
        + over((float) n) * x
        + over("s") * x
        + over((byte) 3) * x;
  }

  private static class Hidden {
    private static final double K = 3;

    private static double cube(double x) {
      return x * x * x * K;
    }

    static class Deep {
      static double d(double x) {
        return cube(x) + K;
      }
    }
  }

  @Differentiable
  static double hidden(double x) {
    return Hidden.cube(x) + Hidden.K * x + Hidden.Deep.d(x);
  }

  @Differentiable
  static P records(P p, P[] ps) {
    P acc = p;
    for (int i = 0; i < ps.length; i++) {
      P q = ps[i];
      if (q.x() > 1) {
        acc = acc.add(q);
        continue;
      }
      acc = i % 2 == 0 ? acc.scale(q.norm()) : q;
      ps[i] = acc;
    }
    return acc;
  }

  @Differentiable
  static double nestedCalls(double x) {
    return new P(new P(x, x * x).norm(), P.of(x).dot(P.ZERO.add(new P(x))))
        .scale(x)
        .add(new P(1))
        .self();
  }

  @Differentiable(wrt = {"b"})
  static double wrtOnly(double[] a, double[] b, P p) {
    a[0] *= b[0];
    return a[0] * b[1] * p.x;
  }

  @Differentiable(name = "second")
  static double over2(double x, double y) {
    return x * y;
  }

  @Differentiable
  static double over2(double x) {
    return over2(x, x);
  }

  @Differentiable
  static P[] array(P[] in, double k) {
    P[] out = new P[in.length];
    for (int i = 0; i < in.length; i++) out[i] = in[in.length - 1 - i].scale(k);
    return out;
  }

  @Differentiable
  static double grid(P[][] m) {
    double s = 0;
    for (P[] row : m) for (P p : row) s += p.x * p.y;
    m[0] = m[1];
    m[0][0] = new P(3, 4);
    return s + m[1][0].x * m[0][2].y;
  }
}
