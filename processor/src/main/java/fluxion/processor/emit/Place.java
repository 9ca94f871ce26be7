package fluxion.processor.emit;

import fluxion.processor.ir.Op;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Region;
import org.jspecify.annotations.Nullable;

/** A region at its place in the tree of regions of a function. Compared by identity. */
final class Place {
  private final Region region;
  private final @Nullable Place parent;
  private final @Nullable Op owner;
  private final int index;
  private final int depth;

  private Place(Region region, @Nullable Place parent, @Nullable Op owner, int index, int depth) {
    this.region = region;
    this.parent = parent;
    this.owner = owner;
    this.index = index;
    this.depth = depth;
  }

  /** The body of a function. */
  static Place root(Region body) {
    return new Place(body, null, null, 0, 0);
  }

  /** A region of the operation at that position in this one. */
  Place inner(Op op, int position, Region inner) {
    return new Place(inner, this, op, position, depth + 1);
  }

  /** The region. */
  Region region() {
    return region;
  }

  /** The region around it; null for the body of the function. */
  @Nullable Place parent() {
    return parent;
  }

  /** The position in the parent of the operation it belongs to. */
  int index() {
    return index;
  }

  /** Whether it is executed any number of times for one execution of the parent. */
  boolean repeats() {
    return owner instanceof Ops.For || owner instanceof Ops.While;
  }

  /** Whether it is the condition of a loop, whose parameters the body has again. */
  boolean isCondition() {
    return owner instanceof Ops.While loop && loop.condition().equals(region);
  }

  /** The position after the last operation, where the yields are read. */
  int end() {
    return region.ops().size();
  }

  /** The place around this one, or itself, that is no deeper than the other. */
  private Place atDepthOf(Place other) {
    Place place = this;
    while (place.depth > other.depth && place.parent != null) {
      place = place.parent;
    }
    return place;
  }

  /** Whether this is the other place, or inside of it. */
  boolean within(Place outer) {
    return atDepthOf(outer) == outer;
  }

  /** Whether this is inside of the operation that the other place belongs to. */
  boolean withinOwnerOf(Place other) {
    Place place = atDepthOf(other);
    return place.depth == other.depth && place.parent == other.parent && place.index == other.index;
  }
}
