package customer;

import fluxion.Differentiable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is thrown in the middle of a sweep spoils no later call, nor do other threads. */
public final class Faults {
  private static final double[] X = {0.3, -0.7, 1.1, 0.4};
  private static final int[] ORDER = {2, 0, 3, 1, 1};
  private static final int THREADS = 16;

  private Faults() {}

  /** Throws at a bad index, half way. */
  @Differentiable
  static double chain(double[] x, int[] order) {
    double s = 1;
    for (int i = 0; i < order.length; i++) {
      s = Math.sin(s * x[order[i]]) + s;
    }
    return s;
  }

  /** Throws where its guard does, half way; the loop's length is not known before. */
  @Differentiable
  static double guarded(double[] x, double limit) {
    double s = x[0];
    int i = 0;
    while (s < 100 && i < 50) {
      s += Math.exp(-s) * x[i % x.length] + 1;
      if (s > limit) {
        throw new IllegalStateException("beyond " + limit);
      }
      i++;
    }
    return s;
  }

  @Differentiable
  static double[] scaled(double[] x, double k) {
    double[] y = new double[x.length];
    double carry = 1;
    for (int i = 0; i < x.length; i++) {
      carry = carry * x[i] + k;
      y[i] = Math.cos(carry);
    }
    return y;
  }

  @Differentiable
  static double deep(double x, int n) {
    return n == 0 ? x : Math.sin(deep(x * 1.0000001, n - 1));
  }

  @Differentiable
  static double endless(double x, long n) {
    double s = x;
    for (long i = 0; s < 2 && i < n; i++) {
      s = Math.sin(s) + 0.001;
    }
    return s;
  }

  /** Throws if a result is not as before. */
  public static void check() throws Exception {
    byAnException();
    byTheStack();
    byAnInterrupt();
    byThreads(Executors.newFixedThreadPool(THREADS));
    ExecutorService virtual = virtualThreads();
    if (virtual != null) {
      byThreads(virtual);
    }
  }

  /** With a small heap, whatever part of it the arguments say; prints when all is well. */
  public static void main(String[] arguments) {
    String before = results();
    for (int time = 0; time < 3; time++) {
      try {
        Faults_Grad.endlessGrad(0.5, Long.MAX_VALUE);
        throw new AssertionError("the heap is too large");
      } catch (OutOfMemoryError e) {
        same(before, results());
      }
    }
    System.out.println("all is well");
  }

  private static void byAnException() {
    String before = results();
    double[] bar = new double[X.length];
    int[] bad = {2, 0, 9, 1, 1};
    throwing(IndexOutOfBoundsException.class, () -> Faults_Grad.chainGrad(X, bad));
    throwing(IndexOutOfBoundsException.class, () -> Faults_Grad.chainJvp(X, bad, X));
    throwing(IndexOutOfBoundsException.class, () -> Faults_Grad.chainAddGrad(X, bad, bar));
    same("[0.0, 0.0, 0.0, 0.0]", Arrays.toString(bar));
    throwing(IndexOutOfBoundsException.class, () -> Faults_Grad.chainJvp(X, ORDER, new double[2]));
    throwing(
        IndexOutOfBoundsException.class,
        () -> Faults_Grad.chainAddGrad(X, ORDER, new double[2]));
    throwing(
        IllegalArgumentException.class, () -> Faults_Grad.scaledVjp(X, 0.3, new double[3]));
    throwing(IllegalStateException.class, () -> Faults_Grad.guardedGrad(X, 7));
    throwing(NullPointerException.class, () -> Faults_Grad.guardedGrad(null, 7));
    same(before, results());
  }

  private static void byTheStack() throws InterruptedException {
    String before = results();
    String[] after = {""};
    Thread small =
        new Thread(
            null,
            () -> {
              throwing(StackOverflowError.class, () -> Faults_Grad.deepGrad(0.5, 10_000_000));
              throwing(StackOverflowError.class, () -> Faults_Grad.deepJvp(0.5, 10_000_000, 1));
              after[0] = results();
            },
            "small stack",
            1 << 18);
    small.start();
    small.join();
    same(before, after[0]);
    same(before, results());
  }

  /** Nobody waits and nobody looks: the interrupt is still there afterwards. */
  private static void byAnInterrupt() {
    String before = results();
    Thread.currentThread().interrupt();
    String after = results();
    if (!Thread.interrupted()) {
      throw new AssertionError("the interrupt was lost");
    }
    same(before, after);
  }

  private static void byThreads(ExecutorService threads) throws Exception {
    String expected = results();
    List<Callable<String>> calls = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      boolean failing = thread % 4 == 0;
      calls.add(
          () -> {
            for (int time = 0; time < 200; time++) {
              if (failing) {
                throwing(IllegalStateException.class, () -> Faults_Grad.guardedGrad(X, 7));
              }
              same(expected, results());
            }
            return "";
          });
    }
    try {
      for (Future<String> call : threads.invokeAll(calls)) {
        call.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Those of Java 21; null before. */
  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    for (Method method : Executors.class.getMethods()) {
      if (method.getName().equals("newVirtualThreadPerTaskExecutor")) {
        return (ExecutorService) method.invoke(null);
      }
    }
    if (Runtime.version().feature() >= 21) {
      throw new AssertionError("no virtual threads");
    }
    return null;
  }

  /** All digits of the derivatives at a good point. */
  private static String results() {
    double[] bar = {1, 2, 3, 4};
    double value = Faults_Grad.chainAddGrad(X, ORDER, bar);
    return Arrays.toString(Faults_Grad.chainGrad(X, ORDER))
        + value
        + Arrays.toString(bar)
        + Faults_Grad.chainJvp(X, ORDER, X)
        + Arrays.toString(Faults_Grad.guardedGrad(X, 1000).x())
        + Faults_Grad.scaledVjp(X, 0.3, X).k()
        + Faults_Grad.deepGrad(0.5, 30)
        + Faults_Grad.endlessGrad(0.5, 1000);
  }

  private static void throwing(Class<? extends Throwable> expected, Runnable call) {
    try {
      call.run();
    } catch (Throwable e) {
      if (!expected.isInstance(e)) {
        throw new AssertionError("not a " + expected, e);
      }
      return;
    }
    throw new AssertionError("no " + expected);
  }

  private static void same(String expected, String actual) {
    if (!actual.equals(expected)) {
      throw new AssertionError(actual + " instead of " + expected);
    }
  }
}
