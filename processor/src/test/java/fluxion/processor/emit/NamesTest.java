package fluxion.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names are legal, and unique as long as they are in scope. */
class NamesTest {
  private final Names names = new Names(Set.of("Math", "y1"));

  private String declare(String hint) {
    return names.declare(new Local("double", hint));
  }

  @Test
  void hintsAreKept() {
    assertThat(declare("xBar")).isEqualTo("xBar");
  }

  @Test
  void takenNamesGetNumbers() {
    assertThat(declare("y")).isEqualTo("y");
    assertThat(declare("y")).isEqualTo("y2");
    assertThat(declare("Math")).isEqualTo("Math1");
    assertThat(declare("")).isEqualTo("t");
    assertThat(declare("")).isEqualTo("t1");
  }

  @Test
  void blocksGiveTheirNamesBack() {
    names.enter();
    assertThat(declare("i")).isEqualTo("i");
    names.leave();
    names.enter();
    assertThat(declare("i")).isEqualTo("i");
    names.leave();
  }

  @Test
  void outerNamesStayTaken() {
    declare("s");
    names.enter();
    assertThat(declare("s")).isEqualTo("s1");
    names.leave();
    assertThat(declare("s")).isEqualTo("s1");
  }

  @Test
  void namesAreLegal() {
    assertThat(declare("new")).isEqualTo("new_");
    assertThat(declare("a.b$c")).isEqualTo("aBC");
    assertThat(declare("1x")).isEqualTo("x");
    assertThat(declare("yield")).isEqualTo("yield_");
    assertThat(declare("_")).isEqualTo("__");
  }
}
