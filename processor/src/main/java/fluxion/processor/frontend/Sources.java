package fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import fluxion.processor.diagnostics.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Trees to locations and back: a location is plain data that can travel through the whole pipeline,
 * and its id finds the exact token again when a problem is to be shown there.
 */
final class Sources {
  private final Trees trees;
  private final SourcePositions positions;
  private final List<Token> tokens = new ArrayList<>();
  private final IdentityHashMap<Tree, Location> known = new IdentityHashMap<>();
  private final IdentityHashMap<CompilationUnitTree, String> texts = new IdentityHashMap<>();

  /** Where javac will report an error, so that no warning is needed. */
  private final Set<Location> left = new HashSet<>();

  Sources(Trees trees) {
    this.trees = trees;
    this.positions = trees.getSourcePositions();
  }

  /**
   * A tree in its file.
   *
   * @param owner the method, or else the class, that it is in
   */
  record Token(CompilationUnitTree unit, Tree tree, Element owner) {}

  /** The location of a tree's preferred token. */
  Location at(CompilationUnitTree unit, Tree tree, Element owner) {
    Location location = known.get(tree);
    if (location == null) {
      tokens.add(new Token(unit, tree, owner));
      location = locate(unit, tree, tokens.size());
      known.put(tree, location);
    }
    return location;
  }

  /** What the location was made of. */
  Optional<Token> token(Location location) {
    int id = location.id();
    return id < 1 || id > tokens.size() ? Optional.empty() : Optional.of(tokens.get(id - 1));
  }

  /** Says that what is wrong there is an error that javac will report. */
  void leaveToJavac(Location location) {
    left.add(location);
  }

  /** Whether javac is to say what is wrong there. */
  boolean isLeftToJavac(Location location) {
    return left.contains(location);
  }

  /** The source text of a tree, without Unicode escapes. */
  String text(CompilationUnitTree unit, Tree tree) {
    int start = (int) positions.getStartPosition(unit, tree);
    int end = (int) positions.getEndPosition(unit, tree);
    String text = text(unit);
    return start < 0 || end > text.length() || end < start
        ? ""
        : UnicodeEscapes.resolved(text.substring(start, end));
  }

  /** A file's text, and where its trees stand in it. */
  Source source(CompilationUnitTree unit) {
    return new Source(positions, unit, text(unit));
  }

  /** The text of one file. */
  record Source(SourcePositions positions, CompilationUnitTree unit, String text) {
    int start(Tree tree) {
      return (int) positions.getStartPosition(unit, tree);
    }

    int end(Tree tree) {
      return (int) positions.getEndPosition(unit, tree);
    }

    /** The text there, without Unicode escapes. */
    String between(int start, int end) {
      return UnicodeEscapes.resolved(text.substring(Math.min(start, end), end));
    }
  }

  private Location locate(CompilationUnitTree unit, Tree tree, int id) {
    long position = preferred(unit, tree);
    String path = unit.getSourceFile().getName();
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    if (position == Diagnostic.NOPOS) {
      return new Location(file, 0, 0, "", id);
    }
    LineMap lines = unit.getLineMap();
    int line = (int) lines.getLineNumber(position);
    return new Location(
        file,
        line,
        (int) lines.getColumnNumber(position),
        line(text(unit), (int) lines.getStartPosition(line)),
        id);
  }

  private static String line(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(Math.min(start, end), end).strip();
  }

  private String text(CompilationUnitTree unit) {
    return texts.computeIfAbsent(
        unit,
        u -> {
          try {
            return u.getSourceFile().getCharContent(true).toString();
          } catch (IOException unreadable) {
            return ""; // only comments in generated code suffer
          }
        });
  }

  /**
   * Where javac would put its caret; the public API does not tell, so it is found again for those
   * trees whose caret is not at their start.
   */
  private long preferred(CompilationUnitTree unit, Tree tree) {
    if (tree instanceof BinaryTree binary) {
      return after(unit, binary.getLeftOperand(), tree);
    }
    if (tree instanceof AssignmentTree assignment) {
      return after(unit, assignment.getVariable(), tree);
    }
    if (tree instanceof CompoundAssignmentTree assignment) {
      return after(unit, assignment.getVariable(), tree);
    }
    if (tree instanceof ConditionalExpressionTree conditional) {
      return after(unit, conditional.getCondition(), tree);
    }
    if (tree instanceof ArrayAccessTree access) {
      return after(unit, access.getExpression(), tree);
    }
    if (tree instanceof MethodInvocationTree call) {
      return preferred(unit, call.getMethodSelect());
    }
    if (tree instanceof MemberSelectTree select) {
      return after(unit, select.getExpression(), tree);
    }
    if (tree instanceof VariableTree variable) {
      return named(unit, tree, variable.getType(), variable.getName().toString());
    }
    if (tree instanceof MethodTree method) {
      return named(unit, tree, method.getReturnType(), method.getName().toString());
    }
    return positions.getStartPosition(unit, tree);
  }

  private long after(CompilationUnitTree unit, ExpressionTree operand, Tree whole) {
    long position = positions.getEndPosition(unit, operand);
    if (position == Diagnostic.NOPOS) {
      return positions.getStartPosition(unit, whole);
    }
    String text = text(unit);
    int p = (int) position;
    while (p < text.length() && (Character.isWhitespace(text.charAt(p)) || text.charAt(p) == ')')) {
      p++;
    }
    return p < text.length() ? p : position;
  }

  private long named(
      CompilationUnitTree unit,
      Tree whole,
      @org.jspecify.annotations.Nullable Tree type,
      String name) {
    long start = positions.getStartPosition(unit, whole);
    long from = type == null ? start : positions.getEndPosition(unit, type);
    if (start == Diagnostic.NOPOS) {
      return start;
    }
    int found = text(unit).indexOf(name, (int) Math.max(start, from));
    return found < 0 ? start : found;
  }

  Trees trees() {
    return trees;
  }
}
