package fluxion.processor.signature;

/**
 * A generated method that a differentiated method calls: its function has yet to be made.
 *
 * @param function the function of its source method
 * @param signature the source method's signature, with the one derivative that asks for it
 * @param method the name of the generated method
 */
public record Request(String function, Signature signature, String method) {}
