package fluxion.processor.ir;

import fluxion.processor.diagnostics.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * IR as text, which {@link Parser} reads back. Values are named by their hints and numbered in
 * order; a trailing comment gives the Java line from which an operation and those after it came.
 */
final class Printer {
  private static final int COMMENT_COLUMN = 48;

  private final StringBuilder text = new StringBuilder();
  private final Names names = new Names();
  private final Headers headers = new Headers(names);
  private String lastLocation = "";
  private int depth;

  private Printer() {}

  static String print(Module module) {
    var functions = new ArrayList<String>();
    for (Function function : module.functions()) {
      functions.add(print(function));
    }
    return String.join("\n", functions);
  }

  static String print(Function function) {
    var printer = new Printer();
    printer.function(function);
    return printer.text.toString();
  }

  /** The first lines of operations, by the names that the whole function would be printed with. */
  static Headers headers(Function function) {
    var printer = new Printer();
    printer.function(function);
    return printer.headers;
  }

  private void function(Function function) {
    line(signature(function) + " {", function.at());
    depth++;
    ops(function.body());
    line(("return " + names.of(function.results())).strip());
    depth--;
    line("}");
  }

  private String signature(Function function) {
    var params = new ArrayList<String>();
    for (int k = 0; k < function.params().size(); k++) {
      Value param = function.params().get(k);
      params.add(names.of(param) + ": " + param.type() + role(function.paramRoles(), k));
    }
    var results = new ArrayList<String>();
    for (int k = 0; k < function.results().size(); k++) {
      results.add(function.results().get(k).type() + role(function.resultRoles(), k));
    }
    var sharing = new StringBuilder();
    for (List<Integer> group : function.sharing()) {
      sharing.append(" sharing (").append(join(group)).append(')');
    }
    return String.format(
        "func %s(%s) -> (%s)%s",
        Headers.functionName(function.name()),
        String.join(", ", params),
        String.join(", ", results),
        sharing);
  }

  private static String join(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Only what is not primal in its own place is mentioned. */
  private static String role(List<Role> roles, int k) {
    return roles.get(k).equals(new Role(Role.Kind.PRIMAL, k)) ? "" : " @" + roles.get(k);
  }

  private void ops(Region region) {
    for (Op op : region.ops()) {
      op(op);
    }
  }

  private void op(Op op) {
    List<Region> regions = op.regions();
    line(headers.of(op) + (regions.isEmpty() ? "" : " {"), op.at());
    for (int k = 0; k < regions.size(); k++) {
      if (k > 0) {
        if (op instanceof Ops.If && regions.get(k).equals(Headers.EMPTY)) {
          break;
        }
        line(headers.between(op));
      }
      depth++;
      ops(regions.get(k));
      if (!regions.get(k).yields().isEmpty()) {
        line("yield " + names.of(regions.get(k).yields()));
      }
      depth--;
    }
    if (!regions.isEmpty()) {
      line("}");
    }
  }

  private void line(String code) {
    text.append("  ".repeat(depth)).append(code).append('\n');
  }

  private void line(String code, Location at) {
    String location = String.valueOf(at); // even none at all must not stop the verifier's messages
    if (location.equals(lastLocation)) {
      line(code);
      return;
    }
    lastLocation = location;
    String indented = "  ".repeat(depth) + code;
    String padding = " ".repeat(Math.max(2, COMMENT_COLUMN - indented.length()));
    text.append(indented).append(padding).append("// ");
    text.append(location.isEmpty() ? "?" : location).append('\n');
  }
}
