package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.layout.Box;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.graph.GraphPane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph that is seen whole stays so when it takes more room, until a person zooms. */
final class FittingJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  private final GraphPane graph = (GraphPane) window.node("graph");
  private final Settings settings = window.session().settings();

  /** How much of the graph's height and width the panel shows: 1 or more is all. */
  private double share() {
    window.settle();
    Box size = graph.graphLayout().size();
    double unit = graph.unitInPixels();
    return Math.min(
        graph.getWidth() / (size.width() * unit), graph.getHeight() / (size.height() * unit));
  }

  @ParameterizedTest
  @EnumSource(names = {"W", "O", "R", "Y"})
  void theGraphFitsAgainWhenAChoiceIsMadeAndTakenBack(KeyCode key) {
    window.press(KeyCode.END);
    double before = graph.unitInPixels();
    assertThat(share()).isGreaterThan(0.999);
    window.press(key);
    assertThat(share()).isGreaterThan(0.999);
    window.press(key);
    assertThat(share()).isGreaterThan(0.999);
    assertThat(graph.unitInPixels()).isEqualTo(before);
  }

  /** On the smallest usual projector nobody should have to scroll for what the sheet is about. */
  @ParameterizedTest
  @ValueSource(strings = {"sigmoid-bce", "sigmoid-squared-error", "relu-sigmoid-bce", "kink"})
  void theNetsOfTheSheetAreSeenWhole(String scenario) {
    assertThat(share()).isGreaterThan(0.999);
    window.choose(scenario);
    assertThat(share()).isGreaterThan(0.999);
  }

  @Test
  void theGraphFitsAgainWithMoreDigits() {
    window.act(() -> settings.digitsProperty().set(8));
    assertThat(share()).isGreaterThan(0.999);
  }

  @Test
  void whatAPersonZoomedStaysAsLarge() {
    window.press(KeyCode.PLUS);
    window.press(KeyCode.PLUS);
    double zoomed = graph.unitInPixels();
    window.press(KeyCode.W);
    assertThat(graph.unitInPixels()).isEqualTo(zoomed);
  }

  @Test
  void theFittedGraphStaysFitted() {
    window.press(KeyCode.PLUS);
    window.press(KeyCode.F);
    window.press(KeyCode.W);
    assertThat(share()).isBetween(0.999, 1.001);
  }
}
