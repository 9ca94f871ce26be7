package fluxion.processor.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of primitives by their names in IR text, and by the Java methods they stand for. */
final class Catalogue {
  static final Map<String, Prim> BY_NAME = byName();
  static final Map<String, Prim> BY_METHOD = byMethod();

  private Catalogue() {}

  private static Map<String, Prim> byName() {
    var names = new HashMap<String, Prim>();
    for (Prim prim : Prim.values()) {
      names.put(prim.toString(), prim);
    }
    return names;
  }

  private static Map<String, Prim> byMethod() {
    var methods = new HashMap<String, Prim>();
    for (Prim prim : Prim.values()) {
      prim.methods().forEach(method -> methods.put(method, prim));
    }
    for (String owner : List.of("Integer", "Long", "Float", "Double")) {
      methods.put("java.lang." + owner + ".sum", Prim.ADD);
      methods.put("java.lang." + owner + ".max", Prim.MAX);
      methods.put("java.lang." + owner + ".min", Prim.MIN);
    }
    methods.put("java.lang.Boolean.logicalAnd", Prim.AND);
    methods.put("java.lang.Boolean.logicalOr", Prim.OR);
    methods.put("java.lang.Boolean.logicalXor", Prim.XOR);
    return methods;
  }
}
