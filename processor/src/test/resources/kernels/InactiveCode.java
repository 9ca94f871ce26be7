import fluxion.Differentiable;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

// input: s=12, n=3
// input: s=abc, n=2
/** What carries no derivatives may be any Java: try, synchronized, lambdas, streams, generics. */
class InactiveCode {
  static final Object LOCK = new Object();
  static int count;
  private static final double RATE = 0.5 + Math.sqrt(2);

  private static int parse(String s) {
    try {
      return Integer.parseInt(s);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static int longWords(List<String> l) {
    return (int) l.stream().filter(w -> w.length() > 2).count();
  }

  static synchronized int next() {
    return ++count;
  }

  static int stamped(int n) {
    synchronized (LOCK) {
      return n * 2;
    }
  }

  @Differentiable
  static double tried(double x, String s) {
    int n;
    try {
      n = Integer.parseInt(s);
    } catch (NumberFormatException e) {
      n = s.length();
    } finally {
      count++;
    }
    return x * n;
  }

  @Differentiable
  static double two(double x, String s) {
    int n = 1;
    double rate = 0.25;
    String t = s;
    try {
      rate = Double.parseDouble(s) * RATE;
      n += 2;
      t = t + "!";
    } catch (NumberFormatException | NullPointerException e) {
      rate = n;
    }
    return x * n * rate * t.length();
  }

  @Differentiable
  static double logged(double x, int n) {
    try (java.io.StringReader r = new java.io.StringReader("a" + n)) {
      count += r.read();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
    synchronized (LOCK) {
      count--;
    }
    return x * n;
  }

  @Differentiable
  static double streams(double x, int n) {
    List<String> words = List.of("a", "bcd", "efgh");
    int total = words.stream().mapToInt(w -> w.length()).sum();
    int big = words.stream().map(String::length).filter(q -> q > n - 2).reduce(0, Integer::sum);
    double[] w = IntStream.range(0, n).mapToDouble(i -> 1.0 / (1 + i)).toArray();
    List<Integer> lengths = words.stream().map(String::length).collect(Collectors.toList());
    double s = 0;
    for (double v : w) s += v * x;
    for (int q : lengths) s += q * x * x;
    return s * total + big * x + words.stream().filter(z -> z.isEmpty()).count() * x;
  }

  @Differentiable
  static double lambdas(double x, double k) {
    DoubleUnaryOperator sq = t -> t * t;
    IntBinaryOperator mul =
        (a, b) -> {
          int c = a * b;
          return c + 1;
        };
    Supplier<String> sup = () -> "q";
    Function<String, Integer> len = String::length;
    double[] table = new double[3];
    Arrays.setAll(table, i -> i * 0.5);
    Runnable r = () -> count++;
    r.run();
    return x * sq.applyAsDouble(3)
        + mul.applyAsInt(2, 3) * k
        + len.apply(sup.get()) * x
        + table[2] * x;
  }

  static double integrate(DoubleUnaryOperator w, double x, int n) {
    double s = 0;
    for (int i = 0; i < n; i++) s += w.applyAsDouble(i) * Math.sin(x * i);
    return s;
  }

  @Differentiable
  static double quadrature(double x, int n) {
    return integrate(i -> 1 / (1 + i * i), x, n) + integrate(Math::sqrt, x, 2);
  }

  @Differentiable
  static double generic(double x, int n) {
    List<Integer> l = new ArrayList<>(Arrays.asList(3, 1, 2));
    Collections.sort(l);
    l.sort(Comparator.reverseOrder());
    Map<String, List<Integer>> m = new HashMap<>();
    m.computeIfAbsent("a", q -> new ArrayList<>()).add(n);
    m.put("b", Collections.emptyList());
    var e = new ArrayList<Integer>();
    e.addAll(List.of(1, 2));
    double s = 0;
    for (Map.Entry<String, List<Integer>> en : m.entrySet()) s += en.getValue().size() * x;
    for (int q : List.of(4, 5)) s += q * x;
    Optional<Integer> o = Optional.of(n);
    int best = Collections.max(l);
    double d = Collections.min(l);
    return s * l.get(0) + x * best / d + o.get() * x + Math.max(1, e.size()) * x + e.get(1) * x;
  }

  @Differentiable
  static double helpers(double x, String s, int n) {
    return x * parse(s)
        + x * longWords(List.of("abc", "d"))
        + x * stamped(n)
        + x * (next() > 0 ? 1 : 2)
        + Objects.requireNonNull(s).length() * x;
  }

  @Differentiable
  static double anon(double x, int n) {
    Comparator<Integer> c =
        new Comparator<Integer>() {
          @Override
          public int compare(Integer a, Integer b) {
            return b - a;
          }
        };
    return x * c.compare(n, 1);
  }

  @Differentiable
  static double localRecord(double x, int n) {
    var names = new String[] {"a", "bb"};
    int i = 0;
    for (String q : names) i += q.length();
    Iterator<Integer> it = List.of(1, 2).iterator();
    while (it.hasNext()) i += it.next();
    return x * i;
  }
}
