package fluxion.processor.signature;

import fluxion.processor.diagnostics.Location;
import java.util.List;
import java.util.Set;

/**
 * What Java sees of a method to differentiate.
 *
 * @param packageName its package; empty for the unnamed one
 * @param sourceClass its class within the package, {@code A.B} if nested
 * @param method its simple name
 * @param name what stands for the method's name in everything generated
 * @param parameters its parameters in order
 * @param result its result
 * @param derivatives what to generate: names of constants of {@code fluxion.Derivative}
 * @param isPublic whether the method and all its enclosing classes are public
 * @param access the method's access as a Java modifier, empty for package access
 * @param exceptions the checked exceptions it declares, as generated code spells them
 * @param at the method's name in its declaration
 */
public record Signature(
    String packageName,
    String sourceClass,
    String method,
    String name,
    List<Parameter> parameters,
    Shape result,
    Set<String> derivatives,
    boolean isPublic,
    String access,
    List<String> exceptions,
    Location at) {
  public Signature {
    parameters = List.copyOf(parameters);
    exceptions = List.copyOf(exceptions);
  }

  /** The same with other parameters. */
  public Signature with(List<Parameter> others) {
    return new Signature(
        packageName,
        sourceClass,
        method,
        name,
        others,
        result,
        derivatives,
        isPublic,
        access,
        exceptions,
        at);
  }

  /** The same with other derivatives. */
  public Signature with(Set<String> others) {
    return new Signature(
        packageName,
        sourceClass,
        method,
        name,
        parameters,
        result,
        others,
        isPublic,
        access,
        exceptions,
        at);
  }

  /** The simple name of the class to generate: {@code A_B_Grad} for {@code A.B}. */
  public String generatedClass() {
    return sourceClass.replace('.', '_') + "_Grad";
  }

  /** The name with its first letter in upper case. */
  public String capitalised() {
    int first = name.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(name.substring(Character.charCount(first)))
        .toString();
  }
}
