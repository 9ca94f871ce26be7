package fluxion.check;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a matrix: of a Jacobian in one of the shapes that it may have. */
final class Columns {
  private final List<double[]> columns = new ArrayList<>();

  private Columns() {}

  /**
   * The columns of a matrix of this size.
   *
   * @param matrix a number, an array (a column), an array of rows, or a record of such
   */
  static double[][] of(Object matrix, String name, int rows, int width) {
    Columns reader = new Columns();
    reader.add(matrix);
    boolean fits = reader.columns.size() == width;
    for (double[] column : reader.columns) {
      fits &= column.length == rows;
    }
    if (!fits) {
      throw new AssertionError("%s: it is not a matrix of %d × %d".formatted(name, rows, width));
    }
    return reader.columns.toArray(double[][]::new);
  }

  private void add(@Nullable Object matrix) {
    if (matrix instanceof Object[] rows) {
      addRows(rows);
    } else if (matrix instanceof Record) {
      for (RecordComponent part : matrix.getClass().getRecordComponents()) {
        add(Coordinates.component(part, matrix));
      }
    } else if (matrix != null) {
      columns.add(Coordinates.of(matrix).values());
    }
  }

  private void addRows(Object[] rows) {
    double[][] values = new double[rows.length][];
    int width = 0;
    for (int i = 0; i < rows.length; i++) {
      values[i] = rows[i] == null ? new double[0] : Coordinates.of(rows[i]).values();
      width = Math.max(width, values[i].length);
    }
    for (int j = 0; j < width; j++) {
      columns.add(column(values, j));
    }
  }

  /** Too short, and thus refused, if a row is. */
  private static double[] column(double[][] rows, int j) {
    List<Double> column = new ArrayList<>();
    for (double[] row : rows) {
      if (j < row.length) {
        column.add(row[j]);
      }
    }
    return column.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
