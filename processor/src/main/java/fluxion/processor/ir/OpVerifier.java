package fluxion.processor.ir;

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
import java.util.LinkedHashSet;
import java.util.List;

/** The verifier's rules for single operations; each gives what is wrong with one. */
final class OpVerifier implements Op.Cases<List<String>> {
  private final Module module;
  private final Purity purity;

  OpVerifier(Module module) {
    this.module = module;
    this.purity = new Purity(module);
  }

  List<String> check(Op op) {
    var wrong = new LinkedHashSet<>(op.match(this));
    if (op.at() == null) {
      wrong.add("location: there is none");
    }
    return List.copyOf(wrong);
  }

  /** The complaints about one operation. */
  private static final class Complaints {
    final List<String> list = new ArrayList<>();

    Complaints unless(boolean good, String complaint) {
      if (!good) {
        list.add(complaint);
      }
      return this;
    }

    Complaints type(String what, Value value, Type expected) {
      return type(what, value.type(), expected);
    }

    Complaints type(String what, Type given, Type expected) {
      return unless(
          compatible(given, expected),
          "type: the " + what + " is " + given + " and should be " + expected);
    }

    /** As many values as types, each of its type. */
    Complaints types(String what, List<Value> values, List<Type> expected) {
      unless(
          values.size() == expected.size(),
          "arity: " + values.size() + " " + what + "s where there should be " + expected.size());
      for (int k = 0; k < Math.min(values.size(), expected.size()); k++) {
        type(what + " " + k, values.get(k), expected.get(k));
      }
      return this;
    }

    Complaints noTapes(List<Value> values) {
      return unless(!Region.types(values).contains(Type.TAPE), "tape: a tape must not go there");
    }
  }

  /** Whether a value of the one type may stand for the other; references are all alike. */
  private static boolean compatible(Type given, Type expected) {
    if (given instanceof Type.Array some && expected instanceof Type.Array other) {
      return compatible(some.element(), other.element());
    }
    boolean reference = given instanceof Type.Reference || given instanceof Type.Array;
    return given.equals(expected) || (reference && expected instanceof Type.Reference);
  }

  @Override
  public List<String> on(Const op) {
    Object value = op.value();
    Type type = op.result().type();
    boolean fits =
        type instanceof Type.Scalar
            ? value != null && Memory.fits(type, value)
            : value == null || (value instanceof String && type instanceof Type.Reference);
    return new Complaints()
        .unless(fits, "literal: " + value + " is not of type " + type)
        .noTapes(op.results())
        .list;
  }

  @Override
  public List<String> on(Apply op) {
    var wrong = new Complaints();
    wrong.unless(op.operands().size() == op.prim().arity(), "arity: it takes " + op.prim().arity());
    wrong.unless(!op.strict() || op.prim().hasStrictForm(), "strict: there is no strict form");
    try {
      Type type = op.prim().result(Region.types(op.operands()));
      wrong.unless(type.equals(op.result().type()), "type: the result should be " + type);
    } catch (IllegalArgumentException e) {
      wrong.unless(false, "type: it " + e.getMessage());
    }
    return wrong.list;
  }

  @Override
  public List<String> on(NewArray op) {
    var wrong = new Complaints();
    for (Value size : op.sizes()) {
      wrong.type("size", size, Type.INT);
    }
    if (!(op.result().type() instanceof Type.Array array)) {
      return wrong.unless(false, "type: " + op.result().type() + " is no array").list;
    }
    boolean sized = !op.sizes().isEmpty() && op.sizes().size() <= array.rank();
    return wrong
        .unless(sized, "arity: " + op.sizes().size() + " sizes for " + array)
        .unless(!array.leaf().equals(Type.TAPE), "tape: an array of tapes")
        .list;
  }

  @Override
  public List<String> on(Length op) {
    return new Complaints()
        .unless(op.array().type() instanceof Type.Array, "type: the operand is no array")
        .type("result", op.result(), Type.INT)
        .list;
  }

  @Override
  public List<String> on(Load op) {
    return access(op.array(), op.index(), op.result()).list;
  }

  @Override
  public List<String> on(Store op) {
    return access(op.array(), op.index(), op.value()).noTapes(List.of(op.value())).list;
  }

  private static Complaints access(Value array, Value index, Value element) {
    var wrong = new Complaints().type("index", index, Type.INT);
    return array.type() instanceof Type.Array type
        ? wrong.type("element", element, type.element())
        : wrong.unless(false, "type: " + array.type() + " is no array");
  }

  @Override
  public List<String> on(NewTape op) {
    return new Complaints().type("result", op.result(), Type.TAPE).list;
  }

  @Override
  public List<String> on(Push op) {
    return new Complaints().type("tape", op.tape(), Type.TAPE).noTapes(List.of(op.value())).list;
  }

  @Override
  public List<String> on(Pop op) {
    return new Complaints().type("tape", op.tape(), Type.TAPE).noTapes(op.results()).list;
  }

  @Override
  public List<String> on(If op) {
    var wrong = new Complaints().type("condition", op.condition(), Type.BOOLEAN);
    for (Region branch : op.regions()) {
      wrong.types("parameter", branch.params(), List.of());
      wrong.types("yield", branch.yields(), Region.types(op.results()));
      wrong.noTapes(branch.yields());
    }
    return wrong.list;
  }

  @Override
  public List<String> on(For op) {
    List<Type> carried = Region.types(op.results());
    return new Complaints()
        .type("bound", op.from(), Type.INT)
        .type("bound", op.to(), Type.INT)
        .unless(op.step() != 0, "step: it is 0")
        .types("initial value", op.initial(), carried)
        .types("parameter", op.body().params(), Ops.plus(List.of(Type.INT), carried))
        .types("yield", op.body().yields(), carried)
        .noTapes(op.initial())
        .list;
  }

  @Override
  public List<String> on(While op) {
    List<Type> carried = Region.types(op.results());
    return new Complaints()
        .types("initial value", op.initial(), carried)
        .types("parameter of the condition", op.condition().params(), carried)
        .types("yield of the condition", op.condition().yields(), List.of(Type.BOOLEAN))
        .unless(purity.pure(op.condition()), "condition: it has effects")
        .types("parameter", op.body().params(), carried)
        .types("yield", op.body().yields(), carried)
        .noTapes(op.initial())
        .list;
  }

  @Override
  public List<String> on(Call op) {
    if (!module.has(op.callee())) {
      return List.of("call: there is no function " + op.callee());
    }
    Function callee = module.get(op.callee());
    return new Complaints()
        .types("argument", op.operands(), Region.types(callee.params()))
        .types("result", op.results(), Region.types(callee.results()))
        .list;
  }

  @Override
  public List<String> on(Foreign op) {
    return new Complaints()
        .unless(op.results().size() <= 1, "arity: an expression has one result")
        .noTapes(op.operands())
        .noTapes(op.results())
        .list;
  }

  @Override
  public List<String> on(Throw op) {
    return new Complaints().noTapes(op.operands()).list;
  }
}
