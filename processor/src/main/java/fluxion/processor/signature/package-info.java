/**
 * What Java sees of a method to differentiate and of those generated for it: names, access,
 * parameters, shapes, and the intermediate representation's function behind each. What {@code
 * frontend} reads and {@code emit} writes, so that neither sees the other. Depends on {@code ir}
 * and {@code diagnostics}.
 */
@NullMarked
package fluxion.processor.signature;

import org.jspecify.annotations.NullMarked;
