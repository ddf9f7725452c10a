package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.Scenarios;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

/** The second step of the default scenario makes z₂ of z₁, which stands to its left. */
final class GraphSubjectTest {

  private static final double AMPLE = 1000;
  private static final Box ALL = new Box(-1, -1, AMPLE, AMPLE);

  private final Session session =
      new Session(Scenarios.relu(), new Settings(), Runnable::run, Runnable::run);
  private final GraphLayout layout =
      GraphBuilder.of(session.explainer().marks(), new CellSize(quantity -> 2), Convention.DEFAULT);

  private GraphSubject subject() {
    return GraphSubject.of(session, session.stepping().cursor(), layout);
  }

  private Box around(Name name) {
    return layout.surroundings(name).orElseThrow().inside(layout.size());
  }

  private MatrixBlock block(Name name) {
    return layout.find(name).orElseThrow();
  }

  @Test
  void beforeTheFirstStepItIsTheBeginning() {
    assertThat(subject().pointedOut()).isEmpty();
    assertThat(subject().inView(ALL)).isEqualTo(new Box(0, 0, 1, 1));
  }

  @Test
  void aStepIsShownWithItsOperandsWhereTheyFit() {
    session.stepping().goTo(2);
    Box both = around(Name.layerOutput(1)).around(around(Name.linearOutput(1)));
    assertThat(subject().pointedOut()).contains(block(Name.layerOutput(1)).box());
    assertThat(subject().inView(ALL)).isEqualTo(both);
    Box narrow = new Box(both.x() + 1, -1, both.width() - 1, AMPLE);
    assertThat(subject().inView(narrow)).isEqualTo(around(Name.layerOutput(1)));
  }

  /** The first step takes W₁ and b₁, which stand above x and z₁. */
  @Test
  void whatIsTooHighIsShownAtTheHeightOfItsResult() {
    session.stepping().goTo(1);
    Box all = subject().inView(ALL);
    Box result = around(Name.linearOutput(1));
    assertThat(all.height()).isGreaterThan(result.height());
    assertThat(subject().inView(new Box(-1, result.y() - 0.5, AMPLE, all.height() - 1)))
        .isEqualTo(new Box(all.x(), result.y(), all.width(), result.height()));
  }

  @Test
  void whatIsSelectedComesBeforeTheStep() {
    session.stepping().goTo(2);
    session.pointing().select(Target.cell(Name.weight(1), 1, 0));
    assertThat(subject().pointedOut()).contains(block(Name.weight(1)).cell(1, 0));
    assertThat(subject().inView(ALL)).isEqualTo(layout.surroundings(Name.weight(1)).orElseThrow());
    assertThat(subject().inView(new Box(0, 0, 5, 5)))
        .isEqualTo(block(Name.weight(1)).cell(1, 0).grown(2));
  }
}
