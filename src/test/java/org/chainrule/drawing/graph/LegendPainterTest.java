package org.chainrule.drawing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

/** What the legend says of where the colours end. */
class LegendPainterTest {

  private static final Box PANEL = new Box(0, 0, 60, 40);

  /** The legend of x: a row for each input of a sample. */
  private static List<String> legend(Matrix x, int digits) {
    Scenario plain = Scenarios.relu();
    Matrix y = Matrix.generate(2, x.columns(), (i, j) -> 0);
    Scenario scenario = new Scenario("", plain.network(), new Sample(x, y));
    Explainer explainer = Explainer.of(Pass.run(scenario), new Numbers(digits), 0.05);
    Target selected = Target.cell(Name.x(), 0, 0);
    Frame frame =
        new Frame(
            explainer,
            0,
            Optional.of(selected),
            Optional.empty(),
            Optional.empty(),
            1,
            0,
            Optional.empty(),
            false);
    return Recording.of(new AwtMeasure(), drawing -> LegendPainter.paint(drawing, frame, PANEL))
        .stream()
        .filter(Drawn.Text.class::isInstance)
        .map(drawn -> ((Drawn.Text) drawn).text())
        .toList();
  }

  @Test
  void theColoursEndAtTheLargestNumber() {
    assertThat(legend(Matrix.column(1, -2), 3)).contains("−2", "0", "2");
  }

  @Test
  void theLegendSaysThatNumbersLieBeyondItsColours() {
    Matrix outlier = Matrix.generate(2, 5, (i, j) -> i + j == 0 ? -3e6 : 1);
    assertThat(legend(outlier, 3)).contains("≤ −1", "0", "≥ 1");
  }

  @Test
  void longNumbersLeaveNoRoomForTheMiddle() {
    assertThat(legend(Matrix.column(0.070241312, 0), 8))
        .contains("−0.070241312", "0.070241312")
        .doesNotContain("0");
  }
}
