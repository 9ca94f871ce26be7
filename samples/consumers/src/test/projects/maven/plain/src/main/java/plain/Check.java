package plain;

import fluxion.Differentiable;
import fluxion.check.GradientCheck;

public final class Check {
  private Check() {}

  @Differentiable
  static double wave(double x) {
    return Math.sin(x) / x;
  }

  public static void run() {
    GradientCheck.at(0.7).gradient(Check::wave, Check_Grad::waveGrad);
  }
}
