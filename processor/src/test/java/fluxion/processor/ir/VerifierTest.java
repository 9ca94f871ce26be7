package fluxion.processor.ir;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each invariant violated once. What can be written as text is in {@code filetests/verify}. */
class VerifierTest {
  private static final Location AT = new Location("F.java", 7, 3, "y = sin(x);", 0);

  private static List<String> check(Function... functions) {
    var module = new Module();
    for (Function function : functions) {
      module.add(function);
    }
    return Verifier.check(module);
  }

  private static Function function(Builder b, List<Value> params, Value... results) {
    return Function.primal("f", Location.NONE, b.region(params, List.of(results)));
  }

  private static void assertOne(List<String> errors, String part) {
    assertWithMessage("%s", errors).that(errors).hasSize(1);
    assertThat(errors.get(0)).contains(part);
  }

  @Test
  void messageShowsTheNeighbours() {
    var b = new Builder().at(AT);
    var n = new Value(Type.INT, "n");
    Value one = b.constant(1.0);
    Value two = b.add(one, one);
    Value three = b.add(one, two);
    Value four = b.add(one, three);
    b.append(new Ops.Apply(AT, new Value(Type.DOUBLE, "y"), Prim.SIN, List.of(n), false));
    b.add(one, four);
    assertThat(check(function(b, List.of(n), one)).get(0))
        .isEqualTo(
            """
            f: type: it does not apply to [int] at F.java:7 y = sin(x);
                %1 = add %0, %0
                %2 = add %0, %1
                %3 = add %0, %2
              > %y: double = sin %n
                %4 = add %0, %3\
            """);
  }

  @Test
  void allViolationsAreReportedAfterThePass() {
    var b = new Builder();
    var x = new Value(Type.DOUBLE, "x");
    b.append(new Ops.Apply(AT, new Value(Type.INT), Prim.SIN, List.of(x), false));
    b.append(new Ops.Apply(AT, new Value(Type.DOUBLE), Prim.NEG, List.of(x, x), false));
    var module = new Module();
    module.add(function(b, List.of(x), x));
    var e = assertThrows(IllegalStateException.class, () -> Verifier.verify("vjp", module));
    assertThat(e).hasMessageThat().contains("malformed after vjp");
    assertThat(e).hasMessageThat().contains("type: the result should be double");
    assertThat(e).hasMessageThat().contains("arity: it takes 1");
    assertThat(e).hasMessageThat().contains("func f(%x: double)");
  }

  @Test
  void oneDefinition() {
    var b = new Builder();
    var x = new Value(Type.DOUBLE, "x");
    Value y = b.neg(x);
    b.append(new Ops.Apply(AT, y, Prim.NEG, List.of(x), false));
    assertOne(check(function(b, List.of(x), y)), "definition: %0 is defined more than once");
  }

  private static Value named(Type type, String name) {
    return new Value(type, name);
  }

  @Test
  void definitionBeforeUse() {
    var b = new Builder();
    Value x = named(Type.DOUBLE, "x");
    Value y = named(Type.DOUBLE, "y");
    b.neg(y);
    b.append(new Ops.Apply(AT, y, Prim.NEG, List.of(x), false));
    assertOne(check(function(b, List.of(x), y)), "dominance: %y");
  }

  @Test
  void definitionInAnotherRegion() {
    var b = new Builder();
    Value c = named(Type.BOOLEAN, "c");
    Value x = named(Type.DOUBLE, "x");
    Value[] inner = new Value[1];
    b.choose(c, () -> inner[0] = b.neg(x), () -> x);
    assertOne(check(function(b, List.of(c, x), inner[0])), "dominance:");
  }

  @Test
  void valuesOfOtherFunctions() {
    var b = new Builder();
    Value y = b.neg(named(Type.DOUBLE, "x"));
    assertOne(check(function(b, List.of(), y)), "dominance: %x");
  }

  @Test
  void literals() {
    assertOne(literal(Type.INT, 1.0), "literal: 1.0 is not of type int");
    assertOne(literal(Type.DOUBLE, null), "literal");
    assertOne(literal(Type.array(Type.INT, 1), new int[0]), "literal");
    assertThat(literal(Type.array(Type.INT, 1), null)).isEmpty();
    assertThat(literal(new Type.Reference("java.lang.String"), "a")).isEmpty();
  }

  private static List<String> literal(Type type, Object value) {
    var b = new Builder();
    return check(function(b, List.of(), b.constant(type, value)));
  }

