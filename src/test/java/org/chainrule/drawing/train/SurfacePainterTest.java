package org.chainrule.drawing.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.Inked;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.surface.Shades;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Interval;
import org.chainrule.layout.train.ReliefChart;
import org.chainrule.layout.train.SurfaceChart;
import org.junit.jupiter.api.Test;

/** What is written over the surface is not written over anything else. */
class SurfacePainterTest {

  private static final Box AREA = new Box(0, 0, 36, 30);

  private static SurfaceChart chart(int runs) {
    Interval unit = new Interval(0, 1);
    ReliefChart relief =
        new ReliefChart(
            unit, unit, Matrix.generate(4, 4, (row, column) -> (row + column) / 6.0), List.of());
    List<SurfaceChart.Path> paths =
        IntStream.range(0, runs)
            .mapToObj(
                k ->
                    new SurfaceChart.Path(
                        k,
                        String.valueOf((char) ('A' + k)),
                        "run " + (char) ('A' + k) + ": SGD, η = 0.01",
                        k == 0,
                        List.of(new Point(0.1, 0.1), new Point(0.5, 0.5))))
            .toList();
    return new SurfaceChart(relief, false, paths, new Point(0.5, 0.5));
  }

  private static List<Drawn> drawn(SurfaceChart chart) {
    Formula up = Formulas.low(Formulas.letter("w"), Formulas.whole(2));
    return Recording.of(
        new AwtMeasure(),
        drawing ->
            SurfacePainter.paint(
                drawing,
                chart,
                new Shades.Rising(0, 1),
                new PlanePainter.Texts("Title", "Said", Formulas.letter("w"), up),
                Numbers.DEFAULT,
                AREA));
  }

  private static List<Drawn.Text> texts(SurfaceChart chart) {
    return drawn(chart).stream()
        .filter(Drawn.Text.class::isInstance)
        .map(Drawn.Text.class::cast)
        .toList();
  }

  @Test
  void theRunsAreNamedInOneLineOverThePlot() {
    SurfaceChart chart = chart(6);
    List<Drawn.Text> runs =
        texts(chart).stream().filter(text -> text.text().matches("(run )?[A-F].*")).toList();

    assertThat(runs).extracting(Drawn.Text::text).containsExactly("A", "B", "C", "D", "E", "F");
    assertThat(runs).extracting(Drawn.Text::baseline).containsOnly(runs.get(0).baseline());
    assertThat(runs.get(0).baseline()).isLessThan(chart.plot(AREA).box().y() - 1);
    assertThat(runs.get(5).box().right()).isLessThan(AREA.right());
  }

  /** A tick stands at the upper edge, right under the name of its axis. */
  @Test
  void noTextStandsOnAnother() {
    for (int runs : List.of(1, 6)) {
      Inked.requireApart(Inked.of(drawn(chart(runs))), 0.02);
    }
  }

  @Test
  void asLongAsThereIsRoomTheirWholeNamesAreSaid() {
    assertThat(texts(chart(2))).extracting(Drawn.Text::text).contains("run B: SGD, η = 0.01");
  }
}
