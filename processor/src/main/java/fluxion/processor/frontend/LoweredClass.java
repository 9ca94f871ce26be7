package fluxion.processor.frontend;

import fluxion.processor.ir.Module;
import fluxion.processor.signature.Request;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * The annotated methods of one class: what becomes one generated class.
 *
 * @param originating the top-level class whose source was read
 * @param packageName its package; empty for the unnamed one
 * @param name the simple name of the class to generate, {@code A_B_Grad} for {@code A.B}
 * @param isPublic whether the generated class is public
 * @param sourceClass the class within its package, {@code A.B} if nested
 * @param module the functions of the methods and all that these call
 * @param requests by name, what the functions call besides: generated methods
 * @param methods the annotated methods in source order
 */
public record LoweredClass(
    TypeElement originating,
    String packageName,
    String name,
    boolean isPublic,
    String sourceClass,
    Module module,
    Map<String, Request> requests,
    List<Lowered> methods) {
  public LoweredClass {
    requests = Map.copyOf(requests);
    methods = List.copyOf(methods);
  }
}
