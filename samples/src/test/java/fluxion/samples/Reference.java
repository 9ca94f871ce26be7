package fluxion.samples;

/**
 * A data set with the value and the derivative that another implementation gives.
 *
 * <p>Source: GradBench's definitions, evaluated by its C++ tools. Shapes: see the kernel.
 */
public record Reference(String name) {

  /** What the kernel is called with. */
  public <T> T input(Class<T> type) {
    return read("input", type);
  }

  /** What the kernel should return. */
  public <T> T primal(Class<T> type) {
    return read("primal", type);
  }

  /** What the kernel's derivative should be. */
  public <T> T derivative(Class<T> type) {
    return read("derivative", type);
  }

  private <T> T read(String file, Class<T> type) {
    return Json.read("reference/" + name + "/" + file + ".json", type);
  }
}
