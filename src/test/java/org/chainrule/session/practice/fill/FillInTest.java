package org.chainrule.session.practice.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.Attempted;
import org.chainrule.session.practice.Drafts;
import org.chainrule.session.practice.Grade;
import org.chainrule.session.practice.PracticeRecord;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

/** Fills in the default scenario, whose numbers were worked out by hand. */
class FillInTest {

  private static final Name Z1 = Name.linearOutput(1);
  private static final Name Z2 = Name.layerOutput(1);
  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

  private final Session session =
      new Session(BundledScenarios.first(), new Settings(), Runnable::run, Runnable::run);
  private final PracticeRecord record = new PracticeRecord(attempt -> {});
  private final AtomicLong seeds = new AtomicLong(7);
  private final FillIn fillIn =
      new FillIn(
          session,
          record,
          Drafts.NONE,
          seeds::getAndIncrement,
          Clock.fixed(NOON, ZoneOffset.UTC),
          new Work(Runnable::run, Runnable::run),
          new Work(Runnable::run, Runnable::run));

  private void answer(Name name, int row, String typed) {
    assertThat(fillIn.answer(Target.cell(name, row, 0), typed)).isEmpty();
  }

  private Grade grade(Name name, int row) {
    return fillIn.sheet().verdict(Target.cell(name, row, 0)).orElseThrow().grade();
  }

  /** Types everything that is still blank as it is. */
  private void answerRightly() {
    for (Step step : fillIn.sheet().exercise().asked()) {
      for (Target cell : Exercise.cells(step)) {
        if (fillIn.sheet().isBlank(cell.name())) {
          double value = step.result().get(cell.row(), cell.column());
          assertThat(fillIn.answer(cell, String.valueOf(value))).isEmpty();
        }
      }
    }
  }

  @Test
  void everythingThatThePassComputesIsAskedFor() {
    assertThat(fillIn.sheet().exercise().asked()).hasSize(14);
    assertThat(fillIn.current().orElseThrow().name()).isEqualTo(Z1);
    answerRightly();
    assertThat(fillIn.sheet().isRight()).isTrue();
  }

  @Test
  void whatIsWrittenIsBlankAgainWithAllOfItWhenNothingFadesAnyMore() {
    answer(Z1, 0, "2.5");
    answer(Z1, 1, "7");
    fillIn.fading().onProperty().set(true);
    assertThat(fillIn.sheet().isBlank(Z1)).isFalse();
    answer(Name.x().gradient(), 1, "-5");
    assertThat(grade(Name.x().gradient(), 1)).as("7 is no answer now").isEqualTo(Grade.RIGHT);
    fillIn.fading().onProperty().set(false);
    assertThat(grade(Z1, 0)).isEqualTo(Grade.RIGHT);
    assertThat(grade(Z1, 1)).isEqualTo(Grade.OFF);
    fillIn.undo();
    assertThat(fillIn.sheet().answers().all()).hasSize(2);
  }

  /** z₁ is (2.5, −0.5, 0.5); from 0.6 in its last place ReLU makes 0.6. */
  @Test
  void anAnswerIsRightOrOffOrFollowsFromWhatWasBefore() {
    answer(Z1, 0, "5/2");
    answer(Z1, 2, "0.6");
    answer(Z2, 2, "0.6");
    assertThat(grade(Z1, 0)).isEqualTo(Grade.RIGHT);
    assertThat(grade(Z1, 2)).isEqualTo(Grade.OFF);
    assertThat(grade(Z2, 2)).isEqualTo(Grade.CARRIED);
    answer(Z1, 2, "0.5");
    assertThat(grade(Z2, 2)).as("follows no more").isEqualTo(Grade.OFF);
  }

  /** Marking takes its time, in which an answer may change. */
  @Test
  void whatIsFoundOfAnAnswerThatChangedMeanwhileIsLeftOut() {
    List<Runnable> waiting = new ArrayList<>();
    FillIn slow =
        new FillIn(
            session,
            record,
            Drafts.NONE,
            seeds::getAndIncrement,
            Clock.systemUTC(),
            new Work(waiting::add, Runnable::run),
            new Work(Runnable::run, Runnable::run));
    Target cell = Target.cell(Z1, 0, 0);
    slow.answer(cell, "1");
    slow.answer(cell, "2.5");
    waiting.get(0).run();
    assertThat(slow.sheet().verdict(cell)).isEmpty();
    waiting.get(1).run();
    assertThat(slow.sheet().verdict(cell).orElseThrow().grade()).isEqualTo(Grade.RIGHT);
    slow.answer(cell, "7");
    slow.another();
    slow.another();
    waiting.get(2).run();
    assertThat(slow.sheet().verdicts()).as("of the exercise before").isEmpty();
  }

