package fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Ops;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Java that is passed through as text, its names qualified so that they mean the same there. */
final class Foreigns {
  private final Lowering l;

  Foreigns(Lowering lowering) {
    this.l = lowering;
  }

  /** Java text and the values its placeholders stand for. */
  static final class Text {
    private static final Pattern GAP = Pattern.compile("\\$(\\$|\\d+)");
    private final StringBuilder template = new StringBuilder();
    private final List<Value> operands = new ArrayList<>();

    Text add(String java) {
      template.append(java.replace("$", "$$"));
      return this;
    }

    Text add(Value value) {
      template.append('$').append(operands.size());
      operands.add(value);
      return this;
    }

    /** Adds a value that the text may mention already. */
    Text mention(Value value) {
      int known = operands.indexOf(value);
      if (known < 0) {
        return add(value);
      }
      template.append('$').append(known);
      return this;
    }

    /** Adds other text, its gaps renumbered. */
    Text append(Text other) {
      Matcher gap = GAP.matcher(other.template);
      template.append(
          gap.replaceAll(
              g ->
                  g.group(1).equals("$")
                      ? "\\$\\$"
                      : "\\$" + (Integer.parseInt(g.group(1)) + operands.size())));
      operands.addAll(other.operands);
      return this;
    }

    String template() {
      return template.toString();
    }

    List<Value> operands() {
      return List.copyOf(operands);
    }
  }

  /** Java that gives a value. */
  Value expression(Type type, String hint, String template, List<Value> operands, boolean sink) {
    var result = new Value(type, hint);
    append(List.of(result), template, operands, sink);
    return result;
  }

  /** Java that gives a value. */
  Value expression(Type type, String hint, Text text, boolean sink) {
    return expression(type, hint, text.template(), text.operands(), sink);
  }

  /** Java that gives nothing. */
  void statement(String template, List<Value> operands, boolean sink) {
    append(List.of(), template, operands, sink);
  }

  private void append(List<Value> results, String template, List<Value> operands, boolean sink) {
    Problem ifActive = Problem.ACTIVE_FOREIGN;
    l.b.append(new Ops.Foreign(l.b.at(), results, template, operands, sink, ifActive));
  }

  /** An assignment to a field. */
  void assignment(String template, List<Value> operands) {
    Problem ifActive = Problem.OUTSIDE;
    l.b.append(new Ops.Foreign(l.b.at(), List.of(), template, operands, false, ifActive));
  }

  /** Java as it is written, and the problem if something active enters it. */
  void takenOver(List<Value> results, Text text, Problem ifActive) {
    l.b.append(
        new Ops.Foreign(l.b.at(), results, text.template(), text.operands(), false, ifActive));
  }

  /** Adds arguments, separated by commas. */
  void arguments(Tree tree, Text text, List<Operand> arguments) {
    String separator = "";
    for (Operand argument : arguments) {
      text.add(separator);
      add(tree, text, argument);
      separator = ", ";
    }
  }

  /** Adds an operand; a record is made again from its components. */
  void add(Tree tree, Text text, Operand operand) {
    if (operand instanceof Operand.Literal literal && literal.value() == null) {
      text.add("null");
      return;
    }
    if (operand instanceof Operand.Inferred inferred) {
      text.append(inferred.text());
      return;
    }
    List<Value> values = l.conversions.values(operand, "");
    if (operand.type().getKind().isPrimitive() || !l.types.isRow(operand.type())) {
      text.add(values.get(0));
    } else {
      rebuild(tree, text, l.types.shape(operand.type()), new ArrayList<>(values));
    }
  }

  private void rebuild(Tree tree, Text text, Shape shape, List<Value> values) {
    if (shape instanceof Shape.RecArray) {
      // Other code would see a copy, and what it writes there would be lost.
      throw l.problem(tree, Problem.ARRAY_OF_RECORDS, shape.javaType());
    }
    if (!(shape instanceof Shape.Rec rec)) {
      text.add(values.remove(0));
      return;
    }
    text.add("new " + rec.javaType() + "(");
    String separator = "";
    for (Shape.Component component : rec.components()) {
      text.add(separator);
      rebuild(tree, text, component.shape(), values);
      separator = ", ";
    }
    text.add(")");
  }

  /** A static member's or class's name as the generated class spells it. */
  String name(Tree tree, Element member) {
    checkAccess(tree, member);
    return member instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : name(tree, JavaTypes.owner(member)) + "." + member.getSimpleName();
  }

  /** Whether the generated class can reach a member. */
  boolean isAccessible(Element member) {
    for (Element e = member; e != null; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return true;
  }

  /** Private members cannot be reached from the generated class. */
  void checkAccess(Tree tree, Element member) {
    for (Element e = member; e != null; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        throw l.problem(tree, Problem.PRIVATE_MEMBER, e.getSimpleName());
      }
    }
  }
}
