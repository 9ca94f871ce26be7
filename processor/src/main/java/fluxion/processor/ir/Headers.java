package fluxion.processor.ir;

import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Ops.Apply;
import fluxion.processor.ir.Ops.Call;
import fluxion.processor.ir.Ops.Const;
import fluxion.processor.ir.Ops.For;
import fluxion.processor.ir.Ops.Foreign;
import fluxion.processor.ir.Ops.If;
import fluxion.processor.ir.Ops.Length;
import fluxion.processor.ir.Ops.Load;
import fluxion.processor.ir.Ops.NewArray;
import fluxion.processor.ir.Ops.NewTape;
import fluxion.processor.ir.Ops.Pop;
import fluxion.processor.ir.Ops.Push;
import fluxion.processor.ir.Ops.Store;
import fluxion.processor.ir.Ops.Throw;
import fluxion.processor.ir.Ops.While;
import java.util.ArrayList;
import java.util.List;

/** The first line of each operation as text: all of it but its regions. */
final class Headers {
  static final Region EMPTY = new Region(List.of(), List.of(), List.of());

  private final Names names;

  Headers(Names names) {
    this.names = names;
  }

  /** The name of a function, in quotes if it is not made of letters, digits, dots and dollars. */
  static String functionName(String name) {
    return name.matches("[\\w.$]+") ? name : Quoted.string(name);
  }

  /** The name of a value, with its percent sign. */
  String name(Value value) {
    return names.of(value);
  }

  /** The operation without its regions. */
  String of(Op op) {
    String results = results(op);
    return results + op.match(new Text());
  }

  /** What stands between the regions of an operation. */
  String between(Op op) {
    if (!(op instanceof While loop)) {
      return "} else {";
    }
    List<Type> types = Region.types(loop.initial());
    var params = new ArrayList<String>();
    for (Value param : loop.body().params()) {
      int k = params.size();
      params.add(typed(param, k < types.size() ? types.get(k) : Typing.UNKNOWN));
    }
    return "} do (" + String.join(", ", params) + ") {";
  }

  /** {@code %a, %b: int = }; the type is given where it does not follow from the rest. */
  private String results(Op op) {
    if (op.results().isEmpty()) {
      return "";
    }
    List<Type> expected = Typing.results(op);
    var list = new ArrayList<String>();
    for (int k = 0; k < op.results().size(); k++) {
      list.add(typed(op.results().get(k), k < expected.size() ? expected.get(k) : Typing.UNKNOWN));
    }
    return String.join(", ", list) + " = ";
  }

  private String typed(Value value, Type expected) {
    return names.of(value) + (value.type().equals(expected) ? "" : ": " + value.type());
  }

  private String operandsInParentheses(List<Value> operands) {
    return operands.isEmpty() ? "" : " (" + names.of(operands) + ")";
  }

  /** {@code (%s = %zero, %t = %x)}, of as many as there are of both. */
  private String carried(List<Value> params, List<Value> initial) {
    var list = new ArrayList<String>();
    for (int k = 0; k < Math.max(params.size(), initial.size()); k++) {
      String value = k < initial.size() ? names.of(initial.get(k)) : "?";
      Type type = k < initial.size() ? initial.get(k).type() : Typing.UNKNOWN;
      list.add((k < params.size() ? typed(params.get(k), type) : "?") + " = " + value);
    }
    return "(" + String.join(", ", list) + ")";
  }

  private final class Text implements Op.Cases<String> {
    @Override
    public String on(Const op) {
      return "const " + op.result().type() + " " + Quoted.literal(op.value());
    }

    @Override
    public String on(Apply op) {
      return (op.strict() ? "strict " : "") + op.prim() + " " + names.of(op.operands());
    }

    @Override
    public String on(NewArray op) {
      Type element = op.result().type();
      var dimensions = new StringBuilder();
      for (Value size : op.sizes()) {
        dimensions.append('[').append(names.of(size)).append(']');
        element = element instanceof Type.Array array ? array.element() : element;
      }
      while (element instanceof Type.Array array) {
        dimensions.append("[]");
        element = array.element();
      }
      String how = (op.shadow() ? "shadow " : "") + (op.overwritten() ? "overwritten " : "");
      return "new " + how + element + dimensions;
    }

    @Override
    public String on(Length op) {
      return "length " + names.of(op.array());
    }

    @Override
    public String on(Load op) {
      return "load " + access(op.safe(), op.array(), op.index());
    }

    @Override
    public String on(Store op) {
      return "store " + access(op.safe(), op.array(), op.index()) + " = " + names.of(op.value());
    }

    private String access(boolean safe, Value array, Value index) {
      return (safe ? "safe " : "") + names.of(array) + "[" + names.of(index) + "]";
    }

    @Override
    public String on(NewTape op) {
      return "tape";
    }

    @Override
    public String on(Push op) {
      return "push " + names.of(op.operands());
    }

    @Override
    public String on(Pop op) {
      return "pop " + op.result().type() + " " + names.of(op.tape());
    }

    @Override
    public String on(If op) {
      return "if " + names.of(op.condition());
    }

    @Override
    public String on(For op) {
      List<Value> params = op.body().params();
      String index = params.isEmpty() ? "?" : typed(params.get(0), Type.INT);
      String range = " = " + names.of(op.from()) + " to " + names.of(op.to());
      String step = op.step() == 1 ? "" : " step " + op.step();
      List<Value> carried = params.isEmpty() ? params : op.carried();
      boolean carries = !carried.isEmpty() || !op.initial().isEmpty();
      return "for "
          + index
          + range
          + step
          + (carries ? " carry " + carried(carried, op.initial()) : "");
    }

    @Override
    public String on(While op) {
      return "while " + carried(op.condition().params(), op.initial());
    }

    @Override
    public String on(Call op) {
      return "call " + functionName(op.callee()) + "(" + names.of(op.operands()) + ")";
    }

    @Override
    public String on(Foreign op) {
      boolean plain = op.ifActive() == Problem.ACTIVE_FOREIGN;
      String sink = (plain ? "" : op.ifActive().code() + " ") + (op.sink() ? "sink " : "");
      String template = Quoted.string(op.template());
      return "foreign " + sink + template + operandsInParentheses(op.operands());
    }

    @Override
    public String on(Throw op) {
      return "throw " + Quoted.string(op.template()) + operandsInParentheses(op.operands());
    }
  }
}
