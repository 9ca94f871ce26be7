package fluxion.processor.frontend;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Runs code on a stack that is deeper than javac's own, since a branch costs us more frames than it
 * costs javac: whatever javac can compile should not be too deep for us. The caller waits, so that
 * javac is never used by two threads at a time.
 */
public final class DeepStack {
  /** Address space, of which only what is used is ever taken. */
  private static final long BYTES = 1L << 29;

  private DeepStack() {}

  /** Runs it, and throws what it throws. */
  public static <T> T call(Callable<T> code) {
    var outcome = new CompletableFuture<T>();
    Runnable body =
        () -> {
          try {
            outcome.complete(code.call());
          } catch (Exception | Error thrown) {
            outcome.completeExceptionally(thrown);
          }
        };
    var thread = new Thread(null, body, "fluxion", BYTES);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    try {
      thread.start();
    } catch (OutOfMemoryError noRoom) {
      body.run();
    }
    try {
      return outcome.join();
    } catch (CompletionException wrapper) {
      if (wrapper.getCause() instanceof RuntimeException e) {
        throw e;
      }
      if (wrapper.getCause() instanceof Error e) {
        throw e;
      }
      throw wrapper;
    }
  }
}
