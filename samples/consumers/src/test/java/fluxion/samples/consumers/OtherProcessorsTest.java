package fluxion.samples.consumers;

import com.google.auto.value.AutoValue;
import java.io.IOException;
import java.nio.file.Path;
import org.immutables.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapstruct.Mapper;

/** AutoValue, Immutables and MapStruct in the same compilation, before and after Fluxion. */
class OtherProcessorsTest {
  @TempDir Path folder;

  @Test
  void before() throws IOException, ReflectiveOperationException {
    check(
        Jars.path(
            Jars.named("auto-value"),
            Jars.of(Value.class),
            Jars.named("mapstruct-processor"),
            Jars.processor()));
  }

  @Test
  void after() throws IOException, ReflectiveOperationException {
    check(
        Jars.path(
            Jars.processor(),
            Jars.named("mapstruct-processor"),
            Jars.of(Value.class),
            Jars.named("auto-value")));
  }

  private void check(String processors) throws IOException, ReflectiveOperationException {
    String path =
        Jars.path(
            Jars.runtime(), Jars.of(AutoValue.class), Jars.of(Value.class), Jars.of(Mapper.class));
    Javac.run(
            folder,
            Folders.sources(Folders.project("processors")),
            "-classpath",
            path,
            "-processorpath",
            processors)
        .clean();
    Folders.run("processors.Check", folder);
  }
}
