import fluxion.Differentiable;

class FLX033 {
  static int calls;

  @Differentiable
  static double f(double x, Object lock) {
    synchronized (lock) { // ERROR: FLX033
      return x;
    }
  }

  @Differentiable
  static synchronized double method(double x) { // ERROR: FLX033
    return x;
  }

  @Differentiable
  static double inactive(double x, Object lock) {
    synchronized (lock) {
      calls++;
    }
    return x;
  }
}
