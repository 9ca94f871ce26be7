package fluxion.processor.endtoend;

import fluxion.processor.kernels.SampleInputs;
import java.util.Arrays;
import java.util.List;

/** The gradient's products of a random program against each other. */
final class GradientCheck {
  private final ProgramCheck check;
  private final Class<?> result;

  GradientCheck(ProgramCheck check, Class<?> result) {
    this.check = check;
    this.result = result;
  }

  void run(boolean onlyArrays) throws ProgramCheck.Failure {
    Object one = result == float.class ? (Object) 1f : (Object) 1.0;
    double[] vjp = numbers(check.parts(check.call("Vjp", false, one).value()));
    double[] grad = numbers(check.parts(check.call("Grad", false).value()));
    close("Grad against Vjp", vjp, grad);
    List<Object> both = SampleInputs.components(check.call("ValueAndGrad", false).value());
    check.same("ValueAndGrad value", Numbers.text(check.value()), Numbers.text(both.get(0)));
    double[] second = numbers(both.subList(1, both.size()).toArray());
    close("ValueAndGrad", grad, second);
    if (onlyArrays) {
      Object[] start = check.directions();
      Outcome outcome = check.call("AddGrad", true, start);
      check.same("AddGrad value", Numbers.text(check.value()), Numbers.text(outcome.value()));
      Object[] all = outcome.arguments().toArray();
      double[] end = numbers(Arrays.copyOfRange(all, all.length - start.length, all.length));
      double[] before = numbers(start);
      for (int k = 0; k < end.length; k++) {
        before[k] += grad[k];
      }
      close("AddGrad", before, end);
    }
  }

  private double[] numbers(Object[] values) {
    return check.coordinates(values);
  }

  private static void close(String kind, double[] wanted, double[] got)
      throws ProgramCheck.Failure {
    double scale = Math.max(1, Arrays.stream(wanted).map(Math::abs).max().orElse(0));
    for (int k = 0; k < wanted.length; k++) {
      boolean same = Double.compare(wanted[k], got[k]) == 0;
      if (!same && scale < 1e9 && !(Math.abs(wanted[k] - got[k]) <= 1e-6 * scale)) {
        throw new ProgramCheck.Failure(
            kind, "expected " + Arrays.toString(wanted) + ", got " + Arrays.toString(got));
      }
    }
  }
}
