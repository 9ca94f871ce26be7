package fluxion.processor.endtoend;

import fluxion.processor.programs.Compiled;
import fluxion.processor.programs.Program;
import fluxion.processor.programs.RandomSource;
import fluxion.processor.programs.Reducer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Random programs, compiled with the processor and checked.
 *
 * <p>{@code mvn verify} runs 100. For a long run, {@code mvn -pl processor -am test
 * -Dtest=RandomProgramsTest -Dsurefire.failIfNoSpecifiedTests=false -Dfluxion.programs=20000
 * -Dfluxion.seed=1000000}, or {@link #main} with the same properties; {@code -Dfluxion.reduce=60}
 * is how many seconds to spend on making a failing program smaller (the first few of each kind),
 * {@code -Dfluxion.threads=2} how many threads to use, {@code -Dfluxion.small=true} makes programs
 * of few statements, of which ten times as many go into an hour.
 */
final class RandomPrograms {
  private static final int TOGETHER = 50;
  private static final int POINTS = 2;

  /** How many failures of a kind are made smaller. */
  private static final int ALIKE = 3;

  private final boolean small = Boolean.getBoolean("fluxion.small");
  private final long reduction;
  private final Map<String, String> failures = new TreeMap<>();
  private long programs;
  private long calls;
  private long thrown;
  private long compared;

  /**
   * A run.
   *
   * @param reduction how many seconds to spend on making a failing program smaller
   */
  RandomPrograms(long reduction) {
    this.reduction = reduction;
  }

  /** Runs as many programs as the properties say and prints what it finds. */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    var run = new RandomPrograms(Long.getLong("fluxion.reduce", 60));
    run.all(Long.getLong("fluxion.seed", 0), Long.getLong("fluxion.programs", 1000));
    System.out.println(run);
  }

  /**
   * Makes and checks as many programs of consecutive seeds, by as many threads as the property
   * says, and prints long runs' progress.
   */
  List<String> all(long first, long count) throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(Integer.getInteger("fluxion.threads", 1));
    var reports = new ArrayList<String>();
    try {
      var batches = new ArrayDeque<Future<List<String>>>();
      for (long from = first; from < first + count; from += TOGETHER) {
        long seed = from;
        int size = (int) Math.min(TOGETHER, first + count - from);
        batches.add(threads.submit(() -> batch(seed, size)));
      }
      for (long done = TOGETHER; !batches.isEmpty(); done += TOGETHER) {
        List<String> found = batches.remove().get();
        found.forEach(System.out::println);
        reports.addAll(found);
        if (done % (10 * TOGETHER) == 0) {
          System.out.println("to seed " + (first + done) + ": " + this);
        }
      }
    } finally {
      threads.shutdownNow();
    }
    return reports;
  }

  private List<String> batch(long first, int count) {
    var sources = new ArrayList<Program>();
    for (int k = 0; k < count; k++) {
      sources.add(small ? RandomSource.small(first + k) : RandomSource.of(first + k));
    }
    Compiled compiled = Compiled.of(sources);
    var reports = new ArrayList<String>();
    for (Program program : sources) {
      failure(compiled, program).ifPresent(failure -> reports.add(report(program, failure)));
    }
    synchronized (this) {
      programs += count;
    }
    return reports;
  }

  private Optional<ProgramCheck.Failure> failure(Compiled compiled, Program program) {
    String complaint = compiled.complaints().get(program.className());
    if (complaint != null) {
      return Optional.of(new ProgramCheck.Failure("compilation: " + kind(complaint), complaint));
    }
    try {
      for (Program.Entry entry : program.entries()) {
        for (int k = 0; k < POINTS; k++) {
          var check = new ProgramCheck(compiled.loader(), entry, program.seed() + 31L * k);
          check.run();
          count(check);
        }
      }
      return Optional.empty();
    } catch (ProgramCheck.Failure failure) {
      return Optional.of(failure);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    } catch (LinkageError e) {
      return Optional.of(new ProgramCheck.Failure("linkage", e.toString()));
    }
  }

  private synchronized void count(ProgramCheck check) {
    calls++;
    thrown += check.value() == null ? 1 : 0;
    compared += check.compared();
  }

  /** The complaint without what differs from program to program. */
  private static String kind(String complaint) {
    String line = complaint.lines().findFirst().orElse("");
    return line.replaceAll("^[^:]*:///[^:]*:\\d+:", "")
        .replaceAll("Random_?\\d+", "R")
        .replaceAll("\\d+", "");
  }

  private String report(Program program, ProgramCheck.Failure failure) {
    Program small = program;
    if (rare(failure, program) && reduction > 0) {
      small = Reducer.reduce(program, reduction, candidate -> stillFails(candidate, failure.kind));
    }
    String now =
        failure(Compiled.of(List.of(small)), small).map(Throwable::getMessage).orElse("gone");
    return "=== seed " + program.seed() + "\n" + now + "\n" + small.source();
  }

  /** Notes a failure; true for the first few of a kind, which are worth making smaller. */
  private synchronized boolean rare(ProgramCheck.Failure failure, Program program) {
    String seeds = failures.merge(failure.kind, "" + program.seed(), (a, b) -> a + " " + b);
    return seeds.split(" ", -1).length <= ALIKE;
  }

  private boolean stillFails(Program candidate, String kind) {
    if (!Compiled.isJava(candidate)) {
      return false;
    }
    try {
      return failure(Compiled.of(List.of(candidate)), candidate)
          .filter(f -> f.kind.equals(kind))
          .isPresent();
    } catch (AssertionError | IllegalStateException e) {
      return false;
    }
  }

  @Override
  public synchronized String toString() {
    return "%d programs, %d calls, %d of them thrown or void, %d numbers compared with differences, failures %s"
        .formatted(programs, calls, thrown, compared, failures);
  }
}
