package fluxion.samples.gradbench.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A message from an eval.
 *
 * <p>Source: a line of JSON. Shapes: the id is whatever the eval counts with; fields that are
 * absent are null; {@code problem} says why there is nothing else, if the line could not be read.
 */
record Message(
    @Nullable JsonNode id,
    @Nullable String kind,
    @Nullable String module,
    @Nullable String function,
    @Nullable Input input,
    @Nullable String problem) {}
