package fluxion.processor.product;

import fluxion.processor.analysis.Summaries;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Role;
import fluxion.processor.ir.Type;
import fluxion.processor.ir.Value;
import fluxion.processor.signature.GeneratedClass.DeclaredRecord;
import fluxion.processor.signature.JavaMethod;
import fluxion.processor.signature.Promises;
import fluxion.processor.signature.Shape;
import fluxion.processor.signature.Signature;
import fluxion.processor.transform.Derivations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All products of one method: the Java methods, and the records they return. */
public final class Products {
  private final Derivations derivations;
  private final Signature signature;
  private final String function;
  private final Independents independents;
  private final Promises promises;
  private final Summaries.Summary summary;
  private final List<DeclaredRecord> records = new ArrayList<>();
  private final List<JavaMethod> methods = new ArrayList<>();

  private Products(Derivations derivations, Signature signature, String function) {
    this.derivations = derivations;
    this.function = function;
    this.summary = new Summaries(derivations.module()).of(function);
    this.signature = Refills.marked(signature, summary);
    this.independents = new Independents(this.signature);
    this.promises = new Promises(this.signature);
  }

  /** What was made; the bodies are in the module of the derivations. */
  public record Made(List<DeclaredRecord> records, List<JavaMethod> methods) {}

  /** Makes the requested products of a lowered method. */
  public static Made of(Derivations derivations, Signature signature, String function) {
    var products = new Products(derivations, signature, function);
    products.all();
    return new Made(products.records, products.methods);
  }

  /** The numbers of the IR values, among those of all parameters, that derivatives are taken of. */
  public static Set<Integer> independentValues(Signature signature) {
    return new Independents(signature).values();
  }

  private void all() {
    boolean isVoid = signature.result() instanceof Shape.Nothing;
    if (signature.derivatives().contains("JVP")) {
      jvp(isVoid);
    }
    if (signature.derivatives().contains("JACOBIAN")) {
      var jacobians = new Jacobians(derivations, signature, function, independents);
      Shape shape = declared("Jacobian", "The Jacobians of " + source() + " by its parameters.");
      methods.add(jacobians.method(shape, source()));
    }
    secondOrder();
    boolean vjp = signature.derivatives().contains("VJP");
    boolean gradient = signature.derivatives().contains("GRADIENT");
    if (vjp || gradient) {
      var reverse = new Reverse(derivations, function, independents);
      if (vjp) {
        methods.add(isVoid ? voidVjp(reverse) : vjp(reverse));
      }
      if (gradient) {
        methods.add(gradient(reverse));
        methods.add(valueAndGradient(reverse));
        if (independents.onlyArrays()) {
          methods.add(addGradient(reverse));
        }
      }
    }
  }

  private void secondOrder() {
    boolean hvp = signature.derivatives().contains("HVP");
    boolean hessian = signature.derivatives().contains("HESSIAN");
    if (hvp || hessian) {
      var second = new SecondOrder(derivations, signature, function, independents);
      if (hvp) {
        methods.add(second.product(gradientShape("Hvp"), source()));
      }
      if (hessian) {
        methods.add(second.hessian(source()));
      }
    }
  }

  private String name(String suffix) {
    return signature.name() + suffix;
  }

  private String source() {
    return "{@code " + signature.sourceClass() + "." + signature.method() + "}";
  }

  /** What a promised method returns; declared if it is a record of ours. */
  private Shape declared(String suffix, String javadoc) {
    Promises.Method promise = promises.method(suffix);
    if (promise.declares() && promise.result() instanceof Shape.Rec rec) {
      records.add(new DeclaredRecord(signature.access(), javadoc, rec));
    }
    return promise.result();
  }

  private Shape gradientShape(String suffix) {
    return declared(suffix, "One component for each parameter that " + source() + " depends on.");
  }

  // ---- forward

  private void jvp(boolean isVoid) {
    Function tangent = derivations.jvp(derivations.key(function, independents.values()));
    var face = new Face(signature, name("Jvp"));
    Map<Integer, Value> directions = directions(face, isVoid);
    var arguments = new ArrayList<Value>();
    for (Role role : tangent.paramRoles()) {
      Value primal = face.primals().get(role.of());
      arguments.add(
          role.kind() == Role.Kind.PRIMAL ? primal : directions.getOrDefault(role.of(), primal));
    }
    List<Value> out = face.b.call(tangent.name(), tangent.results(), arguments);
    if (isVoid) {
      methods.add(
          face.returning(
              derivations.module(),
              signature.result(),
              List.of(),
              "Runs " + source() + " and carries the tangents of its arrays along, in place."));
      return;
    }
    int n = signature.result().types().size();
    List<Value> results = new ArrayList<>(out.subList(0, n));
    for (int k = 0; k < n; k++) {
      results.add(tangentOf(face, tangent, out, k));
    }
    methods.add(
        face.returning(
            derivations.module(),
            declared("Jvp", "A value of " + source() + " and its derivative in one direction."),
            results,
            "The value of " + source() + " and its derivative in the given direction."));
  }