  @Test
  void aMistakeIsNamed() {
    fillIn.extentProperty().set(Extent.MATRIX);
    answer(Z1.gradient(), 0, "4");
    answer(Z1.gradient(), 1, "-2");
    assertThat(fillIn.sheet().verdicts()).isEmpty();
    answer(Z1.gradient(), 2, "2");
    assertThat(grade(Z1.gradient(), 0)).isEqualTo(Grade.RIGHT);
    assertThat(grade(Z1.gradient(), 1)).isEqualTo(Grade.MISTAKEN);
    Verdict verdict = fillIn.sheet().verdict(Target.cell(Z1.gradient(), 1, 0)).orElseThrow();
    assertThat(verdict.mistakes()).contains("no-slope");
    assertThat(fillIn.latestProperty().get()).contains(Target.cell(Z1.gradient(), 1, 0));
  }

  @Test
  void aStepOfALayerIsMarkedWhenAllOfItIsThere() {
    fillIn.extentProperty().set(Extent.STEP);
    Name loss = Name.loss();
    answer(loss, 0, "2");
    assertThat(grade(loss, 0)).isEqualTo(Grade.RIGHT);
    answer(Name.bias(2).gradient(), 0, "2");
    answer(Name.bias(2).gradient(), 1, "-2");
    assertThat(fillIn.sheet().verdict(Target.cell(Name.bias(2).gradient(), 0, 0))).isEmpty();
    fillIn.mark();
    assertThat(grade(Name.bias(2).gradient(), 1)).isEqualTo(Grade.RIGHT);
  }

  @Test
  void whatIsNoNumberIsRefusedAndNothingIsLost() {
    answer(Z1, 0, "2.5");
    assertThat(fillIn.answer(Target.cell(Z1, 0, 0), "two")).isPresent();
    assertThat(fillIn.sheet().answers().at(Target.cell(Z1, 0, 0)).orElseThrow().text())
        .isEqualTo("2.5");
  }

  @Test
  void answersCanBeUndone() {
    Target cell = Target.cell(Z1, 0, 0);
    answer(Z1, 0, "1");
    answer(Z1, 0, "2.5");
    fillIn.undo();
    assertThat(fillIn.sheet().answers().at(cell).orElseThrow().text()).isEqualTo("1");
    fillIn.undo();
    fillIn.undo();
    assertThat(fillIn.sheet().answers().at(cell)).isEmpty();
    fillIn.redo();
    fillIn.redo();
    fillIn.redo();
    assertThat(fillIn.sheet().answers().at(cell).orElseThrow().text()).isEqualTo("2.5");
    answer(Z1, 0, "");
    assertThat(fillIn.sheet().answers().at(cell)).isEmpty();
    fillIn.undo();
    assertThat(fillIn.sheet().answers().at(cell)).isPresent();
  }

  @Test
  void whatWasShownCountsAsShownButNotWhatWasRightBefore() {
    answer(Z1, 0, "2.5");
    answer(Z1, 1, "-0.5");
    answer(Z1, 2, "0.5");
    session.pointing().select(Target.cell(Z2, 0, 0));
    fillIn.showMe();
    assertThat(fillIn.sheet().shown()).containsExactly(Z2);
    assertThat(fillIn.explainedProperty().get()).isTrue();
    assertThat(session.stepping().cursor()).isEqualTo(2);
    answerRightly();
    assertThat(fillIn.sheet().isDone()).isTrue();
    assertThat(fillIn.sheet().isRight()).isFalse();
    assertThat(record.attempts()).filteredOn(a -> a.grade() == Grade.SHOWN).hasSize(3);
  }

  @Test
  void whatWasWrittenElsewhereStaysWhenAStepIsShown() {
    answer(Z1, 0, "7");
    session.pointing().select(Target.cell(Z2, 0, 0));
    fillIn.showMe();
    assertThat(fillIn.sheet().shown()).containsExactly(Z2);
    assertThat(fillIn.sheet().isBlank(Z1)).isTrue();
    assertThat(grade(Z1, 0)).isEqualTo(Grade.OFF);
  }

  /** The explanation of dℓ/dW₁ holds dℓ/dz₁, which nobody has found yet. */
  @Test
  void whatAnExplanationHoldsCountsAsShownToo() {
    session.pointing().select(Target.cell(Name.weight(1).gradient(), 0, 0));
    fillIn.showMe();
    assertThat(fillIn.sheet().shown())
        .containsExactlyInAnyOrder(Name.weight(1).gradient(), Z1.gradient());
  }

  @Test
  void showMeCanBeUndone() {
    answer(Z1, 0, "2.5");
    answer(Z2, 0, "7");
    session.pointing().select(Target.cell(Z1, 0, 0));
    fillIn.showMe();
    assertThat(fillIn.sheet().isBlank(Z1)).isFalse();
    fillIn.undo();
    assertThat(fillIn.sheet().isBlank(Z1)).isTrue();
    assertThat(fillIn.explainedProperty().get()).isFalse();
    assertThat(grade(Z1, 0)).isEqualTo(Grade.RIGHT);
    fillIn.undo();
    assertThat(fillIn.sheet().answers().at(Target.cell(Z2, 0, 0))).isEmpty();
    fillIn.redo();
    assertThat(grade(Z2, 0)).as("marked as it was").isEqualTo(Grade.OFF);
    fillIn.redo();
    assertThat(fillIn.sheet().isBlank(Z1)).isFalse();
  }

