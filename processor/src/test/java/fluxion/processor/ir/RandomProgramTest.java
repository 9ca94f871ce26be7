package fluxion.processor.ir;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random programs are what they promise, and go through text unharmed. */
class RandomProgramTest {
  private static final int PROGRAMS = 400;

  @Test
  void textPreservesPrograms() {
    RandomProgram.assertPreserved(
        "printing and parsing",
        PROGRAMS,
        module -> {
          Module again = Parser.parse(module.toString());
          assertThat(again.toString()).isEqualTo(module.toString());
          return again;
        });
  }

  @Test
  void copiesAreTheSamePrograms() {
    RandomProgram.assertPreserved(
        "copying",
        PROGRAMS,
        module ->
            module.map(
                function -> function.with(Substitution.copying(Map.of()).of(function.body()))));
  }

  @Test
  void seedsDecide() {
    var options = RandomProgram.Options.all(20);
    assertThat(new RandomProgram(5, options).toString())
        .isEqualTo(new RandomProgram(5, options).toString());
    assertThat(new RandomProgram(5, options).toString())
        .isNotEqualTo(new RandomProgram(6, options).toString());
  }

  @Test
  void numbersStaySmall() {
    for (int k = 0; k < PROGRAMS; k++) {
      var program = new RandomProgram(k, RandomProgram.Options.smooth(20));
      Object[] arguments = program.arguments();
      Object result = new Interpreter(program.module()).call(RandomProgram.ENTRY, arguments).get(0);
      assertWithMessage("%s", program).that((Double) result).isWithin(2.0).of(0.0);
      for (double element : (double[]) arguments[2]) {
        assertWithMessage("%s", program).that(element).isWithin(2.0).of(0.0);
      }
    }
  }

  @Test
  void everyKindOfOperationOccurs() {
    Set<Class<?>> kinds = new HashSet<>();
    Map<Integer, Integer> outcomes = new HashMap<>();
    for (int k = 0; k < PROGRAMS; k++) {
      var program = new RandomProgram(k, RandomProgram.Options.all(20));
      for (Function function : program.module().functions()) {
        function.body().walk(op -> kinds.add(op.getClass()));
      }
      boolean thrown = program.outcome(program.module()).contains("new Error");
      outcomes.merge(thrown ? 1 : 0, 1, Integer::sum);
    }
    assertThat(kinds)
        .containsExactly(
            Ops.Const.class,
            Ops.Apply.class,
            Ops.NewArray.class,
            Ops.Length.class,
            Ops.Load.class,
            Ops.Store.class,
            Ops.If.class,
            Ops.For.class,
            Ops.While.class,
            Ops.Call.class,
            Ops.Throw.class);
    assertThat(outcomes.get(1)).isLessThan(outcomes.get(0));
  }
}
