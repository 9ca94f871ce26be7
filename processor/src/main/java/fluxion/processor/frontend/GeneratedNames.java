package fluxion.processor.frontend;

import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.signature.Parameter;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import java.util.ArrayList;
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
    var names = new ArrayList<String>();
    String f = signature.name();
    for (String derivative : signature.derivatives()) {
      switch (derivative) {
        case "GRADIENT" -> {
          names.add(f + "Grad");
          names.add(f + "ValueAndGrad");
          if (wrt(signature).stream().allMatch(GeneratedNames::isArray)) {
            names.add(f + "AddGrad");
          }
        }
        default -> names.add(f + suffix(derivative));
      }
    }
    return names;
  }

  private static List<String> records(Signature signature) {
    var names = new ArrayList<String>();
    String f = signature.capitalised();
    boolean several = wrt(signature).size() > 1;
    boolean isVoid = signature.result() instanceof Shape.Nothing;
    for (String derivative : signature.derivatives()) {
      switch (derivative) {
        case "JVP" -> {
          if (!isVoid) {
            names.add(f + "Jvp");
          }
        }
        case "GRADIENT" -> {
          names.add(f + "ValueAndGrad");
          if (several) {
            names.add(f + "Grad");
          }
        }
        case "HESSIAN" -> {}
        default -> {
          if (several) {
            names.add(f + suffix(derivative));
          }
        }
      }
    }
    return names;
  }

  private static String suffix(String derivative) {
    return derivative.charAt(0) + derivative.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private static List<Parameter> wrt(Signature signature) {
    return signature.parameters().stream().filter(Parameter::wrt).toList();
  }

  private static boolean isArray(Parameter parameter) {
    return parameter.shape().isArray();
  }
}
