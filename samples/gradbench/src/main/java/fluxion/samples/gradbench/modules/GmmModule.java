package fluxion.samples.gradbench.modules;

import fluxion.samples.gmm.Gmm;
import fluxion.samples.gmm.Gmm_Grad;
import fluxion.samples.gmm.WishartPrior;
import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.ToolModule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * GradBench's "gmm": the log-posterior of a Gaussian mixture, and its gradient by reverse mode.
 *
 * <p>Source: {@link Gmm}, with its shapes; the gradient has the fields {@code alpha}, {@code mu},
 * {@code q} and {@code l}.
 */
final class GmmModule {
  private GmmModule() {}

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Arguments(
      double[] alpha,
      double[][] mu,
      double[][] q,
      double[][] l,
      double[][] x,
      double gamma,
      int m,
      double logNormalizer) {
    static Arguments read(Input input) {
      int d = input.get("d").integer(1);
      int k = input.get("k").integer(1);
      int n = input.get("n").integer(1);
      double gamma = input.get("gamma").number();
      int m = input.get("m").integer(0);
      return new Arguments(
          input.get("alpha").vector(k),
          input.get("mu").matrix(k, d),
          input.get("q").matrix(k, d),
          input.get("l").matrix(k, d * (d - 1) / 2),
          input.get("x").matrix(n, d),
          gamma,
          m,
          WishartPrior.logNormalizer(d, gamma, m));
    }

    double objective() {
      return Gmm.objective(alpha, mu, q, l, x, gamma, m, logNormalizer);
    }

    Gmm_Grad.ObjectiveGrad gradient() {
      return Gmm_Grad.objectiveGrad(alpha, mu, q, l, x, gamma, m, logNormalizer);
    }
  }

  static ToolModule<?> create() {
    return ToolModule.of("gmm", Arguments::read)
        .with("objective", Arguments::objective)
        .with("jacobian", Arguments::gradient, GmmModule::fields);
  }

  private static Map<String, Object> fields(Gmm_Grad.ObjectiveGrad gradient) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("alpha", gradient.alpha());
    fields.put("mu", gradient.mu());
    fields.put("q", gradient.q());
    fields.put("l", gradient.l());
    return fields;
  }
}
