package fluxion.processor.frontend;

import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A record that a generated class will declare: javac does not know it yet, so it must not be given
 * to javac's own operations on types.
 */
record GeneratedRecord(String qualifiedName, List<JavaTypes.Component> components)
    implements TypeMirror {
  GeneratedRecord {
    components = List.copyOf(components);
  }

  @Override
  public TypeKind getKind() {
    return TypeKind.OTHER;
  }

  @Override
  public List<? extends AnnotationMirror> getAnnotationMirrors() {
    return List.of();
  }

  @Override
  public <A extends Annotation> @Nullable A getAnnotation(Class<A> annotationType) {
    return null;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <A extends Annotation> A[] getAnnotationsByType(Class<A> annotationType) {
    return (A[]) java.lang.reflect.Array.newInstance(annotationType, 0);
  }

  @Override
  public <R, P> R accept(TypeVisitor<R, P> visitor, P parameter) {
    return visitor.visitUnknown(this, parameter);
  }

  @Override
  public String toString() {
    return qualifiedName;
  }
}