  @Test
  void branches() {
    Value c = named(Type.BOOLEAN, "c");
    Value x = named(Type.DOUBLE, "x");
    Value n = named(Type.INT, "n");
    Region none = new Region(List.of(), List.of(), List.of());
    var region = new Region(List.of(), List.of(), List.of(x));
    assertOne(branch(new Ops.If(AT, List.of(named(Type.DOUBLE, "y")), c, region, none)), "arity");
    assertOne(branch(new Ops.If(AT, List.of(named(Type.INT, "y")), n, region, region)), "type");
    var params = new Region(List.of(named(Type.INT, "i")), List.of(), List.of());
    assertOne(branch(new Ops.If(AT, List.of(), c, params, none)), "arity: 1 parameters");
  }

  private static List<String> branch(Ops.If op) {
    var b = new Builder();
    b.append(op);
    List<Value> params = List.copyOf(b.region(List.of(), List.of()).free());
    List<String> errors = check(function(b, params));
    return errors.isEmpty() ? errors : errors.subList(0, 1);
  }

  @Test
  void countedLoops() {
    Value n = named(Type.INT, "n");
    Value x = named(Type.DOUBLE, "x");
    Value i = named(Type.INT, "i");
    Value s = named(Type.DOUBLE, "s");
    var body = new Region(List.of(i, s), List.of(), List.of(s));
    List<Value> result = List.of(named(Type.DOUBLE, "r"));
    assertThat(loop(new Ops.For(AT, result, n, n, 1, List.of(x), body))).isEmpty();
    assertOne(loop(new Ops.For(AT, result, n, n, 0, List.of(x), body)), "step: it is 0");
    assertOne(loop(new Ops.For(AT, result, n, n, 1, List.of(n), body)), "type: the initial value");
    assertOne(loop(new Ops.For(AT, result, n, n, 1, List.of(), body)), "arity: 0 initial values");
    var yieldsIndex = new Region(List.of(i, s), List.of(), List.of(i));
    assertOne(loop(new Ops.For(AT, result, n, n, 1, List.of(x), yieldsIndex)), "type: the yield");
    var noIndex = new Region(List.of(s), List.of(), List.of(s));
    List<String> errors = loop(new Ops.For(AT, result, n, n, 1, List.of(x), noIndex));
    assertThat(errors.get(0)).contains("arity: 1 parameters");
    assertOne(
        loop(new Ops.For(AT, result, x, n, 1, List.of(x), body)), "type: the bound is double");
  }

  private static List<String> loop(Ops.For op) {
    var b = new Builder();
    b.append(op);
    return check(function(b, List.copyOf(b.region(List.of(), List.of()).free())));
  }

  @Test
  void missingLocations() {
    var b = new Builder();
    b.append(new Ops.NewTape(null, named(Type.TAPE, "t")));
    assertOne(check(function(b, List.of())), "location");
  }

  @Test
  void strictPrimitives() {
    var b = new Builder();
    Value x = named(Type.DOUBLE, "x");
    b.append(new Ops.Apply(AT, named(Type.DOUBLE, "y"), Prim.ABS, List.of(x), true));
    assertOne(check(function(b, List.of(x))), "strict: there is no strict form");
  }

  @Test
  void foreignCodeHasOneResult() {
    var b = new Builder();
    List<Value> two = List.of(named(Type.INT, "p"), named(Type.INT, "q"));
    b.append(new Ops.Foreign(AT, two, "f()", List.of(), false, Problem.ACTIVE_FOREIGN));
    assertOne(check(function(b, List.of())), "arity: an expression has one result");
  }

  @Test
  void roles() {
    Value x = named(Type.DOUBLE, "x");
    Value a = named(Type.array(Type.DOUBLE, 1), "a");
    assertOne(withRoles(x, new Role(Role.Kind.SHADOW, 0)), "role: parameter 0 of type double");
    assertOne(withRoles(a, new Role(Role.Kind.TAPE, 0)), "role: parameter 0");
    assertOne(withRoles(x, new Role(Role.Kind.PRIMAL, -1)), "role: parameter 0");
    assertThat(withRoles(a, new Role(Role.Kind.SHADOW, 0))).isEmpty();

    Role role = new Role(Role.Kind.ADJOINT, 0);
    Value y = named(Type.DOUBLE, "y");
    var body = new Region(List.of(x, y), List.of(), List.of());
    assertOne(
        check(new Function("f", AT, body, List.of(role, role), List.of())),
        "role: parameter 1 is adjoint 0, as one before");
  }

  private static List<String> withRoles(Value param, Role role) {
    var body = new Region(List.of(param), List.of(), List.of());
    return check(new Function("f", AT, body, List.of(role), List.of()));
  }
}
