package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import org.chainrule.app.window.PaneStage;
import org.chainrule.app.window.SceneRobot;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Plain;
import org.chainrule.layout.Box;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.common.PaintedPane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The pointer over a mark of the graph finds what the glossary says of it. */
final class MarkTooltipTest {

  /** What the picture reaches around the panel, over the padding of its card. */
  private static final double RIM = 5;

  private final Session session =
      new Session(
          BundledScenarios.load("relu-regression"),
          new Settings(),
          Runnable::run,
          Platform::runLater);

  @AutoClose
  private final PaneStage window =
      PaneStage.open(
          session.settings(), appearance -> new GraphPane(session, appearance), 1100, 600);

  private PaintedPane pane() {
    return (PaintedPane) window.node("graph");
  }

  private List<Drawn> picture() {
    return SceneRobot.onFx(() -> pane().picture());
  }

  private Optional<String> tooltip(Box over) {
    Bounds bounds = SceneRobot.onScreen(pane());
    window.pointAt(
        bounds.getMinX() + over.centerX() - RIM, bounds.getMinY() + over.centerY() - RIM);
    return SceneRobot.onFx(
        () ->
            Optional.ofNullable(pane().getProperties().get("javafx.scene.control.Tooltip"))
                .map(tooltip -> ((Tooltip) tooltip).getText()));
  }

  private Box text(String text) {
    return picture().stream()
        .filter(Drawn.Text.class::isInstance)
        .map(Drawn.Text.class::cast)
        .filter(drawn -> drawn.text().equals(text))
        .findFirst()
        .orElseThrow()
        .box();
  }

  private Box sign(String plain) {
    return picture().stream()
        .filter(Drawn.SetFormula.class::isInstance)
        .map(Drawn.SetFormula.class::cast)
        .filter(drawn -> Plain.of(drawn.formula()).equals(plain))
        .findFirst()
        .orElseThrow()
        .box();
  }

  @Test
  void aMarkSaysWhatItMeans() {
    window.act(session.stepping()::goToEnd);
    assertThat(tooltip(text("off"))).contains(Meaning.OFF.said());
    assertThat(tooltip(text("← BACKWARD"))).contains(Meaning.BACKWARD.said());
    assertThat(tooltip(text("−2"))).isPresent();
    assertThat(tooltip(sign("⊙"))).contains(Meaning.ENTRYWISE.said());
    assertThat(tooltip(sign("W₂ᵀ")))
        .contains(Meaning.TRANSPOSED.said() + "\n" + Meaning.WEIGHTS.said());
  }

  @Test
  void whereNoMarkStandsNothingIsSaid() {
    assertThat(tooltip(new Box(20, 20, 0, 0))).isEmpty();
  }
}
