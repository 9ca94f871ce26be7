package fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import fluxion.processor.diagnostics.Problem;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Calls that Fluxion does not look into: they run as they are, once and in order. */
final class ForeignCalls {
  /** Classes that only show what they are given. */
  private static final Set<String> SHOWING =
      Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.io.Console");

  private final Lowering l;

  private final Records records;

  ForeignCalls(Lowering lowering, Records records) {
    this.l = lowering;
    this.records = records;
  }

  /** The call as text. */
  Optional<Operand> call(Calls.Call call) {
    var text = new Foreigns.Text();
    Operand receiver = call.receiver();
    if (call.isStatic()) {
      text.add(l.foreigns.name(call.at(), call.method()));
    } else if (receiver != null) {
      l.foreigns.checkAccess(call.at(), call.method());
      l.foreigns.add(call.at(), text, receiver);
      text.add("." + call.name());
    } else {
      throw l.problem(call.at(), Problem.UNKNOWN_METHOD, call.name());
    }
    text.add("(");
    l.foreigns.arguments(call.at(), text, call.arguments());
    text.add(")");
    TypeMirror type = resultType(call);
    l.at(call.at());
    boolean inferred =
        l.types.mentions(call.method().getReturnType(), call.method())
            || (receiver instanceof Operand.Inferred && TakenOver.isOpen(type));
    if (inferred && !call.discarded() && !l.types.isRow(type)) {
      return Optional.of(new Operand.Inferred(type, text, Problem.ACTIVE_FOREIGN, call.at()));
    }
    if (type.getKind() == TypeKind.VOID || call.discarded()) {
      l.foreigns.statement(text.template(), text.operands(), shows(call.owner()));
      return Optional.empty();
    }
    if (l.types.isRecordArray(type)) {
      throw l.problem(call.at(), Problem.ARRAY_OF_RECORDS, l.types.spelling(type));
    }
    boolean sink = l.types.isString(type);
    if (l.types.isFloatingRecord(type)) {
      Type object = new Type.Reference(l.types.spelling(type));
      Value record = l.foreigns.expression(object, call.hint(), text, false);
      return Optional.of(
          new Operand.Row(type, records.takenApart(call.at(), type, record, call.hint())));
    }
    Value value = l.foreigns.expression(l.types.leaf(type), call.hint(), text, sink);
    return Optional.of(Operand.of(type, value));
  }

  private TypeMirror resultType(Calls.Call call) {
    var types = l.compilation.javac().types();
    Operand receiver = call.receiver();
    TypeMirror type = call.method().getReturnType();
    Optional<DeclaredType> declared =
        receiver == null ? Optional.empty() : l.types.members(receiver.type());
    if (declared.isPresent()) {
      TypeMirror method = types.asMemberOf(declared.get(), call.method());
      type = method instanceof ExecutableType executable ? executable.getReturnType() : type;
      if (type instanceof WildcardType wildcard) {
        TypeMirror bound = wildcard.getExtendsBound();
        type = bound == null ? l.types.object() : bound;
      }
    }
    return known(call, type);
  }

  /** The result of a generic method as the type that its arguments say. */
  Operand specific(Calls.Call call, Operand result) {
    if (!l.types.mentions(result.type(), call.method()) || l.types.isRow(result.type())) {
      return result;
    }
    TypeMirror type = known(call, result.type());
    if (l.types.isRow(type) || l.types.leaf(type).equals(l.types.leaf(result.type()))) {
      return result;
    }
    String cast = "(" + l.types.spelling(type) + ") $0";
    List<Value> operands = l.conversions.values(result, "");
    Value value = l.foreigns.expression(l.types.leaf(type), call.hint(), cast, operands, false);
    return Operand.of(type, value);
  }

  /** A type of the method's declaration as the arguments make it. */
  private TypeMirror known(Calls.Call call, TypeMirror type) {
    var types = l.compilation.javac().types();
    TypeMirror known = Inference.in(types, call.method(), call.argumentTypes(), type);
    return known.getKind() == TypeKind.TYPEVAR ? types.erasure(known) : known;
  }

  /** Whether calls to that class only show their arguments: streams of text and loggers. */
  private static boolean shows(TypeElement owner) {
    String name = owner.getQualifiedName().toString();
    String simple = owner.getSimpleName().toString();
    return SHOWING.contains(name) || simple.equals("Logger") || simple.equals("Log");
  }

  /** {@code new T(…)} as text. */
  Foreigns.Text creation(Tree tree, TypeMirror type, List<Operand> arguments) {
    TypeElement element = JavaTypes.element(type);
    l.foreigns.checkAccess(tree, element);
    List<ExecutableElement> constructors = l.compilation.members().constructors(element);
    l.compilation
        .overloads()
        .choose(constructors, arguments.stream().map(Operand::type).toList())
        .ifPresent(constructor -> l.foreigns.checkAccess(tree, constructor));
    String diamond = element.getTypeParameters().isEmpty() ? "" : "<>";
    var text = new Foreigns.Text();
    text.add("new " + element.getQualifiedName() + diamond + "(");
    l.foreigns.arguments(tree, text, arguments);
    text.add(")");
    return text;
  }
}
