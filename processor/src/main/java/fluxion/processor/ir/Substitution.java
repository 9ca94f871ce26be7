package fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces values, and on request gives every definition met a fresh value (a copy of the code that
 * can stand beside the original).
 */
public final class Substitution {
  private final Map<Value, Value> map;
  private final boolean fresh;

  private Substitution(Map<Value, Value> map, boolean fresh) {
    this.map = new HashMap<>(map);
    this.fresh = fresh;
  }

  /** Replaces uses only; definitions stay what they are. */
  public static Substitution replacing(Map<Value, Value> map) {
    return new Substitution(map, false);
  }

  /** Copies: every definition in the code it is applied to becomes a fresh value. */
  public static Substitution copying(Map<Value, Value> map) {
    return new Substitution(map, true);
  }

  /** What a use of the value becomes. */
  public Value of(Value value) {
    Value image = map.get(value);
    return image == null ? value : image;
  }

  /** What uses of the values become. */
  public List<Value> of(List<Value> values) {
    var images = new ArrayList<Value>();
    for (Value value : values) {
      images.add(of(value));
    }
    return images;
  }

  /** From now on a use of the one becomes a use of the other. */
  public void put(Value from, Value to) {
    map.put(from, to);
  }

  /** The operation after replacement, its regions included. */
  public Op of(Op op) {
    List<Value> operands = of(op.operands());
    var regions = new ArrayList<Region>();
    for (Region region : op.regions()) {
      regions.add(of(region));
    }
    return op.with(define(op.results()), operands, regions);
  }

  /** The operations after replacement, in order. */
  public List<Op> ofAll(List<Op> ops) {
    var images = new ArrayList<Op>();
    for (Op op : ops) {
      images.add(of(op));
    }
    return images;
  }

  /** The region after replacement. */
  public Region of(Region region) {
    List<Value> params = define(region.params());
    List<Op> ops = ofAll(region.ops());
    return new Region(params, ops, of(region.yields()));
  }

  private List<Value> define(List<Value> definitions) {
    if (!fresh) {
      return definitions;
    }
    var copies = new ArrayList<Value>();
    for (Value value : definitions) {
      Value copy = value.copy();
      map.put(value, copy);
      copies.add(copy);
    }
    return copies;
  }
}
