package fluxion.processor.ir;

import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads one operation from what stands right of its equals sign; the results' types are not known
 * yet.
 */
final class OpParser {
  private final Parser parser;
  private final Scanner line;
  private final Location place;
  private final List<Value> results;

  OpParser(Parser parser, Scanner line, Location place, List<Value> results) {
    this.parser = parser;
    this.line = line;
    this.place = place;
    this.results = results;
  }

  Op read() {
    String keyword = line.word();
    Op op =
        switch (keyword) {
          case "const" -> constant();
          case "new" -> newArray();
          case "length" -> new Ops.Length(place, result(), parser.use(line));
          case "load" -> load();
          case "store" -> store();
          case "tape" -> new Ops.NewTape(place, result());
          case "push" -> push();
          case "pop" -> new Ops.Pop(place, new Value(line.type()), parser.use(line));
          case "if" -> branch();
          case "for" -> counted();
          case "while" -> conditional();
          case "call" -> call();
          case "foreign" -> foreign();
          case "throw" -> new Ops.Throw(place, line.string(), parenthesized());
          case "strict" -> apply(line.word(), true);
          default -> apply(keyword, false);
        };
    if (op.regions().isEmpty()) {
      line.end();
    }
    return op;
  }

  private Value result() {
    if (results.size() != 1) {
      throw line.error("this gives one result");
    }
    return results.get(0);
  }

  private List<Value> parenthesized() {
    return line.accept("(") ? line.upToParenthesis(() -> parser.use(line)) : List.of();
  }

  private Op apply(String name, boolean strict) {
    Prim prim = Prim.named(name).orElseThrow(() -> line.error("no primitive " + name));
    return new Ops.Apply(place, result(), prim, parser.uses(line), strict);
  }

  private Op constant() {
    Type type = line.type();
    return new Ops.Const(place, new Value(type), line.literal(type));
  }

  private Op newArray() {
    boolean shadow = line.accept("shadow ");
    boolean overwritten = line.accept("overwritten ");
    Type element = line.leafType();
    var sizes = new ArrayList<Value>();
    while (line.accept("[")) {
      if (!line.sees("]")) {
        sizes.add(parser.use(line));
      }
      line.expect("]");
      element = new Type.Array(element);
    }
    return new Ops.NewArray(place, new Value(element), sizes, overwritten, shadow);
  }

  private Op load() {
    boolean safe = line.accept("safe ");
    Value array = parser.use(line);
    return new Ops.Load(place, result(), array, index(), safe);
  }

  private Value index() {
    line.expect("[");
    Value index = parser.use(line);
    line.expect("]");
    return index;
  }

  private Op store() {
    boolean safe = line.accept("safe ");
    Value array = parser.use(line);
    Value index = index();
    line.expect("=");
    return new Ops.Store(place, array, index, parser.use(line), safe);
  }

  private Op push() {
    Value tape = parser.use(line);
    line.expect(",");
    return new Ops.Push(place, tape, parser.use(line));
  }

  private Op call() {
    String callee = line.functionName();
    return new Ops.Call(place, results, callee, parenthesized());
  }

  private Op foreign() {
    Problem ifActive =
        Stream.of(Problem.values())
            .filter(problem -> line.accept(problem.code() + " "))
            .findFirst()
            .orElse(Problem.ACTIVE_FOREIGN);
    boolean sink = line.accept("sink ");
    return new Ops.Foreign(place, results, line.string(), parenthesized(), sink, ifActive);
  }

  private Op branch() {
    Value condition = parser.use(line);
    open();
    Region then = parser.region(List.of());
    Scanner end = parser.someLine();
    end.expect("}");
    if (!end.accept("else")) {
      return new Ops.If(place, results, condition, then, Headers.EMPTY);
    }
    end.expect("{");
    Region otherwise = parser.region(List.of());
    Parser.expectEnd(parser.someLine());
    return new Ops.If(place, results, condition, then, otherwise);
  }

  private void open() {
    line.expect("{");
    line.end();
  }

  private Op counted() {
    var params = new ArrayList<Value>();
    params.add(parser.define(line, Type.INT));
    line.expect("=");
    Value from = parser.use(line);
    line.expect("to ");
    Value to = parser.use(line);
    int step = line.accept("step ") ? line.integer() : 1;
    List<Value> initial = line.accept("carry ") ? carried(params) : List.of();
    open();
    Region body = parser.region(params);
    Parser.expectEnd(parser.someLine());
    return new Ops.For(place, results, from, to, step, initial, body);
  }

  private Op conditional() {
    var params = new ArrayList<Value>();
    List<Value> initial = carried(params);
    open();
    Region condition = parser.region(params);
    Scanner end = parser.someLine();
    end.expect("} do (");
    var types = Region.types(initial).iterator();
    List<Value> bodyParams =
        end.upToParenthesis(
            () -> parser.define(end, types.hasNext() ? types.next() : Typing.UNKNOWN));
    end.expect("{");
    Region body = parser.region(bodyParams);
    Parser.expectEnd(parser.someLine());
    return new Ops.While(place, results, initial, condition, body);
  }

  /** {@code (%s = %zero, %t: float = %x)}: gives the initial values, adds the parameters. */
  private List<Value> carried(List<Value> params) {
    line.expect("(");
    return line.upToParenthesis(
        () -> {
          String name = line.name();
          Type type = line.accept(":") ? line.type() : null;
          line.expect("=");
          Value initial = parser.use(line);
          params.add(parser.define(line, name, type == null ? initial.type() : type));
          return initial;
        });
  }
}
