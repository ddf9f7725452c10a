package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.edit.Rename;
import org.chainrule.edit.SetSamples;
import org.chainrule.edit.SetUnits;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

/** What a person is told that is nothing wrong: how it comes, and that it goes. */
final class SessionNewsTest {

  private final Session session =
      new Session(Scenarios.relu(), new Settings(), Runnable::run, Runnable::run);
  private final Editing editing = session.editing();

  private Optional<String> news() {
    return session.notices().newsProperty().get();
  }

  private SetSamples samples(int count) {
    return new SetSamples(count, editing.fillingProperty().get());
  }

  @Test
  void newTargetsAreTold() {
    assertThat(news()).isEmpty();
    editing.apply(samples(2));

    assertThat(news()).contains("y of the new sample is 0");
    assertThat(session.notices().problemProperty().get()).isEmpty();
  }

  @Test
  void newTargetsAreToldOfADragAsAWhole() {
    editing.drag(samples(2));
    editing.drag(samples(4));
    assertThat(news()).contains("y of the new samples is 0");
    editing.drag(samples(3));
    assertThat(news()).contains("y of the new samples is 0");
    editing.drag(samples(1));
    assertThat(news()).isEmpty();
  }

  @Test
  void theNextStepMakesItOld() {
    session.notices().tell("Nothing is left to ask for");
    session.stepping().goTo(0);
    assertThat(news()).isPresent();

    session.stepping().next();
    assertThat(news()).isEmpty();
  }

  @Test
  void itIsNoNewsInAnotherWorkspace() {
    session.notices().tell("No stack of this kind explodes");
    session.workspaceProperty().set(Workspace.DEPTH);
    assertThat(news()).isEmpty();
  }

  @Test
  void theNextChangeMakesItOld() {
    editing.apply(samples(2));
    editing.apply(new SetUnits(1, 4, editing.fillingProperty().get()));
    assertThat(news()).isEmpty();

    session.notices().tell("Taken in: X, y");
    editing.undo();
    assertThat(news()).isEmpty();
    editing.redo();
    assertThat(news()).isEmpty();
  }

  @Test
  void anEditThatChangesNothingLeavesIt() {
    session.notices().tell("Taken in: X, y");
    editing.apply(new Rename(session.scenarioProperty().get().name()));

    assertThat(news()).contains("Taken in: X, y");
  }

  @Test
  void itIsTakenNoteOfWithoutWhatWentWrong() {
    session.notices().report("the disk is full");
    session.notices().tell("Taken in: X, y");
    session.notices().dismissNews();
    assertThat(news()).isEmpty();
    assertThat(session.notices().problemProperty().get()).contains("the disk is full");

    session.notices().tell("Taken in: X, y");
    session.notices().dismissProblem();
    assertThat(news()).isPresent();
  }

  @Test
  void anotherNetHasNone() {
    session.notices().tell("Taken in: X, y");
    session.opener().open(() -> Opening.of(Scenarios.sigmoid()));

    assertThat(news()).isEmpty();
  }
}
