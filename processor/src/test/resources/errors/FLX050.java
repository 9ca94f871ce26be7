import fluxion.Derivative;
import fluxion.Differentiable;

class FLX050 {
  record Vec(double a) {}

  static final Vec[] TABLE = {new Vec(1)};
  static final Vec[] READ = {new Vec(1)};
  static Vec[] changing = {new Vec(1)};

  static void write() {
    TABLE[0] = new Vec(2);
  }

  @Differentiable
  static double f(Vec[] v, double x) {
    Object o = v; // ERROR: FLX050
    return x;
  }

  @Differentiable
  static double g(double x) {
    double y = x * TABLE[0].a(); // ERROR: FLX050
    y += changing[0].a(); // ERROR: FLX050
    return y + READ[0].a();
  }

  @Differentiable
  static double h(Vec[] v, double x) {
    System.out.println(v); // ERROR: FLX050
    java.util.Arrays.sort(v, null); // ERROR: FLX050
    return x;
  }
}
