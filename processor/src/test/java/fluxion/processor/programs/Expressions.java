package fluxion.processor.programs;

import static fluxion.processor.programs.Node.expression;
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

/** Random expressions over what is in scope; those over numbers stay of moderate size. */
final class Expressions {
  private static final String[] EXTREME = {
    "Integer.MAX_VALUE", "Integer.MIN_VALUE", "0x55555555", "-7", "1_000_003"
  };

  private final Scope scope;
  private final List<Helper> helpers;
  private final boolean floats;

  /** Whether a helper may be called, so that running time stays bounded. */
  private boolean calls = true;

  Expressions(Scope scope, List<Helper> helpers, boolean floats) {
    this.scope = scope;
    this.helpers = helpers;
    this.floats = floats;
  }

  void allowCalls(boolean allowed) {
    calls = allowed;
  }

  boolean callsAllowed() {
    return calls;
  }

  List<Helper> helpers() {
    return helpers;
  }

  /** An expression of the type. */
  Node of(String type, int depth) {
    if (depth > 0 && calls && scope.chance(14)) {
      List<Helper> fitting = helpers.stream().filter(h -> h.result().equals(type)).toList();
      if (!fitting.isEmpty()) {
        return call(fitting.get(scope.below(fitting.size())), depth - 1);
      }
    }
    if (depth > 0 && scope.chance(6)) {
      return expression(
          type, "(# ? # : #)", of(BOOLEAN, depth - 1), of(type, depth - 1), of(type, depth - 1));
    }
    return switch (type) {
      case DOUBLE -> new DoubleExpressions(scope, this, floats).of(depth);
      case FLOAT -> single(depth);
      case INT -> integer(depth);
      case LONG -> longInteger(depth);
      case BOOLEAN -> condition(depth);
      case PAIR -> pair(depth);
      case NEST -> nest(depth);
      case BYTE, SHORT, CHAR, STRING, ENUM -> choices().of(type, depth);
      case READ -> scope.has(READ) && scope.chance(60) ? name(READ) : of(ROW, 0);
      default -> array(type, depth);
    };
  }

  private Node name(String type) {
    return expression(type, scope.any(type));
  }

  Choices choices() {
    return new Choices(scope, this);
  }

  /** A call; one array may be given for two parameters, but not to what is generated. */
  Node call(Helper helper, int depth) {
    var arguments = new ArrayList<Node>();
    for (String type : helper.parameters()) {
      int before = helper.parameters().subList(0, arguments.size()).lastIndexOf(type);
      boolean same = type.endsWith("]") && before >= 0 && scope.chance(40);
      if (same && (!helper.generated() || type.equals(READ))) {
        arguments.add(arguments.get(before));
      } else {
        int less = Math.min(depth, 1);
        arguments.add(helper.generated() ? own(type, less) : of(type, less));
      }
    }
    return new Node(helper.result(), helper.call(), List.copyOf(arguments));
  }

  /** An expression that shares no array with anything that is written to. */
  Node own(String type, int depth) {
    return switch (type) {
      case ROW, FLOATS, INTS, PAIRS -> expression(type, "#.clone()", of(type, depth));
      case MATRIX -> {
        Node row = own(ROW, 0);
        yield expression(type, "(new double[][] {#, #, #, #})", row, own(ROW, 0), row, own(ROW, 0));
      }
      case CUBE -> expression(type, "(new double[4][4][4])");
      case NEST ->
          expression(type, "new Nest(#, #, #)", of(PAIR, depth), own(ROW, depth), of(INT, depth));
      default -> of(type, depth);
    };
  }

  /** A place in an array of at least four elements. */
  Node index() {
    if (scope.hasFixed(INT) && scope.chance(12)) {
      return expression(INT, scope.fixed(INT)); // mostly within bounds
    }
    if (scope.hasAssignable(INT) && scope.chance(20)) {
      String k = scope.assignable(INT);
      return expression(INT, scope.one("(%s++ & 3)", "(++%s & 3)", "(%s-- & 3)").formatted(k));
    }
    if (scope.has(INT) && scope.chance(75)) {
      return expression(INT, "(" + scope.any(INT) + " & 3)");
    }
    return scope.chance(60)
        ? expression(INT, "" + scope.below(4))
        : expression(INT, "(# & 3)", of(INT, 1));
  }

  private Node single(int depth) {
    if (depth <= 0 || scope.chance(20)) {
      if (scope.has(FLOATS) && scope.chance(50)) {
        return expression(FLOAT, "#[#]", array(FLOATS, 0), index());
      }
      return scope.has(FLOAT)
          ? expression(FLOAT, scope.any(FLOAT))
          : expression(FLOAT, "0." + (1 + scope.below(99)) + "f");
    }
    return switch (scope.below(5)) {
      case 0, 1 -> expression(FLOAT, "(float) (#)", of(DOUBLE, depth - 1));
      case 2 -> expression(FLOAT, "(# + #)", of(FLOAT, depth - 1), of(FLOAT, depth - 1));
      case 3 -> expression(FLOAT, "(0.7f * # - #)", of(FLOAT, depth - 1), of(FLOAT, depth - 1));
      default -> expression(FLOAT, "Math.max(#, #)", of(FLOAT, depth - 1), of(FLOAT, depth - 1));
    };
  }

