import fluxion.Differentiable;

class FLX038 {
  @Differentiable
  static double f(double x, String s) {
    for (int i = 0; i < 3; i++) {
      try { // ERROR: FLX038
        Thread.sleep(i);
      } catch (InterruptedException e) {
        break;
      }
    }
    return x;
  }

  @Differentiable
  static double g(double x, String s, Object lock) {
    synchronized (lock) { // ERROR: FLX038
      if (s.isEmpty()) {
        return 0;
      }
    }
    return x;
  }
}
