package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activations;
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

  /** Else what a resting pointer lights and what the text explains would be two things. */
  @Test
  void aPointerThatRestsPointsAtNothingOnceThePassGoesOn() {
    session.stepping().goTo(1);
    session.pointing().hover(Optional.of(Z1_LAST));
    session.stepping().goTo(1);
    assertThat(session.pointing().hoverProperty().get()).contains(Z1_LAST);

    session.stepping().next();
    assertThat(session.pointing().hoverProperty().get()).isEmpty();
  }

  @Test
  void whatIsWorkedOutBesideFollowsTheLens() {
    Lenses lenses = session.lenses();
    Target first = Target.cell(Name.linearOutput(1), 0, 0);
    assertThat(lenses.worked()).isEmpty();

    session.stepping().goTo(3);
    session.pointing().select(Target.cell(Name.x(), 1, 0));
    assertThat(lenses.worked()).contains(Target.cell(Name.linearOutput(2), 0, 0));
    lenses.show(Lens.CHAIN);
    assertThat(lenses.worked()).contains(Target.cell(Name.x(), 1, 0));

    lenses.show(Lens.JACOBIAN);
    session.pointing().select(Target.whole(Name.linearOutput(1)));
    assertThat(lenses.worked()).isEmpty();
    session.pointing().select(first);
    assertThat(lenses.worked()).contains(first);
    lenses.show(Lens.CHECK);
    assertThat(lenses.worked()).isEmpty();
  }

  @Test
  void whatIsNotShownWorksNothingOut() {
    session.stepping().goTo(3);
    settings.shownProperty(Settings.Panel.EXPLANATION).set(false);
    assertThat(session.lenses().worked()).isEmpty();

    settings.lectureProperty().set(true);
    assertThat(session.lenses().worked()).isEmpty();
    settings.shownProperty(Settings.Panel.EXPLANATION).set(true);
    assertThat(session.lenses().worked()).contains(Target.cell(Name.linearOutput(2), 0, 0));
  }

  @Test
  void theArrowKeysMoveWithinAFactor() {
    Name factor = Name.weight(2).transpose();
    session.stepping().goToEnd();
    session.pointing().select(Target.cell(factor, 0, 0));

    session.pointing().moveSelection(1, 1);

    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(factor, 1, 1));
    assertThat(session.lenses().worked()).contains(Target.cell(factor, 1, 1));
  }

  /** Each sample has a Jacobian of its own, and that in focus stands in the graph. */
  @Test
  void aJacobianIsSelectedWithItsSample() {
    double[][] x = {{1, 2, 3}, {0, 1, 2}};
    Session batch =
        new Session(
            RandomNets.passThrough(Activations.SOFTMAX, x), settings, Runnable::run, Runnable::run);
    Name z = Name.linearOutput(1);
    batch.stepping().goToEnd();

    batch.pointing().select(Target.cell(z.jacobian(3), 1, 0));
    assertThat(batch.pointing().sampleProperty().get()).isEqualTo(2);

    batch.pointing().moveSample(-1);
    assertThat(batch.pointing().selectionProperty().get())
        .contains(Target.cell(z.jacobian(2), 1, 0));
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
