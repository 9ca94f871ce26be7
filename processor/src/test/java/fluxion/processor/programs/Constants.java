package fluxion.processor.programs;

import static fluxion.processor.programs.Types.DOUBLE;
import static fluxion.processor.programs.Types.INT;
import static fluxion.processor.programs.Types.READ;

import java.util.ArrayList;
import java.util.List;

/** Constants that the classes of a program have for each other. */
final class Constants {
  static final String OF_INTERFACE =
      """
      double SCALE = 1.25;
      int COUNT = 3;
      double[] WEIGHTS = {0.3, -0.8, 1.1, 0.6};
      """;

  static final String OF_CLASS =
      """
      static final double FACTOR = Math.cbrt(0.7);
      static final int SIZE = 4;
      static double gain = 0.8;
      """;

  private final List<Place> interfaces = new ArrayList<>();
  private final List<Place> classes = new ArrayList<>();
  private boolean implemented;

  /** An interface of constants; perhaps the main class implements it. */
  void inInterface(Place place, boolean byMain) {
    interfaces.add(place);
    implemented = byMain;
  }

  void inClass(Place place) {
    classes.add(place);
  }

  /** Whether there is one class only. */
  boolean alone() {
    return classes.isEmpty();
  }

  /** Lets the methods of a class use them now and then. */
  void declare(Scope scope, Place place) {
    for (Place of : interfaces) {
      boolean here = implemented && (of.name() + ".").startsWith(place.top());
      String prefix = here ? "" : of.name() + ".";
      if (scope.chance(50)) {
        scope.add(prefix + "SCALE", DOUBLE, false);
        scope.add(prefix + "COUNT", INT, false);
      }
      if (scope.chance(30)) {
        scope.add(prefix + "WEIGHTS", READ, false);
      }
    }
    for (Place of : classes) {
      if (scope.chance(30)) {
        scope.add(of.name() + ".FACTOR", DOUBLE, false);
        scope.add(of.name() + ".gain", DOUBLE, false);
        scope.add(of.name() + ".SIZE", INT, false);
      }
    }
  }
}
