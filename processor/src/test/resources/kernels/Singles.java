import fluxion.Differentiable;

/** Single precision, mixed with double. */
@SuppressWarnings("lossy-conversions")
class Singles {
  @Differentiable
  static float f(float x, float y) {
    float s = x * y + (float) Math.sin(x);
    s += 0.1;
    s *= y;
    return s / (x + 1);
  }

  @Differentiable
  static double mixed(float x, double y, float[] a) {
    double s = x * y;
    for (int i = 0; i < a.length; i++) {
      a[i] += y * x;
      s += a[i] * (double) a[i];
    }
    return s + (float) (y * y);
  }

  @Differentiable
  static float[] floats(double[] a, float x) {
    float[] out = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      out[i] = (float) a[i] * x + (i > 0 ? out[i - 1] : 0);
    }
    return out;
  }
}
