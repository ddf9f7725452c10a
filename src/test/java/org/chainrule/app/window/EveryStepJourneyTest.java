package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Frames;
import org.junit.jupiter.api.Test;

/**
 * Hovers over and selects a cell of each step of the sheet's net, and reads what is lit and said.
 * What made a cell is written down by hand from the sheet's formulas.
 */
final class EveryStepJourneyTest {

  /**
   * A cell, what made it, and how it is read.
   *
   * @param made the entries, each as the id of a quantity, its row and its column, from 1
   */
  private record Case(Name name, int row, int column, String reading, String... made) {}

  private static final List<Case> CASES =
      List.of(
          new Case(
              Name.linearOutput(1),
              3,
              1,
              "row 3: 0.5",
              "W1 3 1",
              "W1 3 2",
              "x 1 1",
              "x 2 1",
              "b1 3 1"),
          new Case(Name.layerOutput(1), 1, 1, "row 1: 2.5", "z1 1 1"),
          new Case(
              Name.linearOutput(2),
              2,
              1,
              "row 2: −2",
              "W2 2 1",
              "W2 2 2",
              "W2 2 3",
              "z2 1 1",
              "z2 2 1",
              "z2 3 1",
              "b2 2 1"),
          new Case(Name.yhat(), 1, 1, "row 1: 4", "z3 1 1"),
          new Case(Name.loss(), 1, 1, "row 1: 2", "yhat 1 1", "yhat 2 1", "y 1 1", "y 2 1"),
          new Case(Name.yhat().gradient(), 2, 1, "row 2: −2", "yhat 2 1", "y 2 1"),
          new Case(
              Name.linearOutput(2).gradient(), 1, 1, "row 1: 2", "dl_dyhat 1 1", "slope_z3 1 1"),
          new Case(Name.weight(2).gradient(), 2, 3, "row 2, column 3: −1", "dl_dz3 2 1", "z2 3 1"),
          new Case(Name.bias(2).gradient(), 1, 1, "row 1: 2", "dl_dz3 1 1"),
          new Case(
              Name.layerOutput(1).gradient(),
              2,
              1,
              "row 2: −2",
              "W2 1 2",
              "W2 2 2",
              "dl_dz3 1 1",
              "dl_dz3 2 1"),
          new Case(
              Name.linearOutput(1).gradient(), 2, 1, "row 2: 0, ", "dl_dz2 2 1", "slope_z1 2 1"),
          new Case(Name.weight(1).gradient(), 3, 2, "row 3, column 2: −4", "dl_dz1 3 1", "x 2 1"),
          new Case(Name.bias(1).gradient(), 1, 1, "row 1: 4", "dl_dz1 1 1"),
          new Case(
              Name.x().gradient(),
              1,
              1,
              "row 1: 0, ",
              "W1 1 1",
              "W1 2 1",
              "W1 3 1",
              "dl_dz1 1 1",
              "dl_dz1 2 1",
              "dl_dz1 3 1"));

  @Test
  void whatMadeACellIsLitAndSaid() {
    try (WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000)) {
      window.press(KeyCode.END);
      assertThat(CASES).hasSameSizeAs(window.session().traceProperty().get().steps());
      for (Case one : CASES) {
        Point2D point = WindowRobot.cell(window, one.name(), one.row() - 1, one.column() - 1);
        window.pointAt(point.getX(), point.getY());
        assertThat(lit(window.session())).as("%s", one.name()).isEqualTo(Set.of(one.made()));

        window.clickAt(point.getX(), point.getY());
        assertThat(window.explanation())
            .as("%s", one.name())
            .anyMatch(passage -> passage.startsWith(one.reading()));
      }
    }
  }

  /** What is lit, without the transposed copies of it that stand in the backward lane. */
  private static Set<String> lit(Session session) {
    Set<Target> lit = WindowRobot.onFx(() -> Frames.of(session).lit());
    return lit.stream()
        .filter(target -> target.name().form() != Name.Form.TRANSPOSE)
        .map(target -> spot(target.name(), target.row() + 1, target.column() + 1))
        .collect(Collectors.toSet());
  }

  private static String spot(Name name, int row, int column) {
    return Stream.of(name.id(), row, column).map(String::valueOf).collect(Collectors.joining(" "));
  }
}
