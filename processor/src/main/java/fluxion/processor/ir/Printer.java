package fluxion.processor.ir;

/** IR as text. */
final class Printer {
  private Printer() {}

  static String print(Function function) {
    return function.name();
  }

  static String print(Module module) {
    return String.valueOf(module.functions().size());
  }
}
