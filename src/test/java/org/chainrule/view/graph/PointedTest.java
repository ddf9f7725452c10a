package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.Scenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

/** What is framed in the graph is said, too. */
final class PointedTest {

  private static final Name MASK = Name.linearOutput(1).slope();

  private final Session session =
      new Session(Scenarios.relu(), new Settings(), Runnable::run, Runnable::run);
  private final Pointed pointed = new Pointed(session);

  private String cell(Name name, int row, int column) {
    return pointed.cell(Target.cell(name, row, column));
  }

  @Test
  void theCellThatIsWorkedOutAndItsSourcesAreSaidSelectedOrNot() {
    session.stepping().goTo(1);

    assertThat(cell(Name.linearOutput(1), 0, 0))
        .isEqualTo("row 1: 2.5; worked out in the explanation");
    assertThat(cell(Name.linearOutput(1), 1, 0)).isEqualTo("row 2: −0.5");
    assertThat(cell(Name.weight(1), 0, 1))
        .isEqualTo("row 1, column 2: −1; part of what is worked out");
    assertThat(cell(Name.weight(1), 1, 1)).isEqualTo("row 2, column 2: 0.5");

    session.pointing().select(Target.cell(Name.linearOutput(1), 1, 0));
    assertThat(cell(Name.linearOutput(1), 1, 0)).endsWith("; worked out in the explanation");
    assertThat(cell(Name.weight(1), 1, 1)).endsWith("; part of what is worked out");
  }

  @Test
  void aFactorIsNamedAndSaysWhichOfItsEntriesIsWorkedOut() {
    session.stepping().goToEnd();
    assertThat(pointed.matrix(MASK)).startsWith("the mask, z 1 greater than 0, 3 by 1");
    assertThat(pointed.matrix(MASK)).doesNotContain("Worked out");

    session.pointing().select(Target.cell(MASK, 1, 0));
    assertThat(pointed.matrix(MASK))
        .endsWith(". Worked out in the explanation: row 2: 0, off: its slope is 0");
    assertThat(cell(Name.linearOutput(1), 1, 0)).endsWith("; part of what is worked out");
    assertThat(pointed.matrix(Name.loss().gradient())).startsWith("d l by d l, 1 by 1");
  }
}
