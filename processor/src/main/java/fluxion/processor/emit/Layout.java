package fluxion.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** Expressions as text, on one line or, if that is too long, on several. */
final class Layout {
  /** The most columns of a line. */
  static final int COLUMNS = 100;

  /** The indentation of a method's body in a top-level class. */
  static final int METHOD_INDENT = 4;

  private static final String CONTINUED = "    ";

  private final Names names;

  Layout(Names names) {
    this.names = names;
  }

  /** A stretch of text, before which a line may be broken if its level is reached. */
  private record Piece(String text, int level) {}

  /** The text on one line. */
  String text(Expr expr) {
    var text = new StringBuilder();
    pieces("", expr, "").forEach(piece -> text.append(piece.text));
    return text.toString();
  }

  /** The lines of a statement, broken at the outermost operators or commas that suffice. */
  List<String> lines(String before, Expr expr, String after, int room) {
    List<Piece> pieces = pieces(before, expr, after);
    List<String> lines = List.of();
    for (int level = 0; level < 6; level++) {
      lines = fill(pieces, level, room);
      if (lines.stream().allMatch(line -> line.length() <= room)) {
        return lines;
      }
    }
    return lines;
  }

  private static List<String> fill(List<Piece> pieces, int level, int room) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (int k = 0; k < pieces.size(); k++) {
      Piece piece = pieces.get(k);
      boolean breakable = piece.level < level;
      if (breakable && line.length() + stretch(pieces, k, level) > room) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(CONTINUED);
        line.append(piece.text.stripLeading());
      } else {
        line.append(piece.text);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The width up to the next place where a line may be broken. */
  private static int stretch(List<Piece> pieces, int from, int level) {
    int width = pieces.get(from).text.length();
    for (int k = from + 1; k < pieces.size() && pieces.get(k).level >= level; k++) {
      width += pieces.get(k).text.length();
    }
    return width;
  }

  private List<Piece> pieces(String before, Expr expr, String after) {
    var pieces = new ArrayList<Piece>();
    pieces.add(new Piece(before, Integer.MAX_VALUE));
    append(expr, 0, pieces);
    pieces.add(new Piece(after, Integer.MAX_VALUE));
    return pieces;
  }

  private void append(Expr expr, int level, List<Piece> pieces) {
    if (expr instanceof Expr.Name name) {
      pieces.add(new Piece(names.of(name.local()), Integer.MAX_VALUE));
      return;
    }
    Expr.Form form = (Expr.Form) expr;
    for (int k = 0; k < form.pieces().size(); k++) {
      String text = form.pieces().get(k);
      // Break before an operator, and after a comma or an opening parenthesis.
      boolean inside = k > 0 && k < form.operands().size();
      boolean comma = text.endsWith(", ");
      pieces.add(
          new Piece(text, inside && !comma && text.startsWith(" ") ? level : Integer.MAX_VALUE));
      if (k < form.operands().size()) {
        Expr operand = form.operands().get(k);
        boolean brackets = operand.precedence() < form.floors().get(k);
        int first = pieces.size();
        if (brackets) {
          pieces.add(new Piece("(", Integer.MAX_VALUE));
        }
        append(operand, level + 1, pieces);
        if (brackets) {
          pieces.add(new Piece(")", Integer.MAX_VALUE));
        }
        if (comma || (k == 0 && text.endsWith("("))) {
          Piece start = pieces.get(first);
          pieces.set(first, new Piece(start.text, level));
        }
      }
    }
  }
}
