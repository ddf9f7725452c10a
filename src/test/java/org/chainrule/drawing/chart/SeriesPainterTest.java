package org.chainrule.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.SeriesChart;
import org.chainrule.layout.chart.SeriesChart.Series;
import org.junit.jupiter.api.Test;

/** Curves are told apart by what is drawn of them. */
class SeriesPainterTest {

  private static final List<Point> POINTS = List.of(new Point(0, 2), new Point(10, 1));

  private static List<Drawn.Polyline> curves(List<Series> series) {
    return Recording.of(
            new AwtMeasure(),
            drawing ->
                SeriesPainter.paint(
                    drawing,
                    SeriesChart.of(series, false),
                    new SeriesPainter.Texts("", Formulas.letter("ℓ")),
                    Numbers.DEFAULT,
                    OptionalDouble.empty(),
                    new Box(0, 0, 40, 20)))
        .stream()
        .filter(Drawn.Clipped.class::isInstance)
        .map(drawn -> ((Drawn.Clipped) drawn).what())
        .filter(Drawn.Polyline.class::isInstance)
        .map(Drawn.Polyline.class::cast)
        .toList();
  }

  @Test
  void sixRunsHaveSixColours() {
    List<Drawn.Polyline> drawn =
        curves(
            IntStream.range(0, 6)
                .mapToObj(letter -> new Series(letter, "A", "", true, POINTS))
                .toList());

    assertThat(drawn.stream().map(Drawn.Polyline::ink)).hasSize(6).doesNotHaveDuplicates();
  }

  /** They are of one run, and have its colour. */
  @Test
  void theLayersOfARunAreToldByTheirLines() {
    List<Drawn.Polyline> drawn =
        curves(
            IntStream.rangeClosed(1, 6)
                .mapToObj(layer -> new Series(1, layer, "1", "", true, POINTS))
                .toList());

    assertThat(drawn.stream().map(line -> line.ink().base())).containsOnly(Markers.role(1));
    assertThat(drawn.stream().map(line -> line.ink().opacity() + " " + line.line()))
        .hasSize(6)
        .doesNotHaveDuplicates();
  }
}
