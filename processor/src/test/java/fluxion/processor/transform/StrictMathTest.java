package fluxion.processor.transform;

import static com.google.common.truth.Truth.assertThat;

import fluxion.processor.filetests.Passes;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Parser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code that says {@code StrictMath} has derivatives that say so; other code does not. */
class StrictMathTest {
  private static final String BOTH =
      """
      func f(%x: double) -> (double) {
        %s = strict sin %x
        %c = exp %s
        %p = strict cosh %c
        %q = tan %p
        return %q
      }
      """;

  @Test
  void strictCodeHasStrictDerivatives() {
    assertThat(methods("jvp"))
        .containsExactly("strict sin", "strict cos", "exp", "strict cosh", "strict sinh", "tan");
    assertThat(methods("vjp"))
        .containsExactly("strict sin", "exp", "strict cosh", "tan", "strict sinh", "strict cos");
  }

  /** The primitives of a derivative that have a strict form, with the form they are used in. */
  private static List<String> methods(String pass) {
    Module derived = Passes.named(pass).apply(Parser.parse(BOTH));
    var methods = new ArrayList<String>();
    derived
        .functions()
        .iterator()
        .next()
        .body()
        .walk(
            op -> {
              if (op instanceof Ops.Apply apply && apply.prim().hasStrictForm()) {
                methods.add((apply.strict() ? "strict " : "") + apply.prim());
              }
            });
    return methods;
  }
}
