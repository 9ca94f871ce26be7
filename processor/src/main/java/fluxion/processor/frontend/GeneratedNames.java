package fluxion.processor.frontend;

import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.signature.Promises;
import fluxion.processor.signature.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that one generated class will declare, so that two methods do not claim the same. */
final class GeneratedNames {
  private final Diagnostics diagnostics;
  private final Map<String, String> methods = new HashMap<>();
  private final Map<String, String> records = new HashMap<>();

  GeneratedNames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Claims the names for a method; false, and a problem, if one is taken. */
  boolean add(Signature signature) {
    return free(methods, methods(signature), signature)
        && free(records, records(signature), signature)
        && claim(methods, methods(signature), signature)
        && claim(records, records(signature), signature);
  }

  private boolean free(Map<String, String> taken, List<String> names, Signature signature) {
    for (String name : names) {
      String other = taken.get(name);
      if (other != null) {
        diagnostics.report(Problem.NAME_CLASH, signature.at(), name, other, signature.method());
        return false;
      }
    }
    return true;
  }

  private static boolean claim(Map<String, String> taken, List<String> names, Signature signature) {
    names.forEach(name -> taken.put(name, signature.method()));
    return true;
  }

  private static List<String> methods(Signature signature) {
    return new Promises(signature).all().stream().map(Promises.Method::name).toList();
  }

  private static List<String> records(Signature signature) {
    return new Promises(signature)
        .all().stream()
            .filter(Promises.Method::declares)
            .map(method -> method.result().javaType())
            .toList();
  }
}
