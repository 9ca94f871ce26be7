package fluxion.processor.ir;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small programs do what they say. */
class InterpreterTest {
  private static List<Object> run(String program, Object... arguments) {
    Module module = Parser.parse(program);
    Verifier.verify("parsing", module);
    return new Interpreter(module).call(module.functions().iterator().next().name(), arguments);
  }

  private static final String DOT =
      """
      func dot(%x: double[], %y: double[]) -> (double) {
        %n = length %x
        %zero = const int 0
        %start = const double 0.0
        %r = for %i = %zero to %n carry (%s = %start) {
          %a = load %x[%i]
          %b = load %y[%i]
          %p = mul %a, %b
          %t = add %s, %p
          yield %t
        }
        return %r
      }
      """;

  @Test
  void countedLoop() {
    assertThat(run(DOT, new double[] {1, 2, 3}, new double[] {4, 5, 6})).containsExactly(32.0);
    assertThat(run(DOT, new double[0], new double[0])).containsExactly(0.0);
  }

  @Test
  void exceptionsAreThoseOfJava() {
    assertThrows(
        ArrayIndexOutOfBoundsException.class, () -> run(DOT, new double[3], new double[2]));
    assertThrows(NullPointerException.class, () -> run(DOT, new double[3], null));
    String divide = "func f(%x: int, %y: int) -> (int) {\n  %z = div %x, %y\n  return %z\n}\n";
    assertThat(run(divide, 7, 2)).containsExactly(3);
    assertThrows(ArithmeticException.class, () -> run(divide, 7, 0));
    String allocate = "func f(%n: int) -> (float[]) {\n  %a = new float[%n]\n  return %a\n}\n";
    assertThrows(NegativeArraySizeException.class, () -> run(allocate, -1));
    assertThat((float[]) run(allocate, 2).get(0)).hasLength(2);
  }

  @Test
  void downwardLoopWithStep() {
    String program =
        """
        func f(%n: int) -> (int) {
          %zero = const int 0
          %ten = const int 10
          %r = for %i = %n to %zero step -2 carry (%s = %zero) {
            %t = mul %s, %ten
            %u = add %t, %i
            yield %u
          }
          return %r
        }
        """;
    assertThat(run(program, 7)).containsExactly(7531);
    assertThat(run(program, 0)).containsExactly(0);
  }

  @Test
  void whileLoopCarriesAllAtOnce() {
    String fibonacci =
        """
        func f(%n: int) -> (long) {
          %zero = const int 0
          %one = const int 1
          %a = const long 0
          %b = const long 1
          %k, %r, %s = while (%k.1 = %n, %a.1 = %a, %b.1 = %b) {
            %more = gt %k.1, %zero
            yield %more
          } do (%k.2, %a.2, %b.2) {
            %k.3 = sub %k.2, %one
            %sum = add %a.2, %b.2
            yield %k.3, %b.2, %sum
          }
          return %r
        }
        """;
    assertThat(run(fibonacci, 50)).containsExactly(12586269025L);
  }

  @Test
  void recursionAndBranches() {
    String factorial =
        """
        func factorial(%n: int) -> (int) {
          %one = const int 1
          %last = le %n, %one
          %r = if %last {
            yield %one
          } else {
            %m = sub %n, %one
            %f: int = call factorial(%m)
            %p = mul %n, %f
            yield %p
          }
          return %r
        }
        """;
    assertThat(run(factorial, 10)).containsExactly(3628800);
  }

  @Test
  void arraysAreSharedAndRowsMayBeSwapped() {
    String program =
        """
        func f(%grid: double[][]) -> (double[][]) {
          %zero = const int 0
          %one = const int 1
          %r = load %grid[%zero]
          %q = load %grid[%one]
          store %grid[%zero] = %q
          store %grid[%one] = %r
          %ragged = new double[%one][]
          store %ragged[%zero] = %r
          return %ragged
        }
        """;
    double[] first = {1};
    double[] second = {2, 3};
    double[][] grid = {first, second};
    double[][] ragged = (double[][]) run(program, (Object) grid).get(0);
    assertThat(grid[0]).isSameInstanceAs(second);
    assertThat(grid[1]).isSameInstanceAs(first);
    assertThat(ragged[0]).isSameInstanceAs(first);
  }

