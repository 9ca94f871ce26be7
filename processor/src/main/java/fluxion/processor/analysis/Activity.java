package fluxion.processor.analysis;

import fluxion.processor.ir.Value;

/**
 * The active values of a function in one pattern of use: those that depend on an independent
 * variable and influence an output. Only they carry derivatives.
 */
public final class Activity {
  private final Varied varied;
  private final Useful useful;

  Activity(Varied varied, Useful useful) {
    this.varied = varied;
    this.useful = useful;
  }

  /** Whether the value carries a derivative. */
  public boolean active(Value value) {
    return value.type().differentiable() && varied.has(value) && useful.has(value);
  }

  /** Whether the value depends on an independent variable. */
  public boolean varied(Value value) {
    return value.type().differentiable() && varied.has(value);
  }

  /** Whether the value influences an output. */
  public boolean useful(Value value) {
    return value.type().differentiable() && useful.has(value);
  }

  /** The memory of the function analysed. */
  public Memory memory() {
    return varied.memory;
  }
}
