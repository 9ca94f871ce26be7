package fluxion.processor.product;

import fluxion.processor.analysis.Summaries.Summary;
import fluxion.processor.ir.Type;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import java.util.ArrayList;
import java.util.Set;

/**
 * Finds out into which parameters a method puts other records. The function behind it works on
 * arrays of components, so the caller's arrays of records have to be filled again at the end.
 */
final class Refills {
  private final Summary summary;

  private Refills(Summary summary) {
    this.summary = summary;
  }

  /** The signature, such parameters marked. */
  static Signature marked(Signature signature, Summary summary) {
    var refills = new Refills(summary);
    var parameters = new ArrayList<Parameter>();
    int first = 0;
    for (Parameter p : signature.parameters()) {
      boolean refilled = refills.replaces(p.shape(), first);
      parameters.add(new Parameter(p.name(), p.shape(), p.wrt(), refilled));
      first += p.shape().types().size();
    }
    return signature.with(parameters);
  }

  /** Whether records in the values from that number on are replaced by others. */
  private boolean replaces(Shape shape, int first) {
    int next = first;
    if (shape instanceof Shape.Rec rec) {
      for (Shape.Component component : rec.components()) {
        if (replaces(component.shape(), next)) {
          return true;
        }
        next += component.shape().types().size();
      }
    } else if (shape instanceof Shape.RecArray array) {
      for (Type component : array.element().types()) {
        // A write to an array that is a component leaves the record what it is.
        boolean arrays = component instanceof Type.Array && !nests(array.element());
        Set<Integer> writes = arrays ? summary.rowWrittenParams() : summary.writtenParams();
        if (writes.contains(next)) {
          return true;
        }
        next++;
      }
    }
    return false;
  }

  /** Whether the record has arrays of records within. */
  private static boolean nests(Shape.Rec rec) {
    return rec.components().stream()
        .map(Shape.Component::shape)
        .anyMatch(
            s -> s instanceof Shape.RecArray || (s instanceof Shape.Rec inner && nests(inner)));
  }
}
