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
import static fluxion.processor.programs.Types.READ;
import static fluxion.processor.programs.Types.ROW;
import static fluxion.processor.programs.Types.SHORT;
import static fluxion.processor.programs.Types.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random methods: helpers, methods of records, and annotated ones, which call those made before.
 */
final class Methods {
  private final Random random;
  private final boolean floats;
  private final Constants constants;
  private final List<Made> made = new ArrayList<>();

  Methods(Random random, boolean floats, Constants constants) {
    this.random = random;
    this.floats = floats;
    this.constants = constants;
  }

  /** How much an annotated method does. */
  enum Size {
    /** A few statements, so that many methods can be tried. */
    SMALL(20),
    /** Little, since later methods may call what is generated for it. */
    NESTED(80),
    /** Much, loops in loops too. */
    LARGE(35);

    /** The chance of products beyond the usual ones, in percent. */
    private final int moreProducts;

    Size(int moreProducts) {
      this.moreProducts = moreProducts;
    }
  }

  /**
   * A method that there is.
   *
   * @param place the class it is a member of; null where its name says all
   * @param hidden whether only the classes of its file may call it
   */
  private record Made(Helper helper, @Nullable Place place, boolean hidden) {
    boolean reachable(Place from) {
      return !hidden || place == null || place.top().equals(from.top());
    }

    Helper from(Place from, boolean shortly) {
      boolean plain = place == null || (shortly && from.sees(place));
      return plain ? helper : helper.named(place.name() + "." + helper.name());
    }
  }

  /** What can be called in a class. */
  private List<Helper> callable(Place from) {
    return made.stream()
        .filter(m -> m.reachable(from))
        .map(m -> m.from(from, random.nextInt(4) > 0 || from.equals(m.place())))
        .toList();
  }

  private Expressions expressions(Scope scope, Place place) {
    constants.declare(scope, place);
    return new Expressions(scope, callable(place), floats);
  }

  /** A helper, perhaps one that calls itself, or two that call each other. */
  void helpers(Place place, String name) {
    var scope = new Scope(random);
    boolean recursive = scope.chance(25);
    Helper one = signature(scope, name, recursive);
    if (recursive && scope.chance(40)) {
      Helper other = signature(scope, name + "x", true);
      helper(place, one, other);
      helper(place, other, one);
    } else {
      helper(place, one, recursive ? one : null);
    }
  }

  private Helper signature(Scope scope, String name, boolean recursive) {
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
    return new Helper(name, result, List.copyOf(types));
  }

  /** The helper; it calls the other with a smaller first argument. */
  private void helper(Place place, Helper self, @Nullable Helper other) {
    var scope = new Scope(random);
    String result = self.result();
    List<String> names = declare(scope, self.parameters(), other != null);
    var expressions = expressions(scope, place);
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
    boolean hidden = constants.alone() || scope.chance(50);
    String generic = scope.chance(5) ? "<A> " : "";
    place
        .members()
        .add(method((hidden ? "private " : "") + "static " + generic, self, names, body));
    made.add(new Made(self, place, hidden));
  }

  private static Node guard(Expressions expressions, String depth, String result) {
    return result.equals("void")
        ? Node.statement("if (" + depth + " <= 0 || " + depth + " > 5) {\nreturn;\n}")
        : Node.statement(
            "if (" + depth + " <= 0 || " + depth + " > 5) {\nreturn #;\n}",
            expressions.of(result, 1));
  }

  private static Node again(Expressions expressions, Helper self, String depth) {
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
              READ,
              READ,
              floats ? FLOAT : DOUBLE,
              floats ? FLOATS : ROW,
              PAIR,
              NEST,
              PAIRS,
              scope.one(BOOLEAN, LONG, BYTE, SHORT),
              scope.one(CHAR, STRING, ENUM));
      boolean record = List.of(PAIR, NEST, PAIRS).contains(type);
      types.add(record && result.equals("void") ? DOUBLE : type);
      if (type.equals(READ) && scope.chance(50)) {
        types.add(READ);
      }
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

