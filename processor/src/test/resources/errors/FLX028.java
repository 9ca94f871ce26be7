import fluxion.Differentiable;

class FLX028 {
  static class A {
    static class B {
      @Differentiable
      static double f(double x) {
        return x;
      }
    }
  }

  static class A_B {
    @Differentiable
    static double f(double x) { // ERROR: FLX028
      return x;
    }
  }
}
