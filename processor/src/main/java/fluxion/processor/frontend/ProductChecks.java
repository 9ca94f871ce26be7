package fluxion.processor.frontend;

import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Location;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Type;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Whether the derivatives asked for exist for a signature, and fit into Java's methods. */
final class ProductChecks {
  private static final int MOST_SLOTS = 255;

  private final Diagnostics diagnostics;
  private final Signature signature;
  private final List<Parameter> wrt;
  private final Function<String, Location> places;
  private boolean holds = true;

  /**
   * The checks of one signature.
   *
   * @param places where it asks for a derivative
   */
  ProductChecks(Diagnostics diagnostics, Signature signature, Function<String, Location> places) {
    this.diagnostics = diagnostics;
    this.signature = signature;
    this.places = places;
    this.wrt = signature.parameters().stream().filter(Parameter::wrt).toList();
  }

  /** Reports what does not hold; true if all does. */
  boolean hold() {
    for (String derivative : signature.derivatives()) {
      switch (derivative) {
        case "GRADIENT", "HVP" -> checkScalarResult(derivative);
        case "HESSIAN" -> {
          checkScalarResult(derivative);
          checkHessian();
        }
        case "JACOBIAN" -> checkJacobian();
        default -> {} // JVP and VJP exist for all
      }
      checkSlots(derivative);
    }
    return holds;
  }

  private void report(Problem problem, Location at, Object... arguments) {
    holds = false;
    diagnostics.report(problem, at, arguments);
  }

  private void checkScalarResult(String derivative) {
    if (!isScalar(signature.result())) {
      report(Problem.NEEDS_SCALAR_RESULT, places.apply(derivative), derivative, signature.method());
    }
  }

  private void checkHessian() {
    boolean scalars = wrt.stream().allMatch(p -> isScalar(p.shape()));
    if (!scalars && !(wrt.size() == 1 && isVector(wrt.get(0).shape()))) {
      report(Problem.HESSIAN_PARAMETERS, places.apply("HESSIAN"), signature.method());
    }
  }

  private void checkJacobian() {
    if (!isVector(signature.result())) {
      report(Problem.NEEDS_ARRAY_RESULT, places.apply("JACOBIAN"), signature.method());
    }
    for (Parameter parameter : wrt) {
      if (!isScalar(parameter.shape()) && !isVector(parameter.shape())) {
        report(Problem.JACOBIAN_PARAMETER, places.apply("JACOBIAN"), parameter.name());
      }
    }
  }

  private static boolean isScalar(Shape shape) {
    return shape instanceof Shape.Leaf leaf && leaf.type().byValue();
  }

  private static boolean isVector(Shape shape) {
    return shape instanceof Shape.Leaf leaf
        && leaf.type() instanceof Type.Array array
        && array.element().byValue();
  }

  /** Counts the parameters of the methods and of the records' constructors. */
  private void checkSlots(String derivative) {
    var shapes = new ArrayList<Shape>();
    signature.parameters().forEach(p -> shapes.add(p.shape()));
    int primal = slots(shapes);
    int derivatives = slots(wrt.stream().map(Parameter::shape).toList());
    int value = slots(List.of(signature.result()));
    int most =
        switch (derivative) {
          case "VJP" ->
              signature.result() instanceof Shape.Nothing
                  ? primal + derivatives
                  : Math.max(primal + value, 1 + value + derivatives);
          case "GRADIENT" -> Math.max(primal + barred(), 1 + value + derivatives);
          case "JVP", "HVP" -> primal + derivatives;
          case "JACOBIAN" -> Math.max(primal + widest(), 1 + value + derivatives);
          case "HESSIAN" -> primal + derivatives + value; // of a method that it calls
          default -> primal;
        };
    if (most > MOST_SLOTS) {
      report(Problem.TOO_MANY_PARAMETERS, signature.at(), derivative, signature.method());
    }
  }

  /** The slots of a direction of one parameter. */
  private int widest() {
    return wrt.stream().mapToInt(p -> slots(List.of(p.shape()))).max().orElse(0);
  }

  /** The slots that the arrays of {@code fAddGrad} take, if there is one. */
  private int barred() {
    boolean arrays = wrt.stream().allMatch(p -> p.shape().isArray());
    return arrays ? wrt.size() : 0;
  }

  private static int slots(List<Shape> shapes) {
    int slots = 0;
    for (Shape shape : shapes) {
      boolean wide =
          shape instanceof Shape.Leaf leaf
              && (leaf.type() == Type.DOUBLE || leaf.type() == Type.LONG);
      slots += shape instanceof Shape.Nothing ? 0 : wide ? 2 : 1;
    }
    return slots;
  }
}
