package org.chainrule.layout.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Interval;
import org.chainrule.layout.chart.Plot;
import org.junit.jupiter.api.Test;

class ContoursTest {

  /** Column − 1.25 is 0 along one upright line. */
  @Test
  void theLineOfAPlaneIsStraight() {
    Matrix plane = Matrix.generate(4, 3, (row, column) -> column - 1.25);

    List<List<Point>> lines = Contours.of(plane, 0);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).hasSize(4).allMatch(point -> point.x() == 1.25);
    assertThat(lines.get(0).stream().mapToDouble(Point::y).sorted())
        .containsExactly(0.0, 1.0, 2.0, 3.0);
  }

  /** Around the middle of x² + y² there is a closed ring near the circle of that radius. */
  @Test
  void theLineOfABowlIsARing() {
    Matrix bowl =
        Matrix.generate(41, 41, (row, column) -> Math.pow(column - 20, 2) + Math.pow(row - 20, 2));

    List<List<Point>> lines = Contours.of(bowl, 100);

    assertThat(lines).hasSize(1);
    List<Point> ring = lines.get(0);
    assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
    assertThat(ring)
        .allSatisfy(
            at -> assertThat(Math.hypot(at.x() - 20, at.y() - 20)).isCloseTo(10, within(0.03)));
  }

  /** At the saddle the middle is 0.5 above, so that the two high corners hang together. */
  @Test
  void atASaddleTheMiddleDecides() {
    Matrix high = Matrix.of(new double[][] {{2, 0}, {0, 2}});
    Matrix low = Matrix.of(new double[][] {{1, 0}, {0, 1}});

    assertThat(sides(Contours.of(high, 0.5))).containsExactlyInAnyOrder("top right", "left bottom");
    assertThat(sides(Contours.of(low, 0.75))).containsExactlyInAnyOrder("top left", "right bottom");
  }

  private static List<String> sides(List<List<Point>> lines) {
    return lines.stream()
        .map(
            line -> {
              List<String> ends =
                  List.of(side(line.get(0)), side(line.get(line.size() - 1))).stream()
                      .sorted(
                          java.util.Comparator.comparingInt(
                              List.of("top", "left", "right", "bottom")::indexOf))
                      .toList();
              return ends.get(0) + " " + ends.get(1);
            })
        .toList();
  }

  private static String side(Point at) {
    return at.y() == 0 ? "top" : at.y() == 1 ? "bottom" : at.x() == 0 ? "left" : "right";
  }

  @Test
  void whereItIsNotFiniteThereIsNoLine() {
    Matrix wall =
        Matrix.generate(3, 4, (row, column) -> column > 1 ? Double.POSITIVE_INFINITY : column);

    assertThat(Contours.of(wall, 0.5)).hasSize(1);
    assertThat(Contours.of(wall, 5)).isEmpty();
    assertThat(Contours.of(Matrix.generate(3, 3, (row, column) -> Double.NaN), 0)).isEmpty();
  }

  @Test
  void linesStandWhereTheirNumbersAre() {
    Interval across = new Interval(-1, 3);
    Interval up = new Interval(10, 12);
    Matrix nodes = Matrix.generate(5, 5, (row, column) -> 12 - 0.5 * row);

    List<ReliefChart.Contour> contours =
        ReliefChart.contours(across, up, nodes, List.of(11.25, 99.0));

    assertThat(contours).hasSize(1);
    assertThat(contours.get(0).lines().get(0)).allMatch(at -> Math.abs(at.y() - 11.25) < 1e-12);
    assertThat(contours.get(0).lines().get(0).stream().mapToDouble(Point::x).sorted())
        .containsExactly(-1.0, 0.0, 1.0, 2.0, 3.0);
  }

  @Test
  void aPlaceOfThePlotIsFoundAgain() {
    ReliefChart chart =
        new ReliefChart(new Interval(-1, 3), new Interval(10, 12), Matrix.scalar(0), List.of());
    Plot plot = chart.plot(new Box(0, 0, 50, 30), 5);

    assertThat(plot.box().width()).isEqualTo(plot.box().height());
    Point back = ReliefChart.pointAt(plot, plot.at(0.5, 11.5));
    assertThat(back.x()).isCloseTo(0.5, within(1e-12));
    assertThat(back.y()).isCloseTo(11.5, within(1e-12));
  }

  @Test
  void levelsOfPowersAreRound() {
    assertThat(ReliefChart.decades(0.03, 4, 10)).containsExactly(0.05, 0.1, 0.2, 0.5, 1.0, 2.0);
    assertThat(ReliefChart.decades(1e-9, 5e3, 10))
        .hasSizeLessThanOrEqualTo(10)
        .contains(1e-9)
        .allMatch(level -> Math.rint(Math.log10(level)) - Math.log10(level) < 1e-9);
  }
}
