import fluxion.Differentiable;

/** Permutations that depend on the data: smooth wherever no two elements are equal. */
// input: a={3, 1, 2}
// input: a={1}
class Sorting {
  @Differentiable
  static double weighted(double[] a) {
    double[] b = a.clone();
    insertionSort(b);
    double s = 0;
    for (int i = 0; i < b.length; i++) {
      s += (i + 1) * b[i] * b[i];
    }
    return s;
  }

  private static void insertionSort(double[] b) {
    for (int i = 1; i < b.length; i++) {
      double key = b[i];
      int j = i - 1;
      while (j >= 0 && b[j] > key) {
        b[j + 1] = b[j];
        j--;
      }
      b[j + 1] = key;
    }
  }

  @Differentiable
  static void quick(double[] a) {
    quick(a, 0, a.length - 1);
  }

  private static void quick(double[] a, int from, int to) {
    if (from >= to) {
      return;
    }
    double pivot = a[(from + to) / 2];
    int i = from;
    int j = to;
    while (i <= j) {
      while (a[i] < pivot) i++;
      while (a[j] > pivot) j--;
      if (i <= j) {
        double t = a[i];
        a[i++] = a[j];
        a[j--] = t;
      }
    }
    quick(a, from, j);
    quick(a, i, to);
  }

  @Differentiable
  static double largest(double[] a, double x) {
    int best = 0;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < a.length; i++) {
      double v = a[i] * x + i;
      if (v > max) {
        max = v;
        best = i;
      }
    }
    return max * a[best] + best;
  }
}
