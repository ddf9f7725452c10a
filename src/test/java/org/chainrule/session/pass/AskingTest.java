package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.edit.SetEntry;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

final class AskingTest {

  private static final int STEPS = 14;
  private static final int BACK_TO_Z1 = 11;
  private static final Target ENTRY = Target.cell(Name.linearOutput(1).gradient(), 1, 0);

  private final Session session =
      new Session(Scenarios.relu(), new Settings(), Runnable::run, Runnable::run);
  private final Stepping stepping = session.stepping();
  private final Asking asking = session.asking();

  private String state() {
    return stepping.position() + (asking.asked().isPresent() ? "?" : "");
  }

  @Test
  void theComingStepIsTakenButForItsResultAndShownByTheNextKey() {
    stepping.goTo(2);

    asking.askOrShow();
    assertThat(asking.asked()).contains(Target.whole(Name.linearOutput(2)));
    assertThat(stepping.cursor()).isEqualTo(2);
    assertThat(state()).isEqualTo("3?");

    stepping.next();
    assertThat(asking.asked()).isEmpty();
    assertThat(stepping.cursor()).isEqualTo(3);
    stepping.next();
    assertThat(state()).as("it was asked once").isEqualTo("4");
  }

  @Test
  void theKeyThatAsksShowsToo() {
    asking.askOrShow();
    asking.askOrShow();

    assertThat(state()).isEqualTo("1");
  }

  @Test
  void goingBackTakesBackWhatWasAsked() {
    stepping.goTo(2);
    asking.askOrShow();

    stepping.back();
    assertThat(state()).isEqualTo("2");
    stepping.back();
    assertThat(state()).isEqualTo("1");
  }

  @Test
  void oneKeyGoesThroughALectureThatAlwaysAsksFirst() {
    asking.alwaysProperty().set(true);
    List<String> seen = new ArrayList<>();
    for (int k = 0; k < 2 * STEPS + 2; k++) {
      stepping.next();
      seen.add(state());
    }

    assertThat(seen).startsWith("1?", "1", "2?", "2", "3?", "3").endsWith("14?", "14", "14", "14");
  }

  @Test
  void onTheSpineItAsksForStepsOfTheSpine() {
    asking.alwaysProperty().set(true);
    stepping.goTo(7);

    stepping.nextOnSpine();
    assertThat(asking.asked()).contains(Target.whole(Name.layerOutput(1).gradient()));
    stepping.nextOnSpine();
    assertThat(state()).isEqualTo("10");
    stepping.nextOnSpine();
    stepping.backOnSpine();
    assertThat(state()).isEqualTo("10");
  }

  @Test
  void whoGoesElsewhereHasNothingCoveredThere() {
    asking.askOrShow();
    stepping.goTo(5);
    assertThat(state()).isEqualTo("5");

    asking.askOrShow();
    stepping.goToStart();
    assertThat(state()).isEqualTo("0");
  }

  @Test
  void aNumberIsAskedForWhereItWasMadeAndShownWhereThePassStood() {
    stepping.goToEnd();
    session.pointing().select(ENTRY);

    asking.askOrShow();
    assertThat(asking.asked()).contains(ENTRY);
    assertThat(state()).isEqualTo(BACK_TO_Z1 + "?");
    assertThat(stepping.cursor()).as("nothing that was made of it").isEqualTo(BACK_TO_Z1 - 1);

    stepping.next();
    assertThat(state()).isEqualTo("14");
    assertThat(session.pointing().selectionProperty().get()).contains(ENTRY);
  }

  @Test
  void theSameNumberElsewhereIsAskedForWhereItWasMade() {
    stepping.goToEnd();
    session.pointing().select(Target.cell(Name.layerOutput(1).transpose(), 0, 2));

    asking.askOrShow();

    assertThat(asking.asked()).contains(Target.cell(Name.layerOutput(1), 2, 0));
  }

  @Test
  void aNumberThatIsGivenIsNotAskedFor() {
    session.pointing().select(Target.cell(Name.weight(1), 0, 0));

    asking.askOrShow();

    assertThat(asking.asked()).contains(Target.whole(Name.linearOutput(1)));
    assertThat(session.pointing().selectionProperty().get()).isEmpty();
  }

  @Test
  void atTheEndThereIsNothingToAskFor() {
    stepping.goToEnd();

    asking.askOrShow();

    assertThat(state()).isEqualTo("14");
    assertThat(session.notices().newsProperty().get()).isPresent();
  }

  @Test
  void anEditLeavesCoveredWhatIsCovered() {
    stepping.goTo(3);
    asking.askOrShow();

    session.editing().apply(new SetEntry(Target.cell(Name.weight(1), 0, 0), 2));

    assertThat(asking.asked()).contains(Target.whole(Name.yhat()));
    assertThat(state()).isEqualTo("4?");
  }

  @Test
  void anotherScenarioBeginsWithNothingCovered() {
    asking.alwaysProperty().set(true);
    stepping.next();

    session.opener().open(() -> Opening.of(Scenarios.sigmoid()));

    assertThat(state()).isEqualTo("0");
    stepping.next();
    assertThat(state()).isEqualTo("1?");
  }

  @Test
  void aLensThatTellsMoreThanThePassHasReachedWaits() {
    session.lenses().show(Lens.NUDGE);

    asking.askOrShow();
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.STEP);
    session.lenses().show(Lens.CHECK);
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.STEP);

    stepping.next();
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.CHECK);
  }

  /** The unit's lens says the slope as soon as the pass has reached z. */
  @Test
  void whereASlopeIsAskedForOnlyTheStepIsExplained() {
    stepping.goToEnd();
    session.lenses().show(Lens.UNIT);
    session.pointing().select(ENTRY);
    asking.askOrShow();
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.UNIT);
    asking.askOrShow();

    session.pointing().select(Target.cell(Name.linearOutput(1).slope(), 1, 0));
    asking.askOrShow();

    assertThat(state()).isEqualTo(BACK_TO_Z1 + "?");
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.STEP);
    asking.askOrShow();
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.UNIT);
  }

  @Test
  void theExplanationAsks() {
    stepping.goTo(2);
    asking.askOrShow();

    assertThat(session.lenses().focus().question().orElseThrow().id()).isEqualTo("z3");
    session.pointing().select(Target.cell(Name.linearOutput(1), 0, 0));
    assertThat(session.lenses().focus().question()).as("something else is selected").isEmpty();
  }
}