  @Test
  void tapesKeepAnOrderForEachKind() {
    String program =
        """
        func f(%x: double, %y: float, %n: int, %c: boolean, %a: int[]) -> (double, float, int, boolean, int[]) {
          %t = tape
          push %t, %x
          push %t, %n
          push %t, %a
          push %t, %y
          push %t, %c
          %a.1 = pop int[] %t
          %y.1 = pop float %t
          %x.1 = pop double %t
          %c.1 = pop boolean %t
          %n.1 = pop int %t
          return %x.1, %y.1, %n.1, %c.1, %a.1
        }
        """;
    int[] array = {5};
    assertThat(run(program, 1.5, 2.5f, 3, true, array))
        .containsExactly(1.5, 2.5f, 3, true, array)
        .inOrder();
  }

  @Test
  void misusedTapes() {
    String empty = "func f() -> (double) {\n  %t = tape\n  %x = pop double %t\n  return %x\n}\n";
    assertThrows(IllegalStateException.class, () -> run(empty));
    String mixed =
        """
        func f(%n: int) -> (boolean) {
          %t = tape
          push %t, %n
          %c = pop boolean %t
          return %c
        }
        """;
    assertThrows(IllegalStateException.class, () -> run(mixed, 1));
  }

  @Test
  void throwing() {
    String guard =
        """
        func f(%x: double) -> (double) {
          %zero = const double 0.0
          %bad = lt %x, %zero
          if %bad {
            throw "new IllegalArgumentException(\\"x = \\" + $0)" (%x)  // F.java:9
          }
          return %x
        }
        """;
    assertThat(run(guard, 2.0)).containsExactly(2.0);
    var e = assertThrows(Interpreter.ThrownException.class, () -> run(guard, -2.0));
    assertThat(e.operands()).containsExactly(-2.0);
    assertThat(e).hasMessageThat().contains("F.java:9");
  }

  @Test
  void foreignCodeIsLeftToOthers() {
    String program =
        """
        func f(%x: double) -> (double) {
          foreign sink "System.out.println($0)" (%x)
          %y: double = foreign "next($0)" (%x)
          return %y
        }
        """;
    var e = assertThrows(UnsupportedOperationException.class, () -> run(program, 1.0));
    assertThat(e).hasMessageThat().contains("System.out.println($0)");

    var log = new ArrayList<String>();
    List<Object> results =
        new Interpreter(
                Parser.parse(program),
                (op, operands) -> {
                  log.add(op.template() + operands);
                  return op.results().isEmpty() ? List.of() : List.of(4.0);
                })
            .call("f", 3.0);
    assertThat(results).containsExactly(4.0);
    assertThat(log).containsExactly("System.out.println($0)[3.0]", "next($0)[3.0]").inOrder();
  }

  @Test
  void longBodiesDoNotDeepenTheStack() {
    var b = new Builder();
    var x = new Value(Type.DOUBLE, "x");
    Value y = x;
    for (int k = 0; k < 200_000; k++) {
      y = b.add(y, x);
    }
    var module = new Module();
    Region body = b.region(List.of(x), List.of(y));
    module.add(Function.primal("f", fluxion.processor.diagnostics.Location.NONE, body));
    assertThat(new Interpreter(module).call("f", 1.0)).containsExactly(200_001.0);
  }

  @Test
  void argumentsMustFit() {
    assertThrows(IllegalStateException.class, () -> run(DOT, new float[1], new double[1]));
    assertThrows(IllegalArgumentException.class, () -> run(DOT, new double[1]));
  }

  @Test
  void castsOfEveryKind() {
    assertThat(Prim.TO_BYTE.eval(false, List.of(300.7))).isEqualTo((byte) 44);
    assertThat(Prim.TO_CHAR.eval(false, List.of(-1))).isEqualTo('\uffff');
    assertThat(Prim.TO_INT.eval(false, List.of('a'))).isEqualTo(97);
    assertThat(Prim.TO_INT.eval(false, List.of(1e20))).isEqualTo(Integer.MAX_VALUE);
    assertThat(Prim.TO_LONG.eval(false, List.of(Float.NaN))).isEqualTo(0L);
    assertThat(Prim.TO_FLOAT.eval(false, List.of(Long.MAX_VALUE)))
        .isEqualTo((float) Long.MAX_VALUE);
    assertThat(Prim.TO_DOUBLE.eval(false, List.of(0.1f))).isEqualTo((double) 0.1f);
    assertThat(Prim.TO_SHORT.eval(false, List.of(70000L))).isEqualTo((short) 70000L);
  }
}
