import fluxion.Differentiable;
import java.util.Arrays;

/** Static arrays that are only read: of records, of rows, through aliases and helpers. */
class RecordTables {
  record Site(double x, double y, int charge) {
    double far(double px, double py) {
      return Math.hypot(x - px, y - py);
    }
  }

  record Plain(double a, double b) {}

  static final Site[] SITES = {new Site(1, 2, 1), new Site(-1, 0.5, 2)};
  static final Site[][] GRID = {{new Site(0, 0, 1)}, {new Site(2, 2, 3), new Site(3, 1, 1)}};
  private static final Plain[] PRIVATE = {new Plain(1, 2), new Plain(3, Math.sqrt(4))};
  private static final Plain ONE = new Plain(0.5, 1.5);
  private static final double[][] M = {{1, 2}, {3, 4, 5}};
  private static final double[] W = {0.5, 0.25};

  static class Holder {
    static final Plain[] INNER = {new Plain(7, 8)};
  }

  @Differentiable
  static double potential(double x, double y) {
    double sum = 0;
    for (Site s : SITES) sum += s.charge() / s.far(x, y);
    for (int i = 0; i < GRID.length; i++) for (Site s : GRID[i]) sum += s.x() * x * s.charge;
    Site last = SITES[SITES.length - 1];
    return sum + last.y * y + Holder.INNER[0].a() * x;
  }

  @Differentiable
  static double tables(double x, int n) {
    double s = 0;
    for (Plain p : PRIVATE) s += p.a() * x + p.b;
    for (double[] row : M) {
      double[] r = row;
      s += r[0] * x + row.length;
    }
    double[] w = n > 3 ? W : M[1];
    return s * ONE.b() * w[1] + dot(W, M[0]) * x + W.clone()[0] * x * Arrays.copyOf(W, 1)[0];
  }

  private static double dot(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) s += a[i] * b[i];
    return s;
  }
}
