import fluxion.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Code without active data is passed through; active values may be shown. */
class Foreign {
  static int counter;
  static double[] weights = {1, 2, 3};

  record Inner(double a) {}

  record Pair(Inner inner, float b) {}

  static class Config {
    int size = 3;

    native Pair nothing();

    Pair pair() {
      return new Pair(new Inner(size), 2);
    }

    double scale() {
      return size * 0.5;
    }
  }

  @Differentiable
  static double f(double x, Random random, List<Integer> list, String name) {
    double noise = random.nextGaussian();
    counter = counter + 1;
    Config config = new Config();
    String text = "x=" + x + name + 1;
    if (x > 100) {
      System.out.println(text + x);
    }
    List<String> names = new ArrayList<>();
    names.add(name);
    names.add("b");
    int n = list.size() + names.get(1).length() + name.length();
    assert x > 0 : "not positive: " + x;
    if (x < 0) {
      throw new IllegalArgumentException("negative " + x + " for " + name);
    }
    double w = weights[1] * config.scale() + config.size;
    boolean known = name.equals("one") && names.contains(name) || list instanceof ArrayList;
    for (int i : list) {
      if (i == 3) break;
      n += i;
    }
    for (String s : names) n += s.length();
    Pair pair = config.pair();
    String shown = pair + pair.toString() + pair.hashCode();
    Class<?> c = Config.class;
    List<? extends Number> numbers = list;
    n += numbers.size();
    names = new ArrayList<>(names);
    if (n < 0) System.out.println(shown);
    n += c.getSimpleName().length();
    Integer boxed = 3;
    int unboxed = boxed + list.get(0);
    return pair.inner().a() + x * noise * n + w + (known ? x : 1) + unboxed;
  }
}
