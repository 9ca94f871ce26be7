package fluxion.samples.gradbench.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * An input of an eval on which the tool is measured.
 *
 * <p>Source: the default sizes of GradBench's evals, about the middle of each. Shapes: the primal
 * is empty for evals that have none; {@code elsewhere} is what tools for C++ took.
 */
record Workload(
    String eval,
    String size,
    String primal,
    String derivative,
    Source source,
    Elsewhere elsewhere) {

  /** Makes the input. */
  interface Source {
    JsonNode input(ReferenceFolder references) throws IOException;
  }

  /**
   * Milliseconds of the function in C++, of its derivative by hand, and of that by the fastest tool
   * of those measured. What was not measured is a dash.
   */
  record Elsewhere(String primal, String manual, String tool) {}

  static List<Workload> all() {
    Inputs inputs = new Inputs();
    return List.of(
        jacobian(
            "gmm",
            "d 2, k 5, n 1000",
            r -> inputs.gmm(2, 5, 1000),
            new Elsewhere("0.084", "0.148", "0.301 (Enzyme)")),
        jacobian(
            "gmm",
            "d 10, k 25, n 1000",
            r -> inputs.gmm(10, 25, 1000),
            new Elsewhere("2.09", "3.72", "4.35 (Tapenade)")),
        jacobian(
            "gmm",
            "d 32, k 50, n 1000",
            r -> inputs.gmm(32, 50, 1000),
            new Elsewhere("13.3", "36.7", "39.2 (Tapenade)")),
        jacobian(
            "ba",
            "31,843 observations",
            r -> r.read("ba", "input"),
            new Elsewhere("0.836", "5.7", "7.9 (Enzyme)")),
        jacobian(
            "ht",
            "544 vertices, 100 points",
            r -> r.read("ht", "input"),
            new Elsewhere("0.100", "0.49", "3.2 (ADOL-C)")),
        jacobian(
            "lstm",
            "2 layers, 1024 characters",
            r -> inputs.lstm(2, 1024),
            new Elsewhere("1.40", "9.85", "3.88 (CoDiPack)")),
        new Workload(
            "kmeans",
            "k 100, n 10000, d 8",
            "cost",
            "dir",
            r -> inputs.kmeans(100, 10000, 8),
            new Elsewhere("2.17", "2.93", "5.94 (Enzyme)")),
        gradient(
            "llsq",
            "n 1024, m 128",
            r -> inputs.llsq(1024, 128),
            new Elsewhere("0.101", "0.203", "0.209 (Enzyme)")),
        gradient(
            "lse",
            "n 80000",
            r -> inputs.lse(80000),
            new Elsewhere("0.56", "0.46", "0.86 (Enzyme)")),
        gradient(
            "ode",
            "n 1000, 100 steps",
            r -> inputs.ode(1000, 100),
            new Elsewhere("0.136", "–", "0.46 (Enzyme)")),
        gradient(
            "det", "ell 9", r -> inputs.det(9), new Elsewhere("2.96", "27.1", "8.6 (CoDiPack)")),
        nested("particle", "ff", "0.80"),
        nested("particle", "fr", "2.96"),
        nested("particle", "rf", "1.30"),
        nested("particle", "rr", "8.21"),
        nested("saddle", "ff", "1.36"),
        nested("saddle", "fr", "1.40"),
        nested("saddle", "rf", "1.30"),
        nested("saddle", "rr", "1.26"));
  }

  private static Workload jacobian(String eval, String size, Source source, Elsewhere elsewhere) {
    return new Workload(eval, size, "objective", "jacobian", source, elsewhere);
  }

  private static Workload gradient(String eval, String size, Source source, Elsewhere elsewhere) {
    return new Workload(eval, size, "primal", "gradient", source, elsewhere);
  }

  private static Workload nested(String eval, String modes, String enzyme) {
    return new Workload(
        eval,
        modes,
        "",
        modes,
        r -> r.read(eval, "input"),
        new Elsewhere("–", "–", enzyme + " (Enzyme)"));
  }

  /** The input, for so many runs and seconds. */
  static ObjectNode runs(ObjectNode input, int runs, double seconds) {
    return input.put("min_runs", runs).put("min_seconds", seconds);
  }
}
