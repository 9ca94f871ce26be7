/**
 * Mutation testing: errors put into the processor on purpose, to see whether the tests find them.
 */
@NullMarked
package fluxion.processor.mutation;

import org.jspecify.annotations.NullMarked;
