package fluxion.processor.emit;

import static com.google.common.truth.Truth.assertWithMessage;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Interpreter;
import fluxion.processor.ir.RandomProgram;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Random programs of many functions mean the same to the interpreter and as Java. */
class RandomProgramEmissionTest {
  private static final int PROGRAMS = Integer.getInteger("programs", 200);

  @Test
  void emittedProgramsMeanTheSame() throws ReflectiveOperationException {
    Map<String, String> sources = new LinkedHashMap<>();
    List<RandomProgram> programs = new ArrayList<>();
    for (int k = 0; k < PROGRAMS; k++) {
      var program = new RandomProgram(k, RandomProgram.Options.all(2 + k % 30));
      programs.add(program);
      Function entry = program.module().get(RandomProgram.ENTRY);
      var others = new ArrayList<>(program.module().functions());
      others.remove(entry);
      String source =
          new JavaEmitter(k % 2 == 0).emit(Faces.of("P" + k + "_Grad", List.of(entry), others));
      sources.put(name(k), source);
    }
    ClassLoader classes = InMemory.compile(sources);
    for (int k = 0; k < PROGRAMS; k++) {
      assertWithMessage("%s\n%s", programs.get(k), sources.get(name(k)))
          .that(run(classes.loadClass(name(k)), programs.get(k).arguments()))
          .isEqualTo(interpret(programs.get(k)));
    }
  }

  private static String name(int k) {
    return Faces.PACKAGE + ".P" + k + "_Grad";
  }

  private static String interpret(RandomProgram program) {
    Object[] arguments = program.arguments();
    List<Object> outcome;
    try {
      outcome = new Interpreter(program.module()).call(RandomProgram.ENTRY, arguments);
    } catch (RuntimeException e) {
      outcome = List.of("threw");
    }
    return text(arguments, outcome);
  }

  private static String run(Class<?> type, Object[] arguments) throws ReflectiveOperationException {
    Method entry =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getName().equals(RandomProgram.ENTRY))
            .findAny()
            .orElseThrow();
    List<Object> outcome = new ArrayList<>();
    try {
      Object result = entry.invoke(null, arguments);
      if (result instanceof Record) {
        for (RecordComponent component : result.getClass().getRecordComponents()) {
          outcome.add(component.getAccessor().invoke(result));
        }
      } else {
        outcome.add(result);
      }
    } catch (InvocationTargetException e) {
      outcome = List.of("threw");
    }
    return text(arguments, outcome);
  }

  private static String text(Object[] arguments, List<Object> outcome) {
    var all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(outcome);
    return Arrays.deepToString(all.toArray());
  }
}
