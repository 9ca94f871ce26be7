package fluxion.processor.programs;

import static fluxion.processor.programs.Types.BOOLEAN;
import static fluxion.processor.programs.Types.BYTE;
import static fluxion.processor.programs.Types.CHAR;
import static fluxion.processor.programs.Types.CUBE;
import static fluxion.processor.programs.Types.DOUBLE;
import static fluxion.processor.programs.Types.ENUM;
import static fluxion.processor.programs.Types.FLOAT;
import static fluxion.processor.programs.Types.FLOATS;
import static fluxion.processor.programs.Types.INT;
import static fluxion.processor.programs.Types.INTS;
import static fluxion.processor.programs.Types.LONG;
import static fluxion.processor.programs.Types.MATRIX;
import static fluxion.processor.programs.Types.NEST;
import static fluxion.processor.programs.Types.PAIR;
import static fluxion.processor.programs.Types.PAIRS;
import static fluxion.processor.programs.Types.ROW;
import static fluxion.processor.programs.Types.SHORT;
import static fluxion.processor.programs.Types.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A random Java class, made from a seed: helpers and annotated methods {@code f} and perhaps {@code
 * g}. It compiles, ends, stays within the supported language and keeps its numbers of moderate
 * size.
 */
public final class RandomSource {
  private final Random random;
  private final boolean floats;
  private final List<Expressions.Helper> helpers = new ArrayList<>();
  private final List<Node> methods = new ArrayList<>();

  private RandomSource(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextInt();
    floats = random.nextInt(5) == 0;
  }

  /** The program of a seed. */
  public static Program of(long seed) {
    return new RandomSource(seed).program(seed);
  }

  private Program program(long seed) {
    int count = random.nextInt(4);
    for (int k = 0; k < count; k++) {
      helpers("h" + k);
    }
    var entries = new ArrayList<Program.Entry>();
    boolean nested = random.nextInt(8) == 0;
    entries.add(entry("f", nested));
    if (nested) {
      derivatives(Program.className(seed) + "_Grad.f", entries.get(0));
    }
    if (nested || random.nextInt(4) == 0) {
      entries.add(entry("g", nested));
    }
    var all = new ArrayList<Node>();
    all.add(Node.statement(Types.DECLARATIONS));
    all.addAll(methods);
    return new Program(seed, Node.list(all), List.copyOf(entries));
  }

  /** A helper, perhaps one that calls itself, or two that call each other. */
  private void helpers(String name) {
    var scope = new Scope(random);
    boolean recursive = scope.chance(25);
    Expressions.Helper one = signature(scope, name, recursive);
    if (recursive && scope.chance(40)) {
      Expressions.Helper other = signature(scope, name + "x", true);
      helper(one, other);
      helper(other, one);
    } else {
      helper(one, recursive ? one : null);
    }
  }

  private Expressions.Helper signature(Scope scope, String name, boolean recursive) {
    String result =
        scope.one(DOUBLE, DOUBLE, "void", ROW, ROW, PAIR, PAIRS, MATRIX, floats ? FLOAT : INT);
    if (recursive && result.equals(INT)) {
      result = DOUBLE;
    }
    var types = new ArrayList<String>();
    if (recursive) {
      types.add(INT);
    }
    types.add(result.equals("void") ? scope.one(ROW, MATRIX) : scope.one(DOUBLE, ROW));
    types.addAll(parameters(scope, random.nextInt(3), result));
    return new Expressions.Helper(name, result, List.copyOf(types));
  }

  /** The helper; it calls the other with a smaller first argument. */
  private void helper(Expressions.Helper self, Expressions.@Nullable Helper other) {
    var scope = new Scope(random);
    String result = self.result();
    List<String> names = declare(scope, self.parameters(), other != null);
    var expressions = new Expressions(scope, List.copyOf(helpers), floats);
    var statements = new Statements(scope, expressions, result, floats);
    var body = new ArrayList<Node>();
    if (other != null) {
      body.add(guard(expressions, names.get(0), result));
    }
    body.add(statements.open(1, 3, 1));
    if (other != null) {
      body.add(again(expressions, other, names.get(0)));
    }
    body.add(statements.open(1, 2, 1));
    body.add(end(expressions, result));
    method("private static ", self, names, body);
    helpers.add(self);
  }

  private static Node guard(Expressions expressions, String depth, String result) {
    return result.equals("void")
        ? Node.statement("if (" + depth + " <= 0 || " + depth + " > 5) {\nreturn;\n}")
        : Node.statement(
            "if (" + depth + " <= 0 || " + depth + " > 5) {\nreturn #;\n}",
            expressions.of(result, 1));
  }

  private static Node again(Expressions expressions, Expressions.Helper self, String depth) {
    Node call = expressions.call(self, 1);
    call = call.with(0, Node.expression(INT, depth + " - 1"));
    return Node.statement("#;", call);
  }

  private List<String> parameters(Scope scope, int count, String result) {
    var types = new ArrayList<String>();
    for (int k = 0; k < count; k++) {
      String type =
          scope.one(
              DOUBLE,
              DOUBLE,
              ROW,
              ROW,
              MATRIX,
              INT,
              INT,
              INTS,
              CUBE,
              floats ? FLOAT : DOUBLE,
              floats ? FLOATS : ROW,
              PAIR,
              NEST,
              PAIRS,
              scope.one(BOOLEAN, LONG, BYTE, SHORT),
              scope.one(CHAR, STRING, ENUM));
      boolean record = List.of(PAIR, NEST, PAIRS).contains(type);
      types.add(record && result.equals("void") ? DOUBLE : type);
    }
    return types;
  }