  /**
   * An annotated method.
   *
   * @param size how much it does; what is generated for {@link Size#NESTED} ones can be called
   *     later
   */
  Program.Entry entry(Place place, String name, Size size) {
    boolean nested = size == Size.NESTED;
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
    if (nested && scope.chance(50)) { // so that there are Hessians and Jacobians
      result = scope.one(DOUBLE, DOUBLE, ROW);
      types.set(0, scope.one(DOUBLE, ROW, ROW, READ));
      types.addAll(scope.chance(30) ? List.of(DOUBLE, INT) : List.of());
    } else {
      types.addAll(parameters(scope, random.nextInt(size == Size.SMALL ? 3 : 4), result));
    }
    var self = new Helper(name, result, List.copyOf(types));
    List<String> names = declare(scope, types, false);
    var wrt = new ArrayList<String>();
    for (int k = 0; k < names.size(); k++) {
      if (Types.floating(types.get(k))) {
        wrt.add(names.get(k));
      }
    }
    List<String> read =
        names.stream().filter(n -> types.get(names.indexOf(n)).equals(READ)).toList();
    List<String> more = more(scope, result, types, size.moreProducts);
    String arguments = "";
    if (!more.isEmpty()) {
      arguments = "value = {" + String.join(", ", derivatives(result, more)) + "}";
    }
    if (more.isEmpty() && scope.chance(25) && wrt.size() > 1) {
      wrt.remove(result.equals("void") ? wrt.size() - 1 : scope.below(wrt.size()));
      arguments = "wrt = {\"" + String.join("\", \"", wrt) + "\"}";
    }
    var expressions = expressions(scope, place);
    var statements = new Statements(scope, expressions, result, floats);
    var body = new ArrayList<Node>();
    for (String type : List.of(DOUBLE, INT, DOUBLE, ROW, MATRIX)) {
      if (scope.chance(size == Size.SMALL ? 30 : 60)) {
        body.add(statements.declaration(type));
      }
    }
    for (int k = 0; k < 2 && statements.calls().hasDerivatives(); k++) {
      body.add(statements.calls().derivative());
    }
    body.add(
        size == Size.SMALL
            ? statements.open(1, 3, 2)
            : more.isEmpty() && !nested ? statements.open(3, 9, 3) : statements.open(2, 5, 2));
    body.add(end(expressions, result));
    place.members().add(method("@Differentiable(" + arguments + ")\nstatic ", self, names, body));
    made.add(new Made(self, place, false));
    var entry =
        new Program.Entry(place.binary(), name, names, List.copyOf(wrt), read, floats, more);
    if (nested) {
      Derived.of(place, entry, self).forEach(d -> made.add(new Made(d, null, false)));
    }
    return entry;
  }

  /** An instance method of a record, in whose body its components are variables. */
  Node ofRecord(Place place, String record, String name) {
    var scope = new Scope(random);
    String result = scope.one(DOUBLE, DOUBLE, PAIR, ROW);
    var types = new ArrayList<String>();
    for (int k = random.nextInt(3); k > 0; k--) {
      types.add(scope.one(DOUBLE, ROW, INT));
    }
    List<String> names = declare(scope, types, false);
    if (record.equals(PAIR)) {
      scope.add("x", DOUBLE, false);
      scope.add("this.y", DOUBLE, false);
    } else {
      scope.add("p", PAIR, false);
      scope.add(scope.one("w", "w()"), ROW, false);
      scope.add("k", INT, false);
    }
    var expressions = expressions(scope, place);
    var statements = new Statements(scope, expressions, result, floats);
    var body = new ArrayList<Node>();
    body.add(statements.open(1, 2, 1));
    body.add(end(expressions, result));
    Node method = method("", new Helper(name, result, types), names, body);
    types.add(0, record);
    made.add(new Made(new Helper("#." + name, result, List.copyOf(types)), null, false));
    return method;
  }

  /** Derivatives to ask for beyond the usual ones, if the signature allows any. */
  private static List<String> more(Scope scope, String result, List<String> types, int chance) {
    if (!scope.chance(chance)) {
      return List.of();
    }
    List<String> active = types.stream().filter(Types::floating).map(Types::plain).toList();
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

  private static Node method(String modifiers, Helper self, List<String> names, List<Node> body) {
    var parameters = new ArrayList<String>();
    for (int k = 0; k < names.size(); k++) {
      parameters.add(self.parameters().get(k) + " " + names.get(k));
    }
    String head =
        modifiers + self.result() + " " + self.name() + "(" + String.join(", ", parameters) + ")";
    return Node.statement(head + " {\n#}", Node.list(body));
  }
}