  @Test
  void whatFollowedFromAnAnswerFollowsNoMoreWhenTheTrueOneIsShown() {
    answer(Z1, 2, "0.6");
    answer(Z2, 2, "0.6");
    assertThat(grade(Z2, 2)).isEqualTo(Grade.CARRIED);
    session.pointing().select(Target.cell(Z1, 0, 0));
    fillIn.showMe();
    assertThat(grade(Z2, 2)).isEqualTo(Grade.OFF);
  }

  /** A key hit by chance must not throw away what was worked out. */
  @Test
  void answersGoOnlyWhenOthersAreAskedForAgain() {
    answer(Z1, 0, "1");
    Scenario before = session.scenarioProperty().get();
    fillIn.another();
    assertThat(session.scenarioProperty().get()).isEqualTo(before);
    assertThat(session.notices().newsProperty().get().orElseThrow()).contains("your answer goes");
    answer(Z1, 1, "2");
    fillIn.another();
    assertThat(session.notices().newsProperty().get().orElseThrow()).contains("your 2 answers go");
    session.notices().dismissNews();
    fillIn.another();
    assertThat(session.scenarioProperty().get()).as("no longer said").isEqualTo(before);
    fillIn.another();
    assertThat(session.scenarioProperty().get()).isNotEqualTo(before);
    assertThat(session.notices().newsProperty().get()).isEmpty();
  }

  @Test
  void anotherHasFreshNumbersAndNothingInIt() {
    answer(Z1, 0, "1");
    Scenario before = session.scenarioProperty().get();
    fillIn.another();
    fillIn.another();
    assertThat(session.scenarioProperty().get()).isNotEqualTo(before);
    assertThat(fillIn.sheet().answers()).isEqualTo(Answers.NONE);
    session.editing().undo();
    assertThat(session.scenarioProperty().get()).isEqualTo(before);
  }

  @Test
  void anExampleFadesFromItsEndUntilAllOfItWasFoundTwice() {
    fillIn.fading().onProperty().set(true);
    assertThat(names()).containsExactly("dl_dW1", "dl_db1", "dl_dx");
    int rows = fillIn.sheet().exercise().rows().size();
    for (int blank = 1; blank < rows; blank++) {
      assertThat(fillIn.sheet().exercise().blank()).isEqualTo(blank);
      assertThat(fillIn.sheet().exercise().isAllBlank()).isFalse();
      answerRightly();
      fillIn.another();
    }
    assertThat(fillIn.sheet().exercise().blank()).isEqualTo(rows);
    assertThat(fillIn.sheet().exercise().isAllBlank()).isTrue();
    assertThat(names()).as("steps").hasSize(fillIn.sheet().exercise().trace().steps().size());
    answerRightly();
    assertThat(fillIn.fading().isOver()).isFalse();
    fillIn.another();
    answerRightly();
    assertThat(fillIn.fading().isOver()).isTrue();
  }

  @Test
  void anExampleOfWhichSomethingWasShownFadesNoFurther() {
    fillIn.fading().onProperty().set(true);
    fillIn.showMe();
    answerRightly();
    assertThat(fillIn.sheet().isDone()).isTrue();
    fillIn.another();
    assertThat(fillIn.sheet().exercise().blank()).isEqualTo(1);
  }

  private List<String> names() {
    return fillIn.sheet().exercise().asked().stream().map(Step::id).toList();
  }

  @Test
  void everyAnswerIsRememberedOnce() {
    answer(Z1, 0, "2.5");
    fillIn.mark();
    answer(Z1, 1, "9");
    assertThat(record.attempts())
        .extracting(Attempted::line)
        .containsExactly(
            "2026-11-27T12:00:00Z," + net() + ",affine,z1,1,1,2.5,right,",
            "2026-11-27T12:00:00Z," + net() + ",affine,z1,2,1,9,off,");
  }

  private String net() {
    String name = session.scenarioProperty().get().name();
    return name.contains(",") ? '"' + name + '"' : name;
  }

  @Test
  void anAudienceIsAskedAndToldStepByStep() {
    Live live = fillIn.live();
    live.next();
    assertThat(live.questionProperty().get().orElseThrow().told()).isFalse();
    assertThat(fillIn.sheet().isBlank(Z1)).isTrue();
    live.next();
    assertThat(live.questionProperty().get().orElseThrow().told()).isTrue();
    assertThat(fillIn.sheet().isBlank(Z1)).isFalse();
    live.next();
    assertThat(live.questionProperty().get().orElseThrow().step().name()).isEqualTo(Z2);
    live.back();
    assertThat(live.questionProperty().get().orElseThrow().step().name()).isEqualTo(Z1);
    live.back();
    assertThat(fillIn.sheet().isBlank(Z1)).as("covered again").isTrue();
    live.next();
    assertThat(live.end()).isTrue();
    assertThat(fillIn.sheet().shown()).as("covered for the next class").isEmpty();
    assertThat(live.end()).isFalse();
    assertThat(record.attempts()).as("an audience is no person").isEmpty();
  }
}
