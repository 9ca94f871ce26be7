package fluxion.processor.signature;

/**
 * A parameter of a Java method.
 *
 * @param wrt whether derivatives are taken with respect to it
 */
public record Parameter(String name, Shape shape, boolean wrt) {}