  private Node integer(int depth) {
    if (depth <= 0 || scope.chance(30)) {
      if (scope.has(INTS) && scope.chance(25)) {
        return expression(INT, "#[#]", array(INTS, 0), index());
      }
      return scope.has(INT) && scope.chance(80)
          ? expression(INT, scope.any(INT))
          : expression(INT, scope.chance(90) ? "" + scope.below(5) : scope.one(EXTREME));
    }
    if (scope.chance(15) && scope.has(ROW)) {
      return expression(INT, "#.length", array(ROW, 0));
    }
    if (scope.chance(10)) {
      return expression(INT, "(int) (3 * (#))", of(DOUBLE, depth - 1));
    }
    if (scope.chance(8)) {
      return expression(INT, "(int) #", of(LONG, depth - 1));
    }
    if (scope.chance(15)) {
      return choices().integer(depth - 1);
    }
    String operator = scope.one("+", "-", "*", "&", "^", "|", "+", "-");
    return scope.chance(20)
        ? expression(
            INT,
            scope.one(
                "(# % 3)",
                "(# % -3)",
                "(# / 2)",
                "(# << 31)",
                "(# >> 1)",
                "(# >>> 28)",
                "Math.floorMod(#, 3)",
                "(~#)"),
            of(INT, depth - 1))
        : expression(INT, "(# " + operator + " #)", of(INT, depth - 1), of(INT, depth - 1));
  }

  private Node longInteger(int depth) {
    if (depth <= 0 || scope.chance(40)) {
      return expression(LONG, scope.has(LONG) ? scope.any(LONG) : "7L");
    }
    return scope.chance(50)
        ? expression(LONG, "(# + #)", of(LONG, depth - 1), of(INT, depth - 1))
        : expression(LONG, "(# * 31L)", of(INT, depth - 1));
  }

  private Node condition(int depth) {
    if (scope.has(BOOLEAN) && scope.chance(25)) {
      return expression(BOOLEAN, scope.one("", "!") + scope.any(BOOLEAN));
    }
    if (depth > 1 && scope.chance(25)) {
      String operator = scope.one("&&", "||");
      return expression(
          BOOLEAN, "(# " + operator + " #)", of(BOOLEAN, depth - 1), of(BOOLEAN, depth - 1));
    }
    if (scope.has(INT) && scope.chance(50)) {
      String operator = scope.one("<", ">", "==", "!=", ">=");
      return expression(
          BOOLEAN,
          "((# & 3) " + operator + " #)",
          of(INT, depth - 1),
          expression(INT, "" + scope.below(4)));
    }
    if (depth > 0 && scope.chance(15)) {
      return choices().condition();
    }
    if (depth > 0 && scope.hasAssignable(DOUBLE) && scope.chance(15)) {
      String assigned = scope.assignable(DOUBLE) + " = " + DoubleExpressions.bounded(scope);
      return expression(BOOLEAN, "((" + assigned + ") > #)", of(DOUBLE, 1), of(DOUBLE, 0));
    }
    String operator = scope.one("<", ">", "<=", ">=");
    return expression(
        BOOLEAN, "(# " + operator + " #)", of(DOUBLE, Math.min(depth - 1, 1)), of(DOUBLE, 0));
  }

  private Node array(String type, int depth) {
    if (scope.has(type) && scope.chance(depth > 0 ? 65 : 90)) {
      return expression(type, scope.any(type));
    }
    if (type.equals(ROW) && scope.has(READ) && scope.chance(25)) {
      return expression(type, scope.one("#.clone()", "java.util.Arrays.copyOf(#, 4)"), name(READ));
    }
    String outer = type + "[]";
    if (scope.has(outer) && scope.chance(70)) {
      return expression(type, "#[#]", expression(outer, scope.any(outer)), index());
    }
    if (type.equals(ROW) && scope.has(NEST) && scope.chance(70)) {
      return expression(type, "#.w()", expression(NEST, scope.any(NEST)));
    }
    if (scope.has(type) && scope.chance(40)) {
      return expression(type, "#.clone()", expression(type, scope.any(type)));
    }
    return fresh(type, depth);
  }

  /** A new array. */
  Node fresh(String type, int depth) {
    if (type.equals(PAIRS) || (depth > 0 && scope.chance(50) && !type.equals(CUBE))) {
      String element = type.substring(0, type.length() - 2);
      int less = type.equals(MATRIX) ? 0 : depth - 1;
      return expression(
          type,
          "(new " + type + " {#, #, #, #})",
          of(element, less),
          of(element, less),
          of(element, less),
          of(element, less));
    }
    String element = type.replace("[]", "");
    String size = scope.one("[4]", "[4]", "[5]");
    return expression(
        type, "(new " + element + type.substring(element.length()).replace("[]", size) + ")");
  }

  private Node pair(int depth) {
    if (scope.has(PAIR) && scope.chance(depth > 0 ? 40 : 90)) {
      return expression(PAIR, scope.any(PAIR));
    }
    if (scope.has(PAIRS) && scope.chance(40)) {
      return expression(PAIR, "#[#]", array(PAIRS, 0), index());
    }
    if (scope.has(NEST) && scope.chance(30)) {
      return expression(PAIR, "#.p()", expression(NEST, scope.any(NEST)));
    }
    if (depth > 0 && scope.chance(30)) {
      return scope.chance(60)
          ? expression(PAIR, "#.turned()", of(PAIR, depth - 1))
          : expression(PAIR, "new Pair(#)", of(DOUBLE, depth - 1));
    }
    return depth > 0 && scope.chance(15)
        ? expression(PAIR, "Pair.polar(#, #)", of(DOUBLE, depth - 1), of(DOUBLE, depth - 1))
        : expression(PAIR, "new Pair(#, #)", of(DOUBLE, depth - 1), of(DOUBLE, depth - 1));
  }

  private Node nest(int depth) {
    if (scope.has(NEST) && scope.chance(depth > 0 ? 40 : 90)) {
      return expression(NEST, scope.any(NEST));
    }
    return expression(
        NEST, "new Nest(#, #, #)", of(PAIR, depth - 1), of(ROW, depth - 1), of(INT, depth - 1));
  }
}
