package fluxion.processor.ir;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fluxion.processor.diagnostics.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text that is printed is read back, and prints the same. */
class ParserTest {
  /** Asserts that the text is in its normal form. */
  private static Module roundTrip(String text) {
    Module module = Parser.parse(text);
    assertThat(module.toString()).isEqualTo(text);
    assertThat(Verifier.check(module)).isEmpty();
    return module;
  }

  @Test
  void everyOperation() {
    roundTrip(
        """
        func all(%x: double[], %grid: double[][], %n: int, %s: java.util.Map<java.lang.String, int[]>) -> (double) {  // A.java:1
          %0 = const int 0                              // A.java:2
          %1 = const double -0.0
          %2 = const float NaN
          %3 = const boolean true
          %4 = const java.lang.String "a \\"b\\" \\\\ // \\n\\u20ac"
          %5 = const double[] null
          %6 = const char 65
          %length = length %x                           // A.java:3
          %a = load %x[%0]
          %b = load safe %x[%0]
          store %x[%0] = %a
          store safe %x[%0] = %b
          %7 = strict sin %a                            // ?
          %8 = add %a, %7
          %9 = ref_eq %x, %5
          %matrix = new double[%n][%n]
          %rows = new double[%n][]
          %t = tape
          push %t, %8
          %10 = pop double %t
          %r, %q = if %9 {                              // A.java:9
            %11 = neg %10
            yield %11, %n
          } else {
            yield %10, %0
          }
          if %9 {
            throw "new java.lang.IllegalStateException($0)" (%4)  // A.java:10
          }
          %sum = for %i = %0 to %n carry (%sum.1 = %1) {
            %12 = load %x[%i]
            %13 = add %sum.1, %12
            yield %13
          }
          for %i.1 = %n to %0 step -2 {
            foreign sink "System.out.println($0)" (%i.1)
          }
          %k, %y = while (%k.1 = %n, %y.1 = %sum) {
            %14 = gt %k.1, %0
            yield %14
          } do (%k.2, %y.2) {
            %15 = const int 1
            %16 = sub %k.2, %15
            yield %16, %y.2
          }
          %17: double, %18: int = call helper(%y, %k)
          call "odd name(int)"()
          %19: java.lang.Object = foreign "$0.get(\\"$$\\")" (%s)
          return %17
        }

        func helper(%x: double @primal 1, %t: tape @tape 0) -> (double @adjoint 0, int) {
          %0 = const int 1
          return %x, %0
        }

        func "odd name(int)"() -> () {
          return
        }
        """
            .replace("call helper(%y, %k)", "call helper(%y, %t)"));
  }

  @Test
  void locationsAreReadBack() {
    Module module =
        roundTrip(
            """
            func f(%x: double) -> (double) {                // F.java:3
              %0 = neg %x                                   // F.java:4
              %1 = neg %0
              %2 = neg %1                                   // ?
              return %2
            }
            """);
    List<Op> ops = module.get("f").body().ops();
    assertThat(module.get("f").at()).isEqualTo(Location.of("F.java", 3));
    assertThat(ops.get(0).at()).isEqualTo(Location.of("F.java", 4));
    assertThat(ops.get(1).at()).isEqualTo(Location.of("F.java", 4));
    assertThat(ops.get(2).at()).isEqualTo(Location.NONE);
  }

  @Test
  void namesAreNumberedInOrder() {
    Module module =
        Parser.parse(
            """
            func f(%b.7: double, %5: double) -> (double) { // not a place
              %b = mul %b.7, %5
              return %b
            }
            """);
    assertThat(module.toString())
        .isEqualTo(
            """
            func f(%b: double, %0: double) -> (double) {
              %b.1 = mul %b, %0
              return %b.1
            }
            """);
  }

  @Test
  void strangeHintsGiveGoodNames() {
    var x = new Value(Type.DOUBLE, "x'");
    var y = new Value(Type.DOUBLE, "2y");
    Function f =
        Function.primal("f", Location.NONE, new Region(List.of(x, y), List.of(), List.of(x)));
    assertThat(f.toString()).startsWith("func f(%x_: double, %_2y: double)");
    roundTrip(f.toString());
  }

  @Test
  void errorsHaveTheirLine() {
    assertComplaint("func f() -> () {\n  %x = neg %y\n  return\n}", "line 2: %y is not defined");
    assertComplaint("func f() -> () {\n  %x = frob\n  return\n}", "line 2: no primitive frob");
    assertComplaint(
        "func f() -> () {\n  %x = const int 1.5\n}", "line 2: '1.5' is not of type int");
    assertComplaint("func f() -> () {\n", "ends too early");
    assertComplaint(
        "func f(%x: int) -> () {\n  %x = neg %x\n  return\n}", "line 2: %x is defined twice");
    assertComplaint("func f(%x: int) -> () {\n  %y = call f(%x)\n}", "what is the type of %y");
    assertComplaint("func f(%x: int) -> () {\n  %y = neg %x %x\n}", "line 2: unexpected '%x'");
  }

  private static void assertComplaint(String text, String message) {
    var e = assertThrows(IllegalArgumentException.class, () -> Parser.parse(text));
    assertThat(e).hasMessageThat().contains(message);
  }
}
