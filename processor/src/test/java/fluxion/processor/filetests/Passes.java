package fluxion.processor.filetests;

import fluxion.processor.ir.Module;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The passes that file tests can name in their first lines. A new pass is a new line here. */
final class Passes {
  private static final Map<String, UnaryOperator<Module>> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("parse", module -> module);
  }

  private Passes() {}

  /** The pass of that name. */
  static UnaryOperator<Module> named(String name) {
    UnaryOperator<Module> pass = BY_NAME.get(name);
    if (pass == null) {
      throw new IllegalArgumentException("no pass " + name + " among " + BY_NAME.keySet());
    }
    return pass;
  }
}
