package org.chainrule.session.practice.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.Optional;
import org.chainrule.explain.practice.SkillText;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.program.Step;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.practice.Attempted;
import org.chainrule.session.practice.Grade;
import org.chainrule.session.practice.PracticeKind;
import org.chainrule.session.practice.PracticeRecord;
import org.chainrule.session.practice.PracticeSession;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers to questions, and steps that are taken for a fault, are remembered as numbers are. */
final class ChoosingRecordTest {

  private static final Work AT_ONCE = new Work(Runnable::run, Runnable::run);

  private final Session session =
      new Session(BundledScenarios.first(), new Settings(), Runnable::run, Runnable::run);
  private final PracticeRecord record = new PracticeRecord(attempt -> {});
  private final PracticeSession practice = new PracticeSession(record);

  @BeforeEach
  void look() {
    session.workspaceProperty().set(Workspace.PRACTICE);
  }

  /** The first question is which unit learns nothing; its second one is off. */
  @Test
  void everyAnswerToAQuestionIsRemembered() {
    practice.kindProperty().set(PracticeKind.UNIT);
    Questioning questioning = new Questioning(session, practice, Clock.systemUTC(), AT_ONCE);
    questioning.choosing().answer(1);
    questioning.choosing().answer(1);
    questioning.choosing().answer(2);
    questioning.next();
    questioning.choosing().tell();
    assertThat(record.attempts())
        .extracting(Attempted::operation, Attempted::typed, Attempted::grade)
        .containsExactly(
            tuple("idleUnit", "Unit 1", Grade.OFF),
            tuple("idleUnit", "Unit 2", Grade.RIGHT),
            tuple("idleCause", "Its slope is 0 where it stands", Grade.SHOWN));
  }

  @Test
  void everyStepThatIsTakenForAFaultIsRemembered() {
    practice.kindProperty().set(PracticeKind.FAULT);
    FaultFinding finding = new FaultFinding(session, practice, Clock.systemUTC(), AT_ONCE);
    finding.begin(Optional.of("dl_dz1"), 0);
    Step loss = session.traceProperty().get().stepOf("loss").orElseThrow();
    Step fault = session.traceProperty().get().stepOf("dl_dz1").orElseThrow();
    finding.choosing().answer(loss);
    finding.choosing().answer(fault);
    assertThat(record.attempts())
        .extracting(Attempted::operation, Attempted::quantity, Attempted::typed, Attempted::grade)
        .containsExactly(
            tuple("fault", "dl_dz1", "loss", Grade.OFF),
            tuple("fault", "dl_dz1", "dl_dz1", Grade.RIGHT));
  }

  /** Whatever can be remembered has a name under which it is shown. */
  @Test
  void everyKindOfQuestionHasAName() {
    practice.kindProperty().set(PracticeKind.UNIT);
    Questioning questioning = new Questioning(session, practice, Clock.systemUTC(), AT_ONCE);
    for (int k = 0; k < 12; k++) {
      questioning.choosing().tell();
      questioning.next();
    }
    assertThat(record.skills()).hasSizeGreaterThan(4);
    assertThat(record.skills())
        .allSatisfy(skill -> assertThat(SkillText.operation(skill.operation())).isNotBlank());
    assertThat(SkillText.operation("fault")).isNotBlank();
  }
}
