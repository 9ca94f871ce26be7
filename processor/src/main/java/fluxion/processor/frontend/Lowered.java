package fluxion.processor.frontend;

import fluxion.processor.ir.Function;
import fluxion.processor.signature.Signature;
import java.util.Optional;

/**
 * An annotated method after the frontend.
 *
 * @param signature what Java sees of it; after an error, of as much of it as could be understood
 * @param function its body in the module of its class; empty after an error
 */
public record Lowered(Signature signature, Optional<Function> function) {}
