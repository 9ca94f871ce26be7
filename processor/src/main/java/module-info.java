/**
 * The annotation processor of Fluxion. It exports nothing: javac finds it as a service, and builds
 * talk to it through options only.
 */
module fluxion.processor {
  requires java.compiler;
  requires jdk.compiler;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      fluxion.processor.DifferentiableProcessor;
}
