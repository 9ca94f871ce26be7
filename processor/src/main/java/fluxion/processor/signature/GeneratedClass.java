package fluxion.processor.signature;

import fluxion.processor.ir.Function;
import java.util.List;

/**
 * Everything one {@code _Grad} class consists of.
 *
 * @param packageName its package; empty for the unnamed one
 * @param name its simple name
 * @param isPublic whether it is public
 * @param sourceClass the class it belongs to, for documentation
 * @param records the records it declares
 * @param methods the methods that users call, in order
 * @param internals the functions these call, directly or not: private static methods
 */
public record GeneratedClass(
    String packageName,
    String name,
    boolean isPublic,
    String sourceClass,
    List<DeclaredRecord> records,
    List<JavaMethod> methods,
    List<Function> internals) {
  public GeneratedClass {
    records = List.copyOf(records);
    methods = List.copyOf(methods);
    internals = List.copyOf(internals);
  }

  /**
   * A record nested in the generated class.
   *
   * @param access as of the method it serves
   * @param javadoc one sentence
   * @param shape its name and components
   */
  public record DeclaredRecord(String access, String javadoc, Shape.Rec shape) {}
}
