package fluxion.processor.analysis;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Prim;
import fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.Set;

/** What a function compares with {@code null}, and hence may be null. */
public final class NullTests {
  private NullTests() {}

  /** The operands of such comparisons. */
  public static Set<Value> of(Function function) {
    var compared = new HashSet<Value>();
    function
        .body()
        .walk(
            op -> {
              if (op instanceof Ops.Apply apply
                  && (apply.prim() == Prim.REF_EQ || apply.prim() == Prim.REF_NE)) {
                compared.addAll(apply.operands());
              }
            });
    return compared;
  }
}
