package fluxion.processor;

import fluxion.processor.analysis.Fence;
import fluxion.processor.analysis.Summaries;
import fluxion.processor.diagnostics.Diagnostics;
import fluxion.processor.ir.Function;
import fluxion.processor.ir.Module;
import fluxion.processor.optimize.Inline;
import fluxion.processor.optimize.Nests;
import fluxion.processor.optimize.Outline;
import fluxion.processor.optimize.PrivateArrays;
import fluxion.processor.optimize.ReuseArrays;
import fluxion.processor.optimize.Specialise;
import fluxion.processor.product.Products;
import fluxion.processor.signature.JavaMethod;
import fluxion.processor.signature.Signature;
import fluxion.processor.transform.Derivations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From one lowered method to the methods generated for it: every stage in order, a line each. */
final class Pipeline {
  /** Callees up to that many operations become part of their callers before differentiation. */
  private static final int SMALL = 400;

  /** No function grows by inlining beyond that many operations. */
  private static final int BUDGET = 6000;

  private final Diagnostics diagnostics;
  private final Observer observer;
  private final Tidying tidying = new Tidying();
  private String stage = "lower";

  /** Sees the module after every stage. */
  interface Observer {
    /** Called after a stage. */
    void after(String stage, Module module);

    /** Called for what a reverse derivative records. */
    default void recorded(String what) {}

    /** Whether adjoints are to be summed up in the plain order. */
    default boolean strict() {
      return false;
    }

    /** One that only has a wish. */
    static Observer wishing(boolean strict) {
      return new Observer() {
        @Override
        public void after(String stage, Module module) {}

        @Override
        public boolean strict() {
          return strict;
        }
      };
    }
  }

  Pipeline(Diagnostics diagnostics, Observer observer) {
    this.diagnostics = diagnostics;
    this.observer = observer;
  }

  /** What was made for one method; {@code internals} are the functions its methods call. */
  record Made(Products.Made products, List<Function> internals) {}

  /** The stage that ran last, for failures. */
  String stage() {
    return stage;
  }

  /**
   * Compiles one method of a module of lowered functions.
   *
   * @param derived those of the functions that are derivatives already
   * @return empty if it was reported that the method cannot be differentiated
   */
  Optional<Made> compile(
      Module lowered, Set<String> derived, Signature signature, String function) {
    return nested(lowered, derived, signature, function).map(this::outlined);
  }

  /** The same, but functions may be of any size: for those that are differentiated again. */
  Optional<Made> nested(Module lowered, Set<String> derived, Signature signature, String function) {
    Module m = check("lower", reachable(lowered, List.of(function)));
    m = check("specialise", reachable(Specialise.of(m), List.of(function)));
    if (!fenced(m, derived, signature, function)) {
      return Optional.empty();
    }
    m = check("inline", Inline.of(m, new Summaries(m), SMALL, BUDGET));
    m = check("tidy", tidying.of(reachable(m, List.of(function))));
    m = check("private arrays", m.map(PrivateArrays::of));
    m = check("tidy private", tidying.of(m));
    Products.Made products = differentiate(m, signature, function);
    List<String> faces = products.methods().stream().map(j -> j.function().name()).toList();
    m = check("derive", m);
    m = check("tidy derived", tidying.of(reachable(m, faces)));
    m = check("inline single calls", Inline.single(m, new Summaries(m), BUDGET));
    m = check("tidy products", tidying.of(reachable(m, faces)));
    return Optional.of(made(reachable(m, faces), products));
  }

  private Made outlined(Made made) {
    var m = new Module();
    made.internals().forEach(m::add);
    made.products().methods().forEach(method -> m.add(method.function()));
    var summaries = new Summaries(m);
    Module reused = check("reuse arrays", m.map(f -> ReuseArrays.of(f, summaries)));
    Module apart = check("nests", Nests.of(reused));
    return made(check("outline", Outline.of(apart)), made.products());
  }

  private boolean fenced(Module m, Set<String> derived, Signature signature, String function) {
    stage = "fence";
    if (signature.derivatives().contains("JACOBIAN")
        || signature.derivatives().contains("HESSIAN")) {
      Fence.warnOfRepeats(m, signature.method(), diagnostics);
    }
    var key = new Derivations(m).key(function, Products.independentValues(signature));
    return Fence.check(new Summaries(m), derived, key, diagnostics);
  }

  private Products.Made differentiate(Module m, Signature signature, String function) {
    stage = "derive";
    return Products.of(
        new Derivations(m, observer.strict(), observer::recorded), signature, function);
  }

  private Module check(String name, Module module) {
    stage = name;
    observer.after(name, module);
    return module;
  }

  /**
   * The functions that the roots call, directly or not, and the roots; what is missing is not
   * followed.
   */
  static Module reachable(Module module, List<String> roots) {
    Set<String> names = new LinkedHashSet<>();
    roots.forEach(root -> collect(module, root, names));
    var reachable = new Module();
    names.forEach(name -> reachable.add(module.get(name)));
    return reachable;
  }

  private static void collect(Module module, String name, Set<String> names) {
    if (module.has(name) && names.add(name)) {
      module.get(name).callees().forEach(callee -> collect(module, callee, names));
    }
  }

  private static Made made(Module m, Products.Made products) {
    var methods = new ArrayList<JavaMethod>();
    var internals = new ArrayList<>(m.functions());
    for (JavaMethod j : products.methods()) {
      Function body = m.get(j.function().name());
      internals.remove(body);
      methods.add(
          new JavaMethod(
              j.name(), j.access(), j.parameters(), j.result(), j.exceptions(), j.javadoc(), body));
    }
    return new Made(new Products.Made(products.records(), methods), internals);
  }
}