  /**
   * The directions that the caller gives, by number; arrays that are written to are copied first.
   */
  private Map<Integer, Value> directions(Face face, boolean inPlace) {
    var directions = new HashMap<Integer, Value>();
    for (Independents.Independent one : independents.all()) {
      List<Value> given = face.parameter(one.parameter().name() + "Dot", one.parameter().shape());
      for (int k : one.differentiable()) {
        Value direction = given.get(k - one.first());
        boolean written = summary.writtenParams().contains(k) && !inPlace;
        directions.put(
            k,
            written
                ? derivations.library().copyOf(face.b, direction, direction.hint())
                : direction);
      }
    }
    return directions;
  }

  private Value tangentOf(Face face, Function tangent, List<Value> out, int k) {
    Value primal = out.get(k);
    Role.Kind kind = primal.type().byValue() ? Role.Kind.TANGENT : Role.Kind.SHADOW;
    var index = tangent.result(new Role(kind, k));
    if (index.isPresent()) {
      return out.get(index.get());
    }
    if (primal.type().byValue()) {
      return face.b.zero(primal.type());
    }
    return primal.type().byReference()
        ? derivations.library().zerosLike(face.b, primal, primal.hint() + "Dot")
        : primal;
  }

  // ---- reverse

  private JavaMethod vjp(Reverse reverse) {
    var face = new Face(signature, name("Vjp"));
    List<Value> seeds = face.parameter("resultBar", signature.result());
    List<Value> kept = independents.kept(face, derivations.library());
    var swept = reverse.call(face, reverse.freshShadows(face), seeds);
    return face.returning(
        derivations.module(),
        gradientShape("Vjp"),
        independents.gradient(swept.adjoints(), kept, face.b),
        "The adjoints of the parameters of " + source() + ", given that of its result.");
  }

  private JavaMethod voidVjp(Reverse reverse) {
    var face = new Face(signature, name("Vjp"));
    var shadows = new HashMap<Integer, Value>();
    var scalars = new ArrayList<Independents.Independent>();
    for (Independents.Independent one : independents.all()) {
      if (one.parameter().shape() instanceof Shape.Leaf leaf && leaf.type() instanceof Type.Array) {
        String name = one.parameter().name() + "Bar";
        shadows.put(one.first(), face.parameter(name, leaf).get(0));
      } else {
        scalars.add(one);
      }
    }
    var swept = reverse.call(face, shadows, List.of());
    var values = new ArrayList<Value>();
    for (Independents.Independent one : scalars) {
      Value adjoint = swept.adjoints().get(one.first());
      Type type = one.parameter().shape().types().get(0);
      values.add(adjoint == null ? face.b.zero(type) : adjoint);
    }
    return face.returning(
        derivations.module(),
        declared("Vjp", "The adjoints of the scalar parameters of " + source() + "."),
        values,
        "Runs "
            + source()
            + " and turns the adjoints of its arrays' final contents into those of their initial"
            + " contents, in place.");
  }

  private List<Value> unitSeed(Face face) {
    return List.of(face.b.constant(signature.result().types().get(0), 1.0));
  }

  private JavaMethod gradient(Reverse reverse) {
    var face = new Face(signature, name("Grad"));
    List<Value> kept = independents.kept(face, derivations.library());
    var swept = reverse.call(face, reverse.freshShadows(face), unitSeed(face));
    return face.returning(
        derivations.module(),
        gradientShape("Grad"),
        independents.gradient(swept.adjoints(), kept, face.b),
        "The gradient of " + source() + ".");
  }

  private JavaMethod valueAndGradient(Reverse reverse) {
    var face = new Face(signature, name("ValueAndGrad"));
    List<Value> kept = independents.kept(face, derivations.library());
    var swept = reverse.call(face, reverse.freshShadows(face), unitSeed(face));
    var results = new ArrayList<>(swept.results());
    results.addAll(independents.gradient(swept.adjoints(), kept, face.b));
    return face.returning(
        derivations.module(),
        declared("ValueAndGrad", "The value of " + source() + " and its gradient."),
        results,
        "The value and the gradient of " + source() + ".");
  }

  private JavaMethod addGradient(Reverse reverse) {
    var face = new Face(signature, name("AddGrad"));
    var bars = new HashMap<Integer, Value>();
    Map<Integer, Value> shadows = new HashMap<>();
    for (Independents.Independent one : independents.all()) {
      String name = one.parameter().name() + "Bar";
      List<Value> given = face.accumulator(name, one.parameter().shape());
      for (int k : one.differentiable()) {
        Value bar = given.get(k - one.first());
        bars.put(k, bar);
        boolean written = summary.writtenParams().contains(k);
        shadows.put(k, written ? reverse.freshShadow(face, k) : bar);
      }
    }
    var swept = reverse.call(face, shadows, unitSeed(face));
    shadows.forEach(
        (k, shadow) -> {
          Value bar = bars.get(k);
          if (bar != null && shadow != bar) {
            derivations.library().addInto(face.b, bar, shadow);
          }
        });
    return face.returning(
        derivations.module(),
        signature.result(),
        swept.results(),
        "Adds the gradient of " + source() + " to the given arrays; returns the value.");
  }
}
