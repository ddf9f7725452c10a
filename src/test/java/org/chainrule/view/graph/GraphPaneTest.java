package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.chainrule.Scenarios;
import org.chainrule.app.window.PaneStage;
import org.chainrule.layout.Box;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Points into the graph of the default scenario. */
final class GraphPaneTest {

  private final Session session =
      new Session(Scenarios.relu(), new Settings(), Runnable::run, Platform::runLater);

  @AutoClose
  private final PaneStage window =
      PaneStage.open(
          session.settings(), appearance -> new GraphPane(session, appearance), 1100, 700);

  @Test
  void enterSelectsTheFirstCellOfAFocusedMatrix() {
    goTo("dl_dz2");
    window.focus("matrix-z2");
    window.press(KeyCode.ENTER);
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.layerOutput(1), 0, 0));
  }

  @Test
  void emptyGroundSelectsNothing() {
    goTo("z1");
    Point2D cell = window.graph().cell(Name.linearOutput(1), 2, 0);
    window.clickAt(cell.getX(), cell.getY());
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.linearOutput(1), 2, 0));
    Point2D corner = corner();
    window.clickAt(corner.getX() + 3, corner.getY() + 3);
    assertThat(session.pointing().selectionProperty().get()).isEmpty();
  }

  @Test
  void thePointerLightsWhatItRestsOn() {
    goTo("z1");
    Point2D cell = window.graph().cell(Name.linearOutput(1), 1, 0);
    window.pointAt(cell.getX(), cell.getY());
    assertThat(session.pointing().hoverProperty().get())
        .contains(Target.cell(Name.linearOutput(1), 1, 0));
    Point2D corner = corner();
    window.pointAt(corner.getX() + 3, corner.getY() + 3);
    assertThat(session.pointing().hoverProperty().get()).isEqualTo(Optional.empty());
  }

  @Test
  void aGraphThatIsTooWideStandsInTheMiddleOfWhatTheScrollBarLeaves() {
    try (PaneStage narrow =
        PaneStage.open(
            session.settings(), appearance -> new GraphPane(session, appearance), 500, 700)) {
      GraphPane pane = (GraphPane) narrow.node("graph");
      double bar =
          PaneStage.onFx(() -> pane.lookup(".scroll-bar:horizontal").getBoundsInParent().getMinY());
      Box graph = PaneStage.onFx(() -> pane.inPanel(pane.graphLayout().size()));
      assertThat(graph.height()).isLessThan(bar);
      assertThat(graph.centerY()).isCloseTo(bar / 2, within(0.5));
    }
  }

  private void goTo(String step) {
    int number = session.traceProperty().get().stepOf(step).orElseThrow().number();
    window.act(() -> session.stepping().goTo(number));
  }

  private Point2D corner() {
    return PaneStage.onFx(() -> window.node("graph").localToScreen(0, 0));
  }
}
