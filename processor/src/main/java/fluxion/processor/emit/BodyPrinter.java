package fluxion.processor.emit;

import fluxion.processor.diagnostics.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements as text, with names for their variables and the source line where it changes. */
final class BodyPrinter {
  private static final Set<String> COMPOUND =
      Set.of("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>");

  private final Names names;
  private final Layout layout;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Location> around = new ArrayDeque<>();
  private Location last = Location.NONE;
  private int level;

  /**
   * A printer for one method.
   *
   * @param method where the source method is declared, which needs no saying
   */
  BodyPrinter(Names names, Location method) {
    this.names = names;
    this.around.push(method);
    this.layout = new Layout(names);
  }

  /** The text of a method's body. */
  String print(Block body) {
    statements(body);
    return out.toString();
  }

  private void statements(Block block) {
    block.statements().forEach(this::statement);
  }

  private void statement(Stmt statement) {
    comment(statement.at());
    if (statement instanceof Stmt.Declare s) {
      declare(s.target(), s.value());
    } else if (statement instanceof Stmt.Assign s) {
      assign(new Expr.Name(s.target()), s.value());
    } else if (statement instanceof Stmt.Put s) {
      assign(s.place(), s.value());
    } else if (statement instanceof Stmt.Do s) {
      String text = layout.text(s.expression());
      line("", s.expression(), text.endsWith(";") || text.endsWith("}") ? "" : ";");
    } else if (statement instanceof Stmt.Branch s) {
      line("if (", s.condition(), ") {");
      branches(s);
    } else if (statement instanceof Stmt.Count s) {
      count(s);
    } else if (statement instanceof Stmt.Loop s) {
      line("while (", s.condition(), ") {");
      nested(s.at(), s.body());
      line("}");
    } else if (statement instanceof Stmt.Break s) {
      line("if (", s.condition(), ") {");
      line("  break;");
      line("}");
    } else if (statement instanceof Stmt.Return s) {
      if (s.value() != null) {
        line("return ", s.value(), ";");
      }
    } else if (statement instanceof Stmt.Raise s) {
      line("throw ", s.exception(), ";");
    }
  }

  private void declare(Local local, @Nullable Expr value) {
    if (value == null) {
      line(local.type() + " " + names.declare(local) + ";");
    } else {
      List<String> lines = layout.lines("", value, ";", room());
      String name = names.declare(local);
      String head = local.type() + " " + name + " = ";
      if (lines.size() > 1 || head.length() + lines.get(0).length() > room()) {
        lines = layout.lines(head, value, ";", room());
      } else {
        lines = List.of(head + lines.get(0));
      }
      lines.forEach(this::line);
    }
  }

  private void assign(Expr place, Expr value) {
    String target = layout.text(place);
    if (value instanceof Expr.Form form
        && COMPOUND.contains(form.operator())
        && form.operands().get(0).equals(place)) {
      Expr change = form.operands().get(1);
      String amount = layout.text(change);
      if (amount.matches("1L?") && (form.operator().equals("+") || form.operator().equals("-"))) {
        line(target + form.operator().repeat(2) + ";");
      } else {
        line(target + " " + form.operator() + "= ", change, ";");
      }
    } else {
      line(target + " = ", value, ";");
    }
  }

  /** From after the head of an {@code if} to its last brace. */
  private void branches(Stmt.Branch branch) {
    nested(branch.at(), branch.then());
    List<Stmt> otherwise = branch.otherwise().statements();
    if (otherwise.isEmpty()) {
      line("}");
    } else if (otherwise.size() == 1 && otherwise.get(0) instanceof Stmt.Branch next) {
      line("} else if (", next.condition(), ") {");
      branches(next);
    } else {
      line("} else {");
      nested(branch.at(), branch.otherwise());
      line("}");
    }
  }

  private void count(Stmt.Count loop) {
    names.enter();
    String from = layout.text(loop.from());
    String to = compared(loop.to());
    String type = loop.index().type();
    String i = names.declare(loop.index());
    String test = loop.step() > 0 ? " < " + to : downTo(loop.to());
    String step =
        switch (loop.step()) {
          case 1 -> i + "++";
          case -1 -> i + "--";
          default -> loop.step() > 0 ? i + " += " + loop.step() : i + " -= " + -loop.step();
        };
    line("for (" + type + " " + i + " = " + from + "; " + i + test + "; " + step + ") {");
    nested(loop.at(), loop.body());
    line("}");
    names.leave();
  }

  /** {@code > to}, or {@code >= lo} if the bound is {@code lo - 1}. */
  private String downTo(Expr to) {
    if (layout.text(to).equals("-1")) {
      return " >= 0";
    }
    if (to instanceof Expr.Form form
        && form.operator().equals("-")
        && layout.text(form.operands().get(1)).equals("1")) {
      return " >= " + compared(form.operands().get(0));
    }
    return " > " + compared(to);
  }

  /** The text of an expression beside a comparison. */
  private String compared(Expr expr) {
    String text = layout.text(expr);
    return expr.precedence() <= Expr.COMPARISON ? "(" + text + ")" : text;
  }

  private void nested(Location at, Block block) {
    level++;
    names.enter();
    around.push(at);
    statements(block);
    around.pop();
    names.leave();
    level--;
  }

  // ---- lines

  /** A comment where the source line changes, except back to that of a statement around. */
  private void comment(Location at) {
    if (at.known() && !sameLine(at, last) && around.stream().noneMatch(a -> sameLine(at, a))) {
      last = at;
      line(Comments.line(at, room()));
    }
  }

  private static boolean sameLine(Location first, Location second) {
    return first.line() == second.line() && first.file().equals(second.file());
  }

  private int room() {
    return Layout.COLUMNS - Layout.METHOD_INDENT - 2 * level;
  }

  private void line(String before, Expr expr, String after) {
    layout.lines(before, expr, after, room()).forEach(this::line);
  }

  private void line(String text) {
    out.append("  ".repeat(level)).append(text).append('\n');
  }
}
