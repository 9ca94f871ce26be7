package fluxion.samples.gradbench.modules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Jacobian of bundle adjustment, in compressed sparse rows: first two rows of 15 entries for
 * each observation, then for each a row with the derivative of its weight's residual.
 *
 * <p>Source: GradBench's "ba". Shapes: {@code rows[3*p+1]}, where each row begins; {@code
 * columns[31*p]} and {@code values[31*p]}. A column is a camera's, a point's or a weight's
 * parameter, in this order.
 */
final class SparseJacobian {
  private static final int ROW = BaInput.CAMERA + BaInput.POINT + 1;

  /** How many entries the suite compares, besides the last one. */
  private static final int SHOWN = 30;

  private final int observations;
  private final int firstPoint;
  private final int firstWeight;
  private final int[] rows;
  private final int[] columns;
  private final double[] values;
  private int size;
  private int row;

  SparseJacobian(BaInput in) {
    observations = in.observations();
    firstPoint = BaInput.CAMERA * in.cameras().length;
    firstWeight = firstPoint + BaInput.POINT * in.points().length;
    rows = new int[3 * observations + 1];
    columns = new int[(2 * ROW + 1) * observations];
    values = new double[columns.length];
  }

  /** Begins anew. */
  void clear() {
    size = 0;
    row = 0;
  }

  /** Adds the row of one component of an observation's residual. */
  void addResidual(
      int observation,
      int camera,
      int point,
      double[] byCamera,
      double[] byPoint,
      double byWeight) {
    System.arraycopy(byCamera, 0, values, size, BaInput.CAMERA);
    System.arraycopy(byPoint, 0, values, size + BaInput.CAMERA, BaInput.POINT);
    values[size + ROW - 1] = byWeight;
    for (int j = 0; j < BaInput.CAMERA; j++) {
      columns[size + j] = BaInput.CAMERA * camera + j;
    }
    for (int j = 0; j < BaInput.POINT; j++) {
      columns[size + BaInput.CAMERA + j] = firstPoint + BaInput.POINT * point + j;
    }
    columns[size + ROW - 1] = firstWeight + observation;
    size += ROW;
    rows[++row] = size;
  }

  /** Adds the row of a weight's residual. */
  void addWeight(int observation, double byWeight) {
    columns[size] = firstWeight + observation;
    values[size] = byWeight;
    rows[++row] = ++size;
  }

  /** All of it. */
  Map<String, Object> all() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("nrows", rows.length - 1);
    fields.put("ncols", firstWeight + observations);
    fields.put("rows", rows);
    fields.put("cols", columns);
    fields.put("vals", values);
    return fields;
  }

  /** What the suite wants to see of it. */
  Map<String, Object> excerpt() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("rows", ends(rows));
    fields.put("cols", ends(columns));
    fields.put("vals", ends(values));
    return fields;
  }

  private static int[] ends(int[] array) {
    int[] ends = Arrays.copyOf(array, Math.min(array.length - 1, SHOWN) + 1);
    ends[ends.length - 1] = array[array.length - 1];
    return ends;
  }

  private static double[] ends(double[] array) {
    double[] ends = Arrays.copyOf(array, Math.min(array.length - 1, SHOWN) + 1);
    ends[ends.length - 1] = array[array.length - 1];
    return ends;
  }
}
