package fluxion.samples.gradbench.modules;

import fluxion.samples.gradbench.protocol.Input;
import fluxion.samples.gradbench.protocol.ToolModule;
import fluxion.samples.kernels.Ba;
import fluxion.samples.kernels.Ba_Grad;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * GradBench's "ba": the residuals of bundle adjustment, and their sparse Jacobian by reverse mode,
 * observation by observation.
 *
 * <p>Source: {@link Ba}. Shapes: see {@link BaInput} and {@link SparseJacobian}; the residuals are
 * {@code [2*p]} and {@code [p]}.
 */
final class BaModule {
  private BaModule() {}

  static ToolModule<?> create() {
    return ToolModule.of("ba", BaModule::read)
        .with("objective", Problem::residuals, Residuals::fields)
        .with("jacobian", Problem::jacobian, Problem::fields);
  }

  private static Problem read(Input input) {
    BaInput in = BaInput.read(input);
    return new Problem(in, new SparseJacobian(in));
  }

  @SuppressWarnings("ArrayRecordComponent") // only carries the arrays
  private record Residuals(double[] projections, double[] weights, boolean repeated) {
    Map<String, Object> fields() {
      Map<String, Object> fields = new LinkedHashMap<>();
      if (repeated) {
        double[] first = {projections[0], projections[1]};
        fields.put("reproj_error", repeated("elements", first));
        fields.put("w_err", repeated("element", weights[0]));
      } else {
        fields.put("reproj_err", projections);
        fields.put("w_err", weights);
      }
      return fields;
    }

    private Map<String, Object> repeated(String name, Object element) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put(name, element);
      fields.put("repeated", weights.length);
      return fields;
    }
  }

  /** The input, and the memory for its Jacobian, which is filled anew by every run. */
  private record Problem(BaInput in, SparseJacobian matrix) {
    Residuals residuals() {
      int p = in.observations();
      double[] projections = new double[2 * p];
      double[] weights = new double[p];
      for (int i = 0; i < p; i++) {
        double[] residual =
            Ba.residual(
                in.cameras()[in.cameraOf()[i]],
                in.points()[in.pointOf()[i]],
                in.weights()[i],
                in.features()[2 * i],
                in.features()[2 * i + 1]);
        projections[2 * i] = residual[0];
        projections[2 * i + 1] = residual[1];
        weights[i] = Ba.weightResidual(in.weights()[i]);
      }
      return new Residuals(projections, weights, in.repeated());
    }

    Problem jacobian() {
      matrix.clear();
      for (int i = 0; i < in.observations(); i++) {
        addResiduals(i, in.cameraOf()[i], in.pointOf()[i]);
      }
      for (int i = 0; i < in.observations(); i++) {
        matrix.addWeight(i, Ba_Grad.weightResidualGrad(in.weights()[i]));
      }
      return this;
    }

    private void addResiduals(int i, int camera, int point) {
      var jacobian =
          Ba_Grad.residualJacobian(
              in.cameras()[camera],
              in.points()[point],
              in.weights()[i],
              in.features()[2 * i],
              in.features()[2 * i + 1]);
      for (int r = 0; r < 2; r++) {
        matrix.addResidual(
            i, camera, point, jacobian.camera()[r], jacobian.point()[r], jacobian.weight()[r]);
      }
    }

    Map<String, Object> fields() {
      return in.repeated() ? matrix.excerpt() : matrix.all();
    }
  }
}
