package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

final class SessionSelectionTest {

  private static final Target Z1_LAST = Target.cell(Name.linearOutput(1), 2, 0);

  private final Settings settings = new Settings();
  private final Session session =
      new Session(Scenarios.relu(), settings, Runnable::run, Runnable::run);

  @Test
  void nothingIsPointedAtAtFirst() {
    assertThat(session.pointing().selectionProperty().get()).isEmpty();
    assertThat(session.pointing().hoverProperty().get()).isEmpty();
  }

  @Test
  void selectsAndClears() {
    session.pointing().select(Z1_LAST);
    assertThat(session.pointing().selectionProperty().get()).contains(Z1_LAST);
    session.pointing().clearSelection();
    assertThat(session.pointing().selectionProperty().get()).isEmpty();
  }

  @Test
  void anotherStepEndsTheSelection() {
    session.stepping().goTo(3);
    session.pointing().select(Z1_LAST);

    session.stepping().next();

    assertThat(session.pointing().selectionProperty().get()).isEmpty();
  }

  @Test
  void aSelectionOutlastsAKeyThatGoesNowhere() {
    session.stepping().goToEnd();
    session.pointing().select(Z1_LAST);

    session.stepping().next();

    assertThat(session.pointing().selectionProperty().get()).contains(Z1_LAST);
  }

  @Test
  void movingWithoutASelectionBeginsInTheResultOfTheStep() {
    session.stepping().goTo(Name.weight(2).gradient());

    session.pointing().moveSelection(1, 0);

    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.weight(2).gradient(), 0, 0));
  }

  @Test
  void movingBeforeTheFirstStepBeginsInTheInput() {
    session.pointing().moveSelection(0, 1);

    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(Name.x(), 0, 0));
  }

  @Test
  void movingFromAWholeQuantityBeginsInItsFirstCell() {
    session.stepping().goTo(5);
    session.pointing().select(Target.whole(Name.linearOutput(2)));

    session.pointing().moveSelection(1, 0);

    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.linearOutput(2), 0, 0));
  }

  @Test
  void movesTheSelectedCellAndStopsAtEveryEdge() {
    Name gradient = Name.weight(2).gradient();
    session.stepping().goTo(gradient);
    session.pointing().select(Target.cell(gradient, 0, 0));

    session.pointing().moveSelection(0, 1);
    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(gradient, 0, 1));
    session.pointing().moveSelection(1, 0);
    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(gradient, 1, 1));
    session.pointing().moveSelection(1, 0);
    session.pointing().moveSelection(0, 1);
    session.pointing().moveSelection(0, 1);
    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(gradient, 1, 2));
    session.pointing().moveSelection(-5, -5);
    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(gradient, 0, 0));
  }

  @Test
  void notesWhatThePointerRestsOn() {
    session.pointing().hover(Optional.of(Z1_LAST));
    assertThat(session.pointing().hoverProperty().get()).contains(Z1_LAST);
    session.pointing().hover(Optional.empty());
    assertThat(session.pointing().hoverProperty().get()).isEmpty();
  }

  @Test
  void theSameHoverIsNoChange() {
    session.pointing().hover(Optional.of(Z1_LAST));
    List<Object> changes = new ArrayList<>();
    session.pointing().hoverProperty().addListener(changes::add);

    session.pointing().hover(Optional.of(Target.cell(Name.linearOutput(1), 2, 0)));

    assertThat(changes).isEmpty();
  }
}
