package fluxion.processor.transform;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fluxion.processor.Tidy;
import fluxion.processor.frontend.Lowered;
import fluxion.processor.frontend.LoweredClass;
import fluxion.processor.frontend.LoweredKernel;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Interpreter;
import fluxion.processor.ir.Module;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Reachable;
import fluxion.processor.kernels.Flattening;
import fluxion.processor.kernels.Kernel;
import fluxion.processor.kernels.SampleInputs;
import fluxion.processor.optimize.Specialise;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kernels' second derivatives, and third ones of some, in all orders of composition. Left out
 * are methods that call code outside the IR, those that throw or can't be differentiated at the
 * point, and those whose derivative is not what differences show.
 */
class KernelNestingTest {
  private static final Set<String> THIRD_ORDER =
      Set.of(
          "BreakContinue",
          "Counted",
          "DotProduct",
          "EarlyReturns",
          "GivenBack",
          "Helpers",
          "IfElse",
          "InPlace",
          "Ragged",
          "Records",
          "StraightLine",
          "Summation",
          "TwoBuffers",
          "WhileLoops");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> kernels() {
    return applicable()
        .map(kernel -> DynamicTest.dynamicTest(kernel.className(), () -> check(kernel)));
  }

  @Test
  void aDozenAreOfThirdOrder() {
    List<String> names = applicable().map(Kernel::className).toList();
    assertThat(names).containsAtLeastElementsIn(THIRD_ORDER);
  }

  private static Stream<Kernel> applicable() {
    return Kernel.all().stream().filter(kernel -> !kernel.nests() && kernel.hasDifferences());
  }

  private void check(Kernel kernel) throws Exception {
    Path classes = Files.createDirectories(folder.resolve(kernel.className()));
    LoweredKernel lowered = LoweredKernel.of(Map.of(kernel.className(), kernel.source()), classes);
    assertWithMessage("%s", lowered.diagnostics()).that(lowered.success()).isTrue();
    int compared = 0;
    for (LoweredClass c : lowered.classes()) {
      String owner = c.sourceClass().replace('.', '$');
      Class<?> type =
          lowered.load(c.packageName().isEmpty() ? owner : c.packageName() + "." + owner);
      for (Lowered method : c.methods()) {
        String function = method.function().orElseThrow().name();
        Module module = Reachable.from(Specialise.of(c.module()), function);
        if (!callsForeignCode(module)) {
          compared += check(kernel, Tidy.of(module), function, java(type, method));
        }
      }
    }
    assumeTrue(compared > 0, "no method of it can be compared");
  }

  private static boolean callsForeignCode(Module module) {
    var found = new AtomicBoolean();
    for (Function function : module.functions()) {
      function.body().walk(op -> found.compareAndSet(false, op instanceof Ops.Foreign));
    }
    return found.get();
  }

  private static Method java(Class<?> type, Lowered method) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> m.getName().equals(method.signature().method()))
        .filter(m -> m.getParameterCount() == method.signature().parameters().size())
        .findFirst()
        .orElseThrow();
  }

  /** How many numbers were compared. */
  private static int check(Kernel kernel, Module module, String function, Method java) {
    int order = THIRD_ORDER.contains(kernel.className()) ? 3 : 2;
    Set<Integer> wrt = DerivativeCheck.all(module.get(function));
    boolean single = kernel.source().contains("float");
    int compared = 0;
    for (SampleInputs.Point point : points(kernel, java)) {
      List<Object> row = row(java, point.arguments());
      if (point.smooth() && returns(module, function, row)) {
        var check = new DerivativeCheck(1, order, single);
        check.check(module, function, wrt, row);
        compared += check.compared();
        order = 2; // more than that once
      }
    }
    return compared;
  }

  /** The kernel's own points, and one of the random ones. */
  private static List<SampleInputs.Point> points(Kernel kernel, Method java) {
    List<SampleInputs.Point> points = SampleInputs.points(kernel, java);
    int own = points.size() - kernel.inputs().size();
    var some = new ArrayList<>(points.subList(own, points.size()));
    some.add(0, points.get(0));
    return some;
  }

  private static List<Object> row(Method java, List<Object> arguments) {
    var row = new ArrayList<Object>();
    for (int k = 0; k < arguments.size(); k++) {
      Flattening.of(java.getParameterTypes()[k], arguments.get(k), row);
    }
    return row;
  }

  private static boolean returns(Module module, String function, List<Object> row) {
    try {
      Object[] copies = row.stream().map(Data::copy).toArray();
      new Interpreter(module).call(function, copies);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
