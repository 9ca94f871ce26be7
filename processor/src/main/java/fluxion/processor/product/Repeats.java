package fluxion.processor.product;

import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Value;
import fluxion.processor.transform.Derivations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Arguments for products that run a method's derivative several times, although its effect on its
 * arguments must be that of one run: arrays that the method writes to are copied for each run.
 */
final class Repeats {
  private final Derivations derivations;
  private final String function;
  private final Face face;
  private final Set<Integer> written;
  private final List<Value> originals = new ArrayList<>();

  Repeats(Derivations derivations, String function, Face face) {
    this.derivations = derivations;
    this.function = function;
    this.face = face;
    Summaries.Summary summary = new Summaries(derivations.module()).of(function);
    this.written = summary.writtenParams();
    for (int k = 0; k < face.primals().size(); k++) {
      originals.add(written.contains(k) ? copy(face.primals().get(k)) : face.primals().get(k));
    }
  }

  private Value copy(Value array) {
    return derivations.library().copyOf(face.b, array, array.hint());
  }

  /** The one run that has the method's effect on its arguments; gives its results. */
  List<Value> run() {
    return face.b.call(function, derivations.module().get(function).results(), face.primals());
  }

  /** The length of the result if one can tell it without that run, and the run has no effect. */
  Optional<Value> lengthOfResult() {
    return written.isEmpty()
        ? ResultLength.of(derivations.module(), function, face.b, face.primals())
        : Optional.empty();
  }

  /** Does the one run if the method has an effect on its arguments. */
  void runForEffect() {
    if (!written.isEmpty()) {
      run();
    }
  }

  /** Arguments for one more run, as they were at entry. */
  List<Value> arguments() {
    var arguments = new ArrayList<Value>();
    for (int k = 0; k < originals.size(); k++) {
      Value original = originals.get(k);
      arguments.add(written.contains(k) ? copy(original) : original);
    }
    return arguments;
  }
}
