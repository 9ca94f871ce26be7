import fluxion.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Code without active data is passed through; active values may be shown. */
class Foreign {
  static int counter;
  static double[] weights = {1, 2, 3};

  static class Config {
    int size = 3;

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
    Integer boxed = 3;
    int unboxed = boxed + list.get(0);
    return x * noise * n + w + (known ? x : 1) + unboxed;
  }
}
