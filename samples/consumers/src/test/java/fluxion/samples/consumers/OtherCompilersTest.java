package fluxion.samples.consumers;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler that is not javac is told so, at the annotated method. */
class OtherCompilersTest {
  @TempDir Path folder;

  @Test
  void eclipse() throws IOException {
    Path source = folder.resolve("Wave.java");
    Files.writeString(
        source,
        """
        class Wave {
          @fluxion.Differentiable
          static double at(double x) {
            return Math.sin(x);
          }
        }
        """);
    StringWriter output = new StringWriter();
    boolean success =
        BatchCompiler.compile(
            new String[] {
              "--release",
              "17",
              "-classpath",
              Jars.runtime().toString(),
              "-processorpath",
              Jars.processor().toString(),
              "-d",
              folder.resolve("classes").toString(),
              source.toString()
            },
            new PrintWriter(output),
            new PrintWriter(output),
            null);

    assertThat(success).isFalse();
    assertThat(output.toString()).contains("Wave.java (at line 3)");
    assertThat(output.toString()).contains("Compile with javac");
    assertThat(output.toString()).contains("1 problem (1 error)");
  }
}
