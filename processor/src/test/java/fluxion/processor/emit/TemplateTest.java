package fluxion.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The user's own Java with operands in its gaps. */
class TemplateTest {
  private static final Expr SUM =
      Expr.infix(
          "+", 11, Literals.of(1.5), Expr.infix("*", 12, Literals.of(2.0), Literals.of(-3.0)));

  private static String text(Expr expr) {
    return new Layout(new Names(Set.of())).text(expr);
  }

  @Test
  void argumentsNeedNoParentheses() {
    assertThat(text(Template.expression("q.C.f($0, 1)", List.of(SUM))))
        .isEqualTo("q.C.f(1.5 + 2.0 * -3.0, 1)");
  }

  @Test
  void operandsOfOperatorsKeepTheirMeaning() {
    assertThat(text(Template.expression("\"x = \" + $0", List.of(SUM))))
        .isEqualTo("\"x = \" + (1.5 + 2.0 * -3.0)");
    assertThat(text(Template.expression("-$0", List.of(Literals.of(-1))))).isEqualTo("-(-1)");
  }

  @Test
  void dollars() {
    assertThat(text(Template.expression("a$$b + $0", List.of(Literals.of(1)))))
        .isEqualTo("a$b + 1");
  }

  @Test
  void statementsEnd() {
    assertThat(text(Template.statement("log($0)", List.of(SUM)))).endsWith(");");
    assertThat(text(Template.statement("count++;", List.of()))).isEqualTo("count++;");
    assertThat(text(Template.statement("if (a) { b(); }", List.of()))).endsWith("}");
  }

  @Test
  void callsOfTheOperandsInOrder() {
    assertThat(Template.isCall("new a.B($0, $1)")).isTrue();
    assertThat(Template.isCall("now()")).isTrue();
    assertThat(Template.isCall("f($1, $0)")).isFalse();
    assertThat(Template.isCall("f($0, $0)")).isFalse();
    assertThat(Template.isCall("$0.f()")).isFalse();
  }

  @Test
  void whatCapturesVariables() {
    assertThat(Template.captures("run(() -> $0)")).isTrue();
    assertThat(Template.captures("f(\"a -> b\", $0)")).isFalse();
  }

  @Test
  void namesToKeepFree() {
    assertThat(Template.identifiers("a.b(c -> c + \"d\" + $0)")).containsExactly("a", "c");
    assertThat(Template.heads("a.b.c($0, d, e.f)")).containsExactly("a", "e");
  }
}
