package fluxion.processor.signature;

import fluxion.processor.ir.Function;
import java.util.List;

/**
 * A method of a generated class: an IR function behind a Java signature. The function's parameters
 * are the flattened parameters, its results the flattened result.
 *
 * @param name the method's name
 * @param access {@code public}, {@code protected}, {@code private} or empty
 * @param parameters its parameters
 * @param result its result; a record that {@link GeneratedClass#records} declares, or the user's
 * @param exceptions checked exceptions, fully qualified
 * @param javadoc the text of its documentation, without comment signs; empty for none
 * @param function the body
 */
public record JavaMethod(
    String name,
    String access,
    List<Parameter> parameters,
    Shape result,
    List<String> exceptions,
    String javadoc,
    Function function) {
  public JavaMethod {
    parameters = List.copyOf(parameters);
    exceptions = List.copyOf(exceptions);
  }
}
