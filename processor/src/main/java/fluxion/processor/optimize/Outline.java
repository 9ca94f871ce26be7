package fluxion.processor.optimize;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Region;

/**
 * Splits functions that HotSpot would refuse to compile (more than 8,000 bytes of bytecode) into
 * pieces that it calls in order. Values that live from one piece to another stand in {@link
 * Frames}; other values that a piece uses are its arguments.
 */
public final class Outline {
  private Outline() {}

  /**
   * What is too large.
   *
   * @param method estimated bytes that a method may have
   * @param piece estimated bytes of a piece
   * @param arguments beyond that many values go into frames instead of being passed
   */
  public record Limits(int method, int piece, int arguments) {
    /** What suits HotSpot. */
    public static final Limits HOTSPOT = new Limits(6000, 1800, 40);
  }

  /** The module with functions split that HotSpot finds too large. */
  public static Module of(Module module) {
    return of(module, Limits.HOTSPOT);
  }

  /** The module with large functions split. */
  public static Module of(Module module, Limits limits) {
    Module result = module.copy();
    for (Function function : module.functions()) {
      result.add(function.with(split(function, result, limits)));
    }
    return result;
  }

  private static Region split(Function function, Module pieces, Limits limits) {
    Region body = function.body();
    int weight = new Weight(function).of(body.ops());
    while (weight > limits.method()) {
      Region split = new Splitting(function.with(body), pieces, limits).body();
      int less = new Weight(function.with(split)).of(split.ops());
      if (less >= weight) {
        break;
      }
      body = split;
      weight = less;
    }
    return body;
  }
}
