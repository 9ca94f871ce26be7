package fluxion.processor.ir;

import fluxion.processor.diagnostics.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads IR from the text that {@code toString} of modules and functions gives. One operation a
 * line; a trailing comment of the form {@code // Dot.java:4} says where operations come from from
 * now on ({@code // ?}: from nowhere), any other comment is none of our business.
 */
public final class Parser {
  private static final Pattern PLACE = Pattern.compile("(\\S+):(\\d+)");

  private final List<String> lines;
  private int next;
  private Location at = Location.NONE;
  private final Map<String, Value> values = new HashMap<>();

  private Parser(String text) {
    lines = text.lines().toList();
  }

  /**
   * Reads a module.
   *
   * @throws IllegalArgumentException if it cannot be read; the message has the line
   */
  public static Module parse(String text) {
    var parser = new Parser(text);
    var module = new Module();
    while (true) {
      parser.at = Location.NONE;
      Scanner line = parser.nextLine();
      if (line == null) {
        return module;
      }
      module.add(parser.function(line));
    }
  }

  // ---- lines

  /** The next line that is not blank, without its comment; the comment sets the place. */
  private @Nullable Scanner nextLine() {
    while (next < lines.size()) {
      String line = lines.get(next++);
      int comment = startOfComment(line);
      notePlace(line.substring(comment));
      String code = line.substring(0, comment).strip();
      if (!code.isEmpty()) {
        return new Scanner(next, code);
      }
    }
    return null;
  }

  Scanner someLine() {
    Scanner line = nextLine();
    if (line == null) {
      throw new IllegalArgumentException("line " + next + ": the text ends too early");
    }
    return line;
  }

  private static int startOfComment(String line) {
    boolean quoted = false;
    for (int k = 0; k < line.length(); k++) {
      char c = line.charAt(k);
      if (c == '\\') {
        k++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && line.startsWith("//", k)) {
        return k;
      }
    }
    return line.length();
  }

  private void notePlace(String comment) {
    String text = comment.replaceFirst("^//", "").strip();
    Matcher place = PLACE.matcher(text);
    if (place.matches()) {
      at = Location.of(place.group(1), Integer.parseInt(place.group(2)));
    } else if (text.equals("?")) {
      at = Location.NONE;
    }
  }

  // ---- functions and regions

  private Function function(Scanner line) {
    values.clear();
    line.expect("func ");
    String name = line.functionName();
    var paramRoles = new ArrayList<Role>();
    line.expect("(");
    List<Value> params = line.upToParenthesis(() -> parameter(line, paramRoles));
    var resultRoles = new ArrayList<Role>();
    line.expect("->");
    line.expect("(");
    line.upToParenthesis(
        () -> {
          Type type = line.type();
          resultRoles.add(role(line, resultRoles.size()));
          return type;
        });
    var sharing = new ArrayList<List<Integer>>();
    while (line.accept("sharing")) {
      line.expect("(");
      sharing.add(line.upToParenthesis(line::integer));
    }
    line.expect("{");
    line.end();
    Location start = at;
    Region body = region(params);
    expectEnd(someLine());
    return new Function(name, start, body, paramRoles, resultRoles, sharing);
  }

  private Value parameter(Scanner line, List<Role> roles) {
    Value param = define(line, Typing.UNKNOWN);
    roles.add(role(line, roles.size()));
    return param;
  }

  private static Role role(Scanner line, int index) {
    return line.accept("@") ? line.role() : new Role(Role.Kind.PRIMAL, index);
  }

  static void expectEnd(Scanner line) {
    line.expect("}");
    line.end();
  }

  /** The lines up to one that begins with a brace, which is left unread. */
  Region region(List<Value> params) {
    var ops = new ArrayList<Op>();
    List<Value> yields = List.of();
    while (true) {
      int before = next;
      Scanner line = someLine();
      if (line.sees("}")) {
        next = before;
        return new Region(params, ops, yields);
      }
      if (line.accept("yield") || line.accept("return")) {
        yields = uses(line);
        line.end();
      } else {
        ops.add(op(line));
      }
    }
  }

  // ---- values

  Value define(Scanner line, Type ifNotGiven) {
    String name = line.name();
    Type type = line.accept(":") ? line.type() : ifNotGiven;
    return define(line, name, type);
  }

  Value define(Scanner line, String name, Type type) {
    var value = new Value(type, Names.hint(name));
    if (values.put(name, value) != null) {
      throw line.error("%" + name + " is defined twice");
    }
    return value;
  }

  Value use(Scanner line) {
    String name = line.name();
    Value value = values.get(name);
    if (value == null) {
      throw line.error("%" + name + " is not defined");
    }
    return value;
  }

  List<Value> uses(Scanner line) {
    var list = new ArrayList<Value>();
    while (line.sees("%")) {
      list.add(use(line));
      if (!line.accept(",")) {
        break;
      }
    }
    return list;
  }

  // ---- operations

  /** A result before its type is known. */
  private record Result(String name, @Nullable Type type) {}

  private Op op(Scanner line) {
    Location place = at;
    var results = new ArrayList<Result>();
    var unknown = new ArrayList<Value>();
    while (line.sees("%")) {
      String name = line.name();
      Type type = line.accept(":") ? line.type() : null;
      results.add(new Result(name, type));
      unknown.add(new Value(type == null ? Typing.UNKNOWN : type));
      line.expect(line.sees(",") ? "," : "=");
    }
    Op op = new OpParser(this, line, place, unknown).read();
    return op.with(define(line, results, Typing.results(op)), op.operands(), op.regions());
  }

  private List<Value> define(Scanner line, List<Result> results, List<Type> inferred) {
    var list = new ArrayList<Value>();
    for (int k = 0; k < results.size(); k++) {
      Type type = results.get(k).type();
      if (type == null && k < inferred.size()) {
        type = inferred.get(k);
      }
      if (type == null || type.equals(Typing.UNKNOWN)) {
        throw line.error("what is the type of %" + results.get(k).name() + "?");
      }
      list.add(define(line, results.get(k).name(), type));
    }
    return list;
  }
}
