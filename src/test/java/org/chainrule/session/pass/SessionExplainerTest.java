package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.Scenarios;
import org.chainrule.pass.marks.Mark;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

final class SessionExplainerTest {

  private final Settings settings = new Settings();
  private final Session session =
      new Session(Scenarios.relu(), settings, Runnable::run, Runnable::run);

  @Test
  void followsTheDigits() {
    session.opener().open(() -> Opening.of(Scenarios.sigmoid()));
    session.stepping().goTo(2);
    assertThat(cell(0)).isEqualTo("row 1: 0.998");

    settings.digitsProperty().set(5);

    assertThat(cell(0)).isEqualTo("row 1: 0.99753");
  }

  @Test
  void followsTheThresholdOfFlat() {
    session.opener().open(() -> Opening.of(Scenarios.sigmoid()));
    assertThat(session.explainer().marks().at(Name.linearOutput(1), 1, 0)).isEmpty();

    settings.flatThresholdProperty().set(0.24);

    assertThat(session.explainer().marks().at(Name.linearOutput(1), 1, 0))
        .containsExactly(Mark.FLAT);
  }

  private String cell(int row) {
    return session
        .explainer()
        .reading()
        .cell(Name.layerOutput(1), row, 0, session.stepping().cursor());
  }
}
