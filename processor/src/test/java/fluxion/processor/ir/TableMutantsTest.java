package fluxion.processor.ir;

import static com.google.common.truth.Truth.assertWithMessage;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Wrong rules in the table of primitives, one at a time: the tests of the table must find each.
 * They change the table for the whole virtual machine, so they run on request only; see {@code
 * mutation.MutantsTest}.
 */
@EnabledIfSystemProperty(named = "fluxion.mutants", matches = ".+")
class TableMutantsTest {

  /** What may be wrong with a rule. */
  private static final Map<String, UnaryOperator<Prim.@Nullable Partial>> ERRORS =
      new LinkedHashMap<>();

  static {
    ERRORS.put("negated", rule -> (b, x, y, t) -> b.neg(rule.apply(b, x, y, t)));
    ERRORS.put("doubled", rule -> (b, x, y, t) -> twice(b, rule.apply(b, x, y, t)));
    ERRORS.put("squared direction", rule -> (b, x, y, t) -> rule.apply(b, x, y, b.mul(t, t)));
    ERRORS.put("dropped", rule -> null);
  }

  private static boolean ofNumber(Prim prim) {
    return Domains.signatures(prim).stream()
        .anyMatch(types -> !types.isEmpty() && types.get(0).byValue());
  }

  private static Value twice(Builder b, Value value) {
    return b.add(value, value);
  }

  @Test
  void wrongRulesAreFound() throws ReflectiveOperationException {
    Field field = Prim.class.getDeclaredField("partials");
    field.setAccessible(true);
    var survivors = new ArrayList<String>();
    int tried = 0;
    for (Prim prim : Prim.values()) {
      var rules = (List<?>) field.get(prim);
      for (int k = 0; k < rules.size(); k++) {
        Prim.Partial rule = (Prim.Partial) rules.get(k);
        for (var error : ERRORS.entrySet()) {
          tried++;
          if (!found(field, prim, rules, k, error.getValue().apply(rule))) {
            survivors.add(prim + " by operand " + k + " " + error.getKey());
          }
        }
      }
      if (rules.isEmpty() && ofNumber(prim)) {
        tried++;
        if (!found(field, prim, Arrays.asList((Object) null), 0, (b, x, y, t) -> t)) {
          survivors.add(prim + " with a derivative");
        }
      }
    }
    System.out.println((tried - survivors.size()) + " of " + tried + " wrong rules found");
    assertWithMessage("wrong rules that no test finds").that(survivors).isEmpty();
  }

  private static boolean found(
      Field field, Prim prim, List<?> rules, int k, Prim.@Nullable Partial wrong)
      throws ReflectiveOperationException {
    Object right = field.get(prim);
    var changed = new ArrayList<Object>(rules);
    changed.set(k, wrong);
    field.set(prim, Collections.unmodifiableList(changed));
    try {
      new PrimTest().firstDerivatives(prim);
      new PrimTest().floatsAsDoubles(prim);
      new PrimTest().rulesAreWellFormed(prim);
      new ConventionsTest().of(prim);
      return false;
    } catch (AssertionError | RuntimeException e) {
      return true;
    } finally {
      field.set(prim, right);
    }
  }
}
