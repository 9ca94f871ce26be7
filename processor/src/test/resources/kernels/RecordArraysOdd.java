import fluxion.Differentiable;

// input: vs=null
class RecordArraysOdd {
  record V(float a) {}

  record W(int n, V v, V[][] grid) {}

  @Differentiable
  static double maybe(V[] vs, double x) {
    if (vs == null) {
      return x;
    }
    return vs[0].a() * x + vs.length;
  }

  @Differentiable
  static double nested(W[] ws, W one) {
    return ws[0].grid()[0][0].a() * one.grid()[1][0].a() * one.v().a();
  }

  @Differentiable
  static double put(W w, double x) {
    w.grid()[0][0] = new V((float) x);
    w.grid()[1] = w.grid()[2];
    return w.grid()[0][0].a() * x + w.grid()[1][0].a();
  }

  @Differentiable
  static V[][] same(V[][] vs, double x) {
    return vs;
  }

  @Differentiable
  static double spread(double x, V... all) {
    return all[0].a() * x;
  }

  static int count(V[] vs) {
    int count = 0;
    for (V v : vs) {
      if (v.a() > 1) {
        count++;
      }
    }
    return count;
  }

  static V pick(V[] vs, boolean first) {
    return first ? vs[0] : vs[vs.length - 1];
  }

  @Differentiable
  static double chosen(V[] vs, int k, double x) {
    V[] w =
        switch (k) {
          case 2 -> vs;
          case 3 -> {
            V[] copy = vs.clone();
            copy[0] = new V(3f);
            yield copy;
          }
          default -> new V[] {new V(1f), pick(vs, true)};
        };
    V t = (vs[0] = w[w.length - 1]);
    var both = new V[][] {w, vs};
    int i = 0;
    both[i++][i] = t;
    return pick(w, x > 1).a() * x + count(vs) + both[1][0].a();
  }
}