  private static List<String> declare(Scope scope, List<String> types, boolean firstFixed) {
    var names = new ArrayList<String>();
    for (String type : types) {
      String name = scope.fresh("p");
      names.add(name);
      scope.add(name, type, !(firstFixed && names.size() == 1));
    }
    return names;
  }

  private static Node end(Expressions expressions, String result) {
    if (result.equals(DOUBLE)) {
      return Node.statement(
          "return # + 0.7 * # - Math.sin(#);",
          expressions.of(DOUBLE, 0),
          expressions.of(DOUBLE, 1),
          expressions.of(DOUBLE, 1));
    }
    return result.equals("void")
        ? Node.list(List.of())
        : Node.statement("return #;", expressions.of(result, 2));
  }

  /** Lets later methods call what is generated for an entry, the one that was made last. */
  private void derivatives(String prefix, Program.Entry entry) {
    Expressions.Helper f = helpers.get(helpers.size() - 1);
    var active = new ArrayList<String>();
    for (String name : entry.wrt()) {
      active.add(f.parameters().get(entry.parameters().indexOf(name)));
    }
    var both = new ArrayList<String>(f.parameters());
    both.addAll(active);
    if (!f.result().equals("void")) {
      helpers.add(new Expressions.Helper(prefix + "Jvp", f.result(), both, ".tangent()"));
      var seeded = new ArrayList<String>(f.parameters());
      seeded.add(f.result());
      String part = active.size() == 1 ? "" : "." + entry.wrt().get(0) + "()";
      helpers.add(new Expressions.Helper(prefix + "Vjp", active.get(0), seeded, part));
    }
    if (f.result().equals(DOUBLE)) {
      String part = active.size() == 1 ? "" : "." + entry.wrt().get(0) + "()";
      helpers.add(new Expressions.Helper(prefix + "Grad", active.get(0), f.parameters(), part));
    }
  }

  private Program.Entry entry(String name, boolean small) {
    var scope = new Scope(random);
    String result =
        scope.one(
            DOUBLE,
            DOUBLE,
            DOUBLE,
            DOUBLE,
            DOUBLE,
            DOUBLE,
            "void",
            "void",
            ROW,
            ROW,
            PAIR,
            NEST,
            MATRIX,
            floats ? FLOAT : DOUBLE);
    var types = new ArrayList<String>();
    types.add(result.equals("void") ? scope.one(ROW, MATRIX) : scope.one(DOUBLE, ROW, ROW, MATRIX));
    types.addAll(parameters(scope, random.nextInt(4), result));
    var self = new Expressions.Helper(name, result, List.copyOf(types));
    List<String> names = declare(scope, types, false);
    var wrt = new ArrayList<String>();
    for (int k = 0; k < names.size(); k++) {
      if (Types.floating(types.get(k))) {
        wrt.add(names.get(k));
      }
    }
    List<String> more = more(scope, result, types);
    String arguments = "";
    if (!more.isEmpty()) {
      arguments = "value = {" + String.join(", ", derivatives(result, more)) + "}";
    }
    if (more.isEmpty() && scope.chance(25) && wrt.size() > 1) {
      wrt.remove(result.equals("void") ? wrt.size() - 1 : scope.below(wrt.size()));
      arguments = "wrt = {\"" + String.join("\", \"", wrt) + "\"}";
    }
    var expressions = new Expressions(scope, List.copyOf(helpers), floats);
    var statements = new Statements(scope, expressions, result, floats);
    var body = new ArrayList<Node>();
    for (String type : List.of(DOUBLE, INT, DOUBLE, ROW, MATRIX)) {
      if (scope.chance(60)) {
        body.add(statements.declaration(type));
      }
    }
    body.add(more.isEmpty() && !small ? statements.open(3, 9, 3) : statements.open(2, 5, 2));
    body.add(end(expressions, result));
    method("@Differentiable(" + arguments + ")\nstatic ", self, names, body);
    helpers.add(self);
    return new Program.Entry(name, names, List.copyOf(wrt), floats, more);
  }

  /** Derivatives to ask for beyond the usual ones, if the signature allows any. */
  private static List<String> more(Scope scope, String result, List<String> types) {
    if (!scope.chance(35)) {
      return List.of();
    }
    List<String> active = types.stream().filter(Types::floating).toList();
    if (result.equals(ROW)) {
      boolean flat = List.of(DOUBLE, FLOAT, ROW, FLOATS).containsAll(active);
      return flat ? List.of("JACOBIAN") : List.of();
    }
    if (!result.equals(DOUBLE) && !result.equals(FLOAT)) {
      return List.of();
    }
    boolean small =
        List.of(DOUBLE, FLOAT).containsAll(active)
            || (active.size() == 1 && List.of(ROW, FLOATS).containsAll(active));
    return small ? List.of("HVP", "HESSIAN") : List.of("HVP");
  }

  private static List<String> derivatives(String result, List<String> more) {
    var all = new ArrayList<>(List.of("JVP", "VJP"));
    if (!result.equals(ROW)) {
      all.add("GRADIENT");
    }
    all.addAll(more);
    return all.stream().map(d -> "Derivative." + d).toList();
  }

  private void method(
      String modifiers, Expressions.Helper self, List<String> names, List<Node> body) {
    var parameters = new ArrayList<String>();
    for (int k = 0; k < names.size(); k++) {
      parameters.add(self.parameters().get(k) + " " + names.get(k));
    }
    String head =
        modifiers + self.result() + " " + self.name() + "(" + String.join(", ", parameters) + ")";
    methods.add(Node.statement(head + " {\n#}", Node.list(body)));
  }
}
