import fluxion.Differentiable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Overloaded helpers: widening before boxing before variable arity, and casts that decide. */
class OverloadChoice {
  static double f(int x) {
    return 1;
  }

  static double f(long x) {
    return 2;
  }

  static double f(double x) {
    return 3;
  }

  static double f(Integer x) {
    return 4;
  }

  static double f(Object x) {
    return 5;
  }

  static double f(int... x) {
    return 6;
  }

  static double g(long x) {
    return 1;
  }

  static double g(Integer x) {
    return 2;
  }

  static double g(Object... x) {
    return 3;
  }

  static double h(char x) {
    return 1;
  }

  static double h(int x) {
    return 2;
  }

  static double h(String x) {
    return 3;
  }

  static double h(CharSequence x) {
    return 4;
  }

  static double h(Object x) {
    return 5;
  }

  static double k(float a, double b) {
    return 1;
  }

  static double k(double a, double b) {
    return 2;
  }

  static double m(List<?> x) {
    return 1;
  }

  static double m(Collection<?> x) {
    return 2;
  }

  static double m(Iterable<?> x) {
    return 3;
  }

  static double q(byte x) {
    return 1;
  }

  static double q(short x) {
    return 2;
  }

  static double q(char x) {
    return 3;
  }

  static double q(int x) {
    return 4;
  }

  static final byte CONSTANT = 3;

  @Differentiable
  static double numbers(double x, int i, short s, byte b, char c, long l, float w, Integer box) {
    double r = f(i) + 10 * f(s) + 100 * f(c) + 1e3 * f(l) + 1e4 * f(w) + 1e5 * f(box);
    r += 1e6 * f() + 1e7 * f(i, i) + 1e8 * f((Object) i) + 1e9 * f((Object) 3) + 1e10 * f((long) 3);
    r += g(i) + 10 * g(s) + 100 * g(box) + 1e3 * g() + 1e4 * g(i, l) + 1e5 * g((Integer) 3);
    r += k(w, x) + 10 * k(i, x) + 100 * k(x, l);
    r += q(CONSTANT) + 10 * q(b) + 100 * q((byte) 1) + 1e3 * q((short) (b + s)) + 1e4 * q(b + s);
    r += 1e5 * q(c++) + 1e6 * q(b += 1) + 1e7 * q(true ? b : s) + 1e8 * q(i > 2 ? c : 0);
    return r * x + 1e9 * q(i > 2 ? c : i) * x;
  }

  @Differentiable
  static double objects(double x, char c, int i, long l, short s, String text) {
    double r = h(c) + 10 * h('c') + 100 * h(i) + 1e3 * h(text) + 1e4 * h(new StringBuilder());
    r += 1e5 * h(l) + 1e6 * h(s) + 1e7 * h((CharSequence) text) + 1e8 * h((Object) "a");
    r += m(new ArrayList<>()) + 10 * m(new HashSet<String>());
    return r * x + m((Iterable<String>) List.of("a")) * x;
  }
}
