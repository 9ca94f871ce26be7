package fluxion.samples.gradbench;

import fluxion.samples.gradbench.modules.Modules;
import fluxion.samples.gradbench.protocol.Tool;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Fluxion as a tool of the GradBench suite, on standard input and output.
 *
 * <p>Source: GradBench's protocol. Shapes: a line of JSON in, a line of JSON out.
 */
public final class GradBench {
  private static final String COLD = "--cold";

  private GradBench() {}

  /** Serves an eval; with {@code --cold} functions are timed from their first call on. */
  public static void main(String[] args) throws IOException {
    List<String> arguments = List.of(args);
    if (!arguments.isEmpty() && !arguments.equals(List.of(COLD))) {
      System.err.println("usage: gradbench [" + COLD + "]");
      System.exit(2);
    }
    Tool tool = new Tool("fluxion", Modules.all(), arguments.isEmpty());
    try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
      System.setOut(System.err); // responses only
      tool.serve(System.in, out);
    }
  }
}
