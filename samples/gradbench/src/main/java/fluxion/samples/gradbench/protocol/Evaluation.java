package fluxion.samples.gradbench.protocol;

/**
 * What a function gave and how long it took.
 *
 * <p>Source: {@link ToolModule}. Shapes: the output is a number, an array of any rank, or a {@code
 * Map} of outputs; times are nanoseconds.
 */
@SuppressWarnings("ArrayRecordComponent") // only carries the array
record Evaluation(Object output, long prepare, long[] runs) {}
