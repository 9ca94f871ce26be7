package fluxion.processor.signature;

import fluxion.processor.ir.Module;
import fluxion.processor.ir.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a compiled class carries along of its annotated methods, so that code compiled later can
 * differentiate them again: their functions, before differentiation, and their parameters' names.
 *
 * @param module the functions and all that they call
 */
public record Carried(List<Method> methods, Module module) {
  private static final String HEADER = "fluxion 1";
  private static final String METHOD = "method ";
  private static final String END = "functions";

  public Carried {
    methods = List.copyOf(methods);
  }

  /**
   * An annotated method.
   *
   * @param name its simple name
   * @param types its parameters' types as generated code spells them
   * @param names its parameters' names
   * @param function the name of its function in the module
   */
  public record Method(String name, List<String> types, List<String> names, String function) {
    public Method {
      types = List.copyOf(types);
      names = List.copyOf(names);
    }
  }

  /** The file that stands beside the generated class of that simple name. */
  public static String fileOf(String generatedClass) {
    return generatedClass + ".fluxion";
  }

  /** The method with a name and parameters of these types. */
  public Optional<Method> method(String name, List<String> types) {
    return methods.stream()
        .filter(m -> m.name().equals(name) && m.types().equals(types))
        .findFirst();
  }

  /** The text of the file. */
  public String text() {
    var text = new StringBuilder(HEADER + "\n");
    for (Method method : methods) {
      text.append(METHOD).append(method.name()).append('\t').append(method.function());
      for (int k = 0; k < method.names().size(); k++) {
        text.append('\t').append(method.types().get(k)).append('\t').append(method.names().get(k));
      }
      text.append('\n');
    }
    return text.append(END).append('\n').append(module).toString();
  }

  /** Reads the text of such a file; empty if another version of it was written. */
  public static Optional<Carried> parse(String text) {
    String[] parts = text.split("\n" + END + "\n", 2);
    List<String> head = parts[0].lines().toList();
    if (parts.length < 2 || head.isEmpty() || !head.get(0).equals(HEADER)) {
      return Optional.empty();
    }
    var methods = new ArrayList<Method>();
    for (String line : head.subList(1, head.size())) {
      List<String> words = List.of(line.substring(METHOD.length()).split("\t"));
      var types = new ArrayList<String>();
      var names = new ArrayList<String>();
      for (int k = 2; k < words.size(); k += 2) {
        types.add(words.get(k));
        names.add(words.get(k + 1));
      }
      methods.add(new Method(words.get(0), types, names, words.get(1)));
    }
    return Optional.of(new Carried(methods, Parser.parse(parts[1])));
  }
}
