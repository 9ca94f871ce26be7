package fluxion.processor.emit;

import fluxion.processor.ir.Function;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.GeneratedClass;
import fluxion.processor.signature.JavaMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one generated class spells types and the functions of the module. */
final class Naming {
  private static final Pattern QUALIFIED = Pattern.compile("[\\p{javaJavaIdentifierPart}.]+");

  /** Names that no package has a class of its own for. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "ArithmeticException",
          "AssertionError",
          "Boolean",
          "Character",
          "Double",
          "Float",
          "IllegalArgumentException",
          "IllegalStateException",
          "IndexOutOfBoundsException",
          "Integer",
          "Long",
          "Math",
          "NullPointerException",
          "Object",
          "RuntimeException",
          "StrictMath",
          "String",
          "UnsupportedOperationException");

  /** What neither a record may call its components, nor a class its static methods. */
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /**
   * A function as a private method.
   *
   * @param method its name
   * @param resultType the record it returns if it has several results; else empty
   * @param components the names of that record's components
   */
  record Callee(String method, String resultType, List<String> components) {}

  private final String packageName;
  private final String className;
  private final Map<String, Callee> callees = new LinkedHashMap<>();
  private final Set<String> types = new HashSet<>();
  private final String tape;
  private final String kept;

  Naming(GeneratedClass generated, List<Function> internals) {
    packageName = generated.packageName();
    className = generated.name();
    types.add(className);
    types.add("Generated");
    generated.records().forEach(declared -> types.add(simple(declared.shape().javaType())));
    Set<String> methods = new HashSet<>(OBJECT_METHODS);
    for (JavaMethod method : generated.methods()) {
      methods.add(method.name());
    }
    tape = unique("Tape", types);
    kept = unique("Kept", types);
    for (Function function : internals) {
      String method = unique(Names.legal(function.name()), methods);
      boolean several = function.results().size() > 1;
      String type = several ? unique(capitalise(method), types) : "";
      callees.put(function.name(), new Callee(method, type, components(function)));
    }
  }

  private static List<String> components(Function function) {
    var names = new ArrayList<String>();
    var taken = new HashSet<>(OBJECT_METHODS);
    for (Value result : function.results()) {
      names.add(unique(Names.legal(result.hint()), taken));
    }
    return List.copyOf(names);
  }

  private static String unique(String wish, Set<String> taken) {
    String name = wish;
    for (int k = 1; !taken.add(name); k++) {
      name = wish + k;
    }
    return name;
  }

  /** The private method for a function of the module. */
  Callee callee(String function) {
    Callee callee = callees.get(function);
    if (callee == null) {
      throw new IllegalArgumentException("no function " + function + " in " + className);
    }
    return callee;
  }

  /** The class of tapes. */
  String tape() {
    return tape;
  }

  /** The class of arrays that are kept from call to call. */
  String kept() {
    return kept;
  }

  /** A type as it is written inside the generated class. */
  String type(Type type) {
    if (type instanceof Type.Array array) {
      return type(array.element()) + "[]";
    }
    return type instanceof Type.Tape ? tape : type(type.toString());
  }

  /** A type given in Java's spelling, without what is understood inside the generated class. */
  String type(String spelling) {
    Matcher name = QUALIFIED.matcher(spelling);
    return name.replaceAll(match -> Matcher.quoteReplacement(shorten(match.group())));
  }

  /** A class as it is written after {@code new}, where no type argument may be unknown. */
  String created(String spelling) {
    return spelling.contains("?") ? raw(type(spelling)) : type(spelling);
  }

  /** A type without its arguments, which a new array must not have. */
  String rawType(Type type) {
    return raw(type(type));
  }

  private static String raw(String spelling) {
    int arguments = spelling.indexOf('<');
    return arguments < 0 ? spelling : spelling.substring(0, arguments);
  }

  /** The user's Java as it is written inside the generated class. */
  String template(String template) {
    var text = new StringBuilder();
    Matcher quoted = Template.QUOTED.matcher(template);
    int from = 0;
    while (quoted.find()) {
      text.append(type(template.substring(from, quoted.start()))).append(quoted.group());
      from = quoted.end();
    }
    return text.append(type(template.substring(from))).toString();
  }

  private String shorten(String name) {
    if (name.startsWith("java.lang.") && EVERYWHERE.contains(first(name.substring(10)))) {
      return name.substring(10);
    }
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    if (name.startsWith(prefix + className + ".")) {
      return name.substring(prefix.length() + className.length() + 1);
    }
    if (!prefix.isEmpty() && name.startsWith(prefix)) {
      String rest = name.substring(prefix.length());
      String first = first(rest);
      if (!first.isEmpty() && Character.isUpperCase(first.charAt(0)) && !types.contains(first)) {
        return rest;
      }
    }
    return name;
  }

  private static String first(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The last part of a qualified name. */
  static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** {@code adjoint} for {@code lossAdjoint}. */
  static String lastWord(String name) {
    int k = name.length() - 1;
    while (k > 0 && !Character.isUpperCase(name.charAt(k))) {
      k--;
    }
    return decapitalise(name.substring(k));
  }

  /** With its first letter in upper case. */
  static String capitalise(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** With its first letter in lower case. */
  static String decapitalise(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
