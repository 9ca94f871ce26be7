package fluxion.processor.endtoend;

import java.util.List;
import java.util.Random;

/** Sources of methods that are too large for one generated method each. */
final class LargeMethods {
  private LargeMethods() {}

  /** So many statements that compute with eight numbers, every tenth a branch. */
  static String chain(int statements) {
    var body = new StringBuilder("    double v0 = x, v1 = y, v2 = x - y, v3 = 1;\n");
    body.append("    double v4 = y * y, v5 = 0.5, v6 = x * y, v7 = 0;\n");
    var random = new Random(1);
    for (int k = 0; k < statements; k++) {
      body.append(statement(random, k, "    "));
    }
    return of(
        "Chain", "double x, double y", body + "    return v0 + v1 * v2 + v3 + v4 - v5 + v6 - v7;");
  }

  /** A loop over an array whose body has so many statements. */
  static String loop(int statements) {
    var body = new StringBuilder("    double v0 = 1, v1 = 0.2, v2 = 0.3, v3 = 1, s = 0;\n");
    body.append("    double v4 = 0.1, v5 = 0.5, v6 = 0.7;\n");
    body.append("    for (int i = 0; i < a.length; i++) {\n      double v7 = a[i];\n");
    var random = new Random(2);
    for (int k = 0; k < statements; k++) {
      body.append(statement(random, k, "      "));
      if (k % 100 == 50) {
        body.append("      a[(i + " + k + ") % a.length] *= 1 + 0.1 * v" + k % 8 + ";\n");
      }
    }
    body.append("      s += v0 * v7;\n    }\n");
    return of("Loop", "double[] a", body + "    return s + v1 + v2 + v3 + v4 + v5 + v6 + a[0];");
  }

  /** A branch on each side of which are so many statements. */
  static String branch(int statements) {
    var body = new StringBuilder("    double v0 = x, v1 = y, v2 = x - y, v3 = 1;\n");
    body.append("    double v4 = y * y, v5 = 0.5, v6 = x * y, v7 = 0;\n    if (x > y) {\n");
    var random = new Random(3);
    for (int k = 0; k < 2 * statements; k++) {
      body.append(k == statements ? "    } else {\n" : "").append(statement(random, k, "      "));
    }
    body.append("    }\n");
    return of(
        "Branch", "double x, double y", body + "    return v0 + v1 * v2 + v3 + v4 - v5 + v6 - v7;");
  }

  /** A counted loop and a while loop that carry so many numbers. */
  static String carried(int count) {
    var body = new StringBuilder("    int t = 0;\n");
    for (int k = 0; k < count; k++) {
      body.append("    double v" + k + " = a[" + k + " % a.length] * " + (k + 1) + ";\n");
    }
    for (String loop : List.of("for (int i = 0; i < n; i++) {", "while (t++ < n && v0 < 1e9) {")) {
      body.append("    ").append(loop).append("\n");
      for (int k = 0; k < count; k++) {
        String next = "v" + (k + 1) % count;
        body.append("      v" + k + " = Math.sin(" + next + ") + 0.5 * v" + k + ";\n");
      }
      body.append("    }\n");
    }
    body.append("    double s = 0;\n");
    for (int k = 0; k < count; k++) {
      body.append("    s = 0.9 * s + v" + k + ";\n");
    }
    return of("Carried", "double[] a, int n", body + "    return s;");
  }

  /** So many arrays, each filled by a loop of its own from the one before. */
  static String arrays(int count) {
    var body = new StringBuilder("    double[] a0 = a;\n");
    for (int k = 1; k <= count; k++) {
      String before = "a" + (k - 1);
      body.append("    double[] a" + k + " = new double[a.length];\n");
      body.append("    for (int i = 0; i < a.length; i++) {\n");
      body.append("      a" + k + "[i] = 0.9 * " + before + "[i] + 0.1 * Math.sin(x * ");
      body.append(before + "[(i + " + k + ") % a.length]);\n    }\n");
    }
    return of("Many", "double[] a, double x", body + "    return a" + count + "[0] * a3[1];");
  }

  /** So many parameters, in sums and products. */
  static String parameters(int count) {
    var list = new StringBuilder();
    var body = new StringBuilder("    double s = 1;\n    double p = 0.5;\n");
    for (int k = 0; k < count; k++) {
      list.append(k == 0 ? "" : ", ").append("double x").append(k);
      body.append("    s += Math.sin(p * x" + k + ");\n");
      body.append("    p = 0.5 * p + 0.1 * s * x" + k + " * x" + k * 7 % count + ";\n");
    }
    // A JVP of so many would have more parameters than Java allows.
    String products = "({Derivative.VJP, Derivative.GRADIENT})";
    return of("Parameters", products, list.toString(), body + "    return s * p;");
  }

  private static String of(String name, String parameters, String body) {
    return of(name, "", parameters, body);
  }

  private static String of(String name, String products, String parameters, String body) {
    return "import fluxion.Derivative;\nimport fluxion.Differentiable;\n\nclass "
        + name
        + " {\n  @Differentiable"
        + products
        + "\n  static double f("
        + parameters
        + ") {\n"
        + body
        + "\n  }\n}\n";
  }

  /** A statement that keeps the numbers small. */
  static String statement(Random random, int k, String indent) {
    String a = "v" + random.nextInt(8);
    String b = "v" + random.nextInt(8);
    String c = "v" + random.nextInt(8);
    String text =
        switch (k % 10) {
          case 0 ->
              String.format("if (%s > %s) { %s = 0.5 * %s; } else { %s += 0.1; }", a, b, c, a, b);
          case 1 -> String.format("%s = Math.sin(%s) + 0.5 * %s;", a, b, c);
          case 2 -> String.format("double t%d = %s * %s; %s = 0.3 * t%d;", k, a, b, c, k);
          case 3 -> String.format("%s = Math.exp(-%s * %s) - 0.5;", a, b, b);
          case 4 -> String.format("%s = %s / (1 + %s * %s);", a, b, c, c);
          case 5 -> String.format("%s -= 0.4 * %s;", a, b);
          case 6 -> String.format("%s = 0.6 * (%s - %s);", a, b, c);
          case 7 -> String.format("%s = Math.sqrt(1 + %s * %s) - 0.9;", a, b, b);
          case 8 -> String.format("%s = 0.5 * (%s + Math.cos(%s));", a, a, c);
          default -> String.format("%s = -0.7 * %s + 0.2;", a, c);
        };
    return indent + text + "\n";
  }
}
