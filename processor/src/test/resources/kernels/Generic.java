import fluxion.Differentiable;

class Generic<T extends Comparable<T>> {
  record Box<V>(V label, double value) {
    Box<V> twice() {
      return new Box<>(label, value * 2);
    }
  }

  static <U> double second(U ignored, double[] a) {
    return a[1];
  }

  static double pick(Object o, double x) {
    return -x;
  }

  static double pick(double a, double b) {
    return a * b;
  }

  static double pick(int a, double b) {
    return a + b;
  }

  static double pick(long a, double b) {
    return a - b;
  }

  static class Inner {
    static class Deep {
      @Differentiable
      static double f(double x, double[] a, String s) {
        Box<String> box = new Box<>(s, x).twice();
        short k = 3;
        float h = 2;
        return box.value() + second(s, a) + pick(k, x) + pick(h, x) + pick(5L, x) + pick(s, x)
            + pick((Object) 3, x) + pick((Object) "a", x) + pick((Integer) 4, x)
            + box.label().length();
      }
    }
  }
}
