package org.chainrule.session.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.practice.line.Line;
import org.chainrule.practice.line.Refusal;
import org.chainrule.practice.line.Verdict;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

/** Types the lines of the default scenario. */
final class TypedLinesSessionTest {

  private final Session session =
      new Session(BundledScenarios.first(), new Settings(), Runnable::run, Runnable::run);
  private final PracticeRecord record = new PracticeRecord(attempt -> {});
  private final AtomicLong now = new AtomicLong(7);
  private final TypedLines lines =
      new TypedLines(session, record, Drafts.NONE, clock(), new Work(Runnable::run, Runnable::run));

  /** Every look at it finds it later. */
  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Instant.ofEpochMilli(now.getAndIncrement());
      }
    };
  }

  private Step step(String id) {
    return lines.page().trace().stepOf(id).orElseThrow();
  }

  private LineState type(String id, String text) {
    lines.select(step(id));
    lines.type(text);
    lines.mark();
    return lines.page().entry().state();
  }

  @Test
  void theLinesAreThoseOfThePassInItsOrder() {
    assertThat(lines.page().asked()).hasSize(14);
    assertThat(lines.page().at().id()).isEqualTo("z1");
    lines.type("W1 x + b1");
    assertThat(lines.page().reading()).isInstanceOf(Line.class);
    lines.enter();
    assertThat(lines.page().entry().state()).isEqualTo(LineState.RIGHT);
    lines.enter();
    assertThat(lines.page().at().id()).isEqualTo("z2");
    lines.back();
    assertThat(lines.page().entry().text()).isEqualTo("W1 x + b1");
    assertThat(lines.page().done()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsRefusedAndNotMarked() {
    lines.enter();
    assertThat(lines.page().entry().state()).isEqualTo(LineState.OPEN);
    lines.type("W1 @");
    assertThat(lines.page().reading()).isInstanceOf(Refusal.class);
    lines.enter();
    lines.enter();
    assertThat(lines.page().at().id()).isEqualTo("z1");
    assertThat(lines.page().entry().state()).isEqualTo(LineState.REFUSED);
    assertThat(lines.page().entry().verdict()).isEmpty();
    assertThat(record.attempts()).isEmpty();
    lines.type("W1 @ x");
    assertThat(lines.page().entry().state()).isEqualTo(LineState.OPEN);
  }

  @Test
  void aChangedLineIsOpenAgain() {
    assertThat(type("dl_dz1", "dz2")).isEqualTo(LineState.WRONG);
    lines.type("dz2 * (z1 > 0)");
    assertThat(lines.page().entry().state()).isEqualTo(LineState.OPEN);
    lines.mark();
    assertThat(lines.page().entry().state()).isEqualTo(LineState.RIGHT);
  }

  /** With the slope forgotten in dℓ/dz₁, dℓ/dW₁ follows from that; until the slip is mended. */
  @Test
  void oneSlipCountsOnce() {
    type("dl_dz1", "W2.T @ dz3");
    assertThat(lines.canCarryOn()).isTrue();
    lines.carryOn();
    assertThat(lines.page().at().id()).isEqualTo("dl_dW1");
    assertThat(lines.page().entry(step("dl_dz1")).state()).isEqualTo(LineState.OWN);
    assertThat(type("dl_dW1", "W2.T @ dz3 @ x.T")).isEqualTo(LineState.RIGHT);
    assertThat(lines.page().entry().verdict()).containsInstanceOf(Verdict.Carried.class);
    assertThat(type("dl_db1", "dz1")).isEqualTo(LineState.RIGHT);
    type("dl_dz1", "dz2 * (z1 > 0)");
    assertThat(lines.page().entry(step("dl_dW1")).state()).isEqualTo(LineState.OPEN);
    assertThat(lines.page().entry(step("dl_db1")).state()).isEqualTo(LineState.RIGHT);
    assertThat(type("dl_dW1", "W2.T @ dz3 @ x.T ")).isEqualTo(LineState.WRONG);
  }

  /**
   * With the slope forgotten dℓ/dz₁ is (4, −2, 2); by hand dℓ/dW₁ is then that times (1, −2), and
   * dℓ/dx is W₁ᵀ times it. In truth the second entry is 0.
   */
  @Test
  void whatFollowsIsToldWithWhatTheOwnLineGives() {
    type("dl_dz1", "W2.T @ dz3");
    lines.carryOn();
    assertThat(lines.page().goesOnWith())
        .extracting(Quantity::value)
        .containsExactly(Matrix.column(4, -2, 2));
    assertThat(type("dl_dW1", "dz1 x^T")).isEqualTo(LineState.RIGHT);
    assertThat(told()).isEqualTo(Matrix.of(new double[][] {{4, -8}, {-2, 4}, {2, -4}}));
    assertThat(type("dl_dx", "W1.T dz1 + x")).isEqualTo(LineState.WRONG);
    Verdict.Different off = (Verdict.Different) lines.page().entry().verdict().orElseThrow();
    assertThat(off.step().result().value()).isEqualTo(Matrix.column(-3, -6));
    assertThat(off.given()).isEqualTo(Matrix.column(-2, -8));
    lines.showMe();
    assertThat(told()).isEqualTo(Matrix.column(-3, -6));

    type("dl_dz1", "dz2 * (z1 > 0)");
    lines.select(step("dl_dx"));
    assertThat(lines.page().goesOnWith()).isEmpty();
    assertThat(told()).isEqualTo(Matrix.column(0, -5));
  }

  private Matrix told() {
    return lines.page().told().orElseThrow().result().value();
  }

  @Test
  void whatComesBeforeTheOwnLineIsToldAsItIs() {
    type("dl_dz1", "W2.T @ dz3");
    lines.carryOn();
    lines.select(step("dl_dz2"));
    assertThat(lines.page().goesOnWith()).isEmpty();
    assertThat(told()).isEqualTo(Matrix.column(4, -2, 2));
    lines.select(step("dl_dz3"));
    assertThat(told()).isEqualTo(Matrix.column(2, -2));
  }

  @Test
  void nobodyGoesOnWithWhatIsRightOrOfAnotherShape() {
    type("dl_dz1", "dz2 * (z1 > 0)");
    assertThat(lines.canCarryOn()).isFalse();
    assertThat(type("dl_dx", "W1 @ W1.T @ dz1")).isEqualTo(LineState.WRONG);
    assertThat(lines.canCarryOn()).isFalse();
  }

  @Test
  void whatWasShownCountsAsShown() {
    lines.advance();
    assertThat(lines.page().entry().state()).isEqualTo(LineState.SHOWN);
    lines.advance();
    assertThat(lines.page().at().id()).isEqualTo("z2");
    type("z2", "relu(z1)");
    lines.showMe();
    assertThat(lines.page().entry().state()).isEqualTo(LineState.RIGHT);
  }

  @Test
  void otherLettersAndLayoutsKeepWhatWasTyped() {
    lines.select(step("dl_dz2"));
    lines.type("dz3 @ W2");
    session.settings().writing().set(new Style(Convention.NUMERATOR, Notation.TEXTBOOK));
    assertThat(lines.page().entry().text()).isEqualTo("dz3 @ W2");
    Line line = (Line) lines.page().reading();
    assertThat(line.sense().layout()).isEqualTo(Convention.NUMERATOR);
    assertThat(line.sense().shape()).hasToString("1 × 3");
  }

  @Test
  void anotherNetHasOtherLinesAndCanBeTakenBack() {
    Trace before = lines.page().trace();
    type("z1", "W1 x + b1");
    lines.another();
    assertThat(lines.page().trace()).as("said first").isSameAs(before);
    assertThat(session.notices().newsProperty().get().orElseThrow()).contains("your line goes");
    lines.another();
    Trace other = lines.page().trace();
    assertThat(other.network().loss()).isNotEqualTo(before.network().loss());
    assertThat(other.network().layer(1).weight().rows()).isEqualTo(3);
    String name = session.scenarioProperty().get().name();
    assertThat(name).endsWith("(changed to practise)");
    lines.another();
    assertThat(session.scenarioProperty().get().name()).as("said once").isEqualTo(name);
    session.editing().undo();
    assertThat(lines.page().done()).isZero();
    session.editing().undo();
    assertThat(lines.page().trace().network().loss()).isEqualTo(before.network().loss());
  }

  @Test
  void anotherNetSuitsItsLoss() {
    for (int k = 0; k < 40; k++) {
      lines.another();
      Trace trace = lines.page().trace();
      trace.complete();
      assertThat(trace.quantity(org.chainrule.pass.quantity.Name.loss()).get(0, 0)).isFinite();
      trace.steps().stream()
          .filter(step -> !step.id().equals("dl_dyhat"))
          .flatMapToDouble(step -> step.result().value().entries(any -> true))
          .forEach(
              value ->
                  assertThat(value == 0 || Math.abs(value) >= 1e-3 && Math.abs(value) < 200)
                      .as("by hand: " + value)
                      .isTrue());
      for (int s = 0; s < trace.sample().count() && isClasses(trace); s++) {
        assertThat(trace.sample().y().columnAt(s).sum()).isEqualTo(1);
      }
    }
  }

  private static boolean isClasses(Trace trace) {
    return trace.network().loss().id().equals("cross_entropy");
  }

  /** Each line that was marked once, whatever came of it, and what was shown. */
  @Test
  void whatWasAnsweredIsRemembered() {
    type("dl_dz1", "dz2");
    lines.mark();
    type("dl_dz1", "dz2 * (z1 > 0)");
    type("dl_dyhat", "yhat - y");
    lines.select(step("dl_dx"));
    lines.showMe();
    lines.showMe();
    assertThat(record.attempts())
        .extracting(Attempted::quantity, Attempted::grade, Attempted::mistakes)
        .containsExactly(
            tuple("dl_dz1", Grade.MISTAKEN, List.of("no-slope")),
            tuple("dl_dz1", Grade.RIGHT, List.of()),
            tuple("dl_dyhat", Grade.CONVENTION, List.of("factor-two", "mean-outputs")),
            tuple("dl_dx", Grade.SHOWN, List.of()));
    Attempted first = record.attempts().get(0);
    assertThat(Attempted.read(first.line())).contains(first);
  }

  /** First the last line is blank, then the last two, once the first was found and not shown. */
  @Test
  void linesFadeFromTheLastOne() {
    lines.fadingProperty().set(true);
    assertThat(lines.page().asked()).hasSize(1);
    assertThat(lines.page().at().id()).isEqualTo("dl_dx");
    assertThat(type("dl_dx", "W1.T @ dz1")).isEqualTo(LineState.RIGHT);
    lines.another();
    assertThat(lines.page().asked()).hasSize(2);
    lines.showMe();
    lines.another();
    assertThat(lines.page().asked()).hasSize(2);
    lines.fadingProperty().set(false);
    assertThat(lines.page().asked()).hasSize(14);
  }

  @Test
  void whatWasTypedIsThereAgainWhenNothingFadesAnyMore() {
    type("z1", "W1 x");
    lines.carryOn();
    type("dl_dx", "W1.T @ dz1");
    lines.fadingProperty().set(true);
    assertThat(lines.page().entry(step("z1")).state()).isEqualTo(LineState.GIVEN);
    assertThat(lines.page().entry(step("dl_dx")).state()).isEqualTo(LineState.RIGHT);
    assertThat(lines.page().own().isEmpty()).isTrue();
    lines.fadingProperty().set(false);
    assertThat(lines.page().entry(step("z1")).text()).isEqualTo("W1 x");
    assertThat(lines.page().entry(step("z1")).state()).isEqualTo(LineState.OWN);
    assertThat(lines.page().own().isEmpty()).isFalse();
  }
}
