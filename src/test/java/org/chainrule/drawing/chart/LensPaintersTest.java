package org.chainrule.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.sheet.CheckPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.LineChart;
import org.chainrule.layout.sheet.CheckLayout;
import org.junit.jupiter.api.Test;

final class LensPaintersTest {

  private static final Box AREA = new Box(0, 0, 27, 12);
  private static final Formula W = Formulas.letter("w");

  private final List<String> texts = new ArrayList<>();
  private final List<String> formulas = new ArrayList<>();
  private final List<Box> alarms = new ArrayList<>();
  private final List<Point> points = new ArrayList<>();
  private final Drawing drawing =
      (Drawing)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Drawing.class},
              (proxy, method, arguments) -> note(method.getName(), arguments));

  private Object note(String method, Object... arguments) {
    switch (method) {
      case "text" -> texts.add((String) arguments[0]);
      case "strokeCircle" -> points.add((Point) arguments[0]);
      case "stroke" -> {
        if (((Ink) arguments[2]).base() == Role.ALARM) {
          alarms.add((Box) arguments[0]);
        }
      }
      case "textWidth" -> {
        return 1.0;
      }
      case "formula" -> {
        if (arguments.length == 2) {
          return new Measure.Extent(latex(arguments[0]).length() * 0.5, 1, 0);
        }
        formulas.add(latex(arguments[0]));
      }
      default -> {}
    }
    return null;
  }

  private static String latex(Object formula) {
    return Latex.of((Formula) formula);
  }

  private static LineChart.Kink kink(double epsilon, double loss, String... labels) {
    List<Formula> units = Stream.of(labels).<Formula>map(Formulas::letter).toList();
    return new LineChart.Kink(epsilon, loss, units);
  }

  private void paintLine(double loss, double rise, double epsilon, LineChart.Kink... kinks) {
    List<Point> line =
        IntStream.rangeClosed(-10, 10)
            .mapToObj(k -> new Point(k / 10.0, loss + rise * k / 10.0))
            .toList();
    LineChart chart = LineChart.of(1, line, loss, rise, List.of(kinks));
    double value = loss + rise * epsilon;
    LinePainter.paint(drawing, chart, Numbers.DEFAULT, W, epsilon, value, AREA);
  }

  /** Three digits would write 2.63 at each tick. */
  @Test
  void noTwoTicksAreWrittenAlike() {
    paintLine(2.6334, 0.001, 0.5);
    assertThat(texts).contains("2.633").doesNotContain("2.63");
    assertThat(texts).doesNotHaveDuplicates();
  }

  @Test
  void thePointsStandOnCurveAndTangentWhereEpsilonIs() {
    paintLine(1, 2, 0.5);
    Box plot = LineChart.plotIn(AREA);
    assertThat(points).extracting(Point::x).containsOnly(plot.x() + 0.75 * plot.width());

    points.clear();
    paintLine(1, 0, 5);
    assertThat(points).isEmpty();
  }

  @Test
  void namesOfKinksGiveWayAndAreLeftOutWhereThereIsNoRoom() {
    String wide = "c".repeat(40);
    paintLine(
        1,
        2,
        0.5,
        kink(-0.5, 0, "aaaa"),
        kink(-0.35, 0, "bbbb"),
        kink(-0.34, 0, wide),
        kink(0.5, 2, "d", "e"));
    assertThat(formulas).contains("aaaa", "bbbb", "d,\\,e").doesNotContain(wide);
  }

  @Test
  void whatDiffersIsFramedAndMarkedInWordsToo() {
    Matrix right = Matrix.of(new double[][] {{1, Double.NaN}});
    CheckPainter.Part part =
        new CheckPainter.Part("part", right::get, 1, (row, column) -> column == 0 ? "≠" : "^");
    CheckLayout layout = CheckLayout.of(27, 1, 2, 0, 0, List.of(3.0));
    CheckPainter.paint(
        drawing,
        layout,
        Numbers.DEFAULT,
        List.of(part),
        (row, column) -> column == 0,
        (row, column) -> false);

    assertThat(texts).containsExactly("part", "1", "≠", "–", "^");
    assertThat(alarms).hasSize(1);
    assertThat(layout.cell(0, 0, 0).contains(alarms.get(0).centerX(), alarms.get(0).centerY()))
        .isTrue();
  }

  @Test
  void aCellHasRoomForItsMark() {
    Matrix right = Matrix.of(new double[][] {{1, 2}});
    CheckPainter.Part bare = new CheckPainter.Part("", right::get, 1, (row, column) -> "");
    CheckPainter.Part marked = new CheckPainter.Part("", right::get, 1, (row, column) -> "✓");
    assertThat(CheckPainter.cellWidth(drawing, Numbers.DEFAULT, marked, 1, 2, 0, 0))
        .isGreaterThan(CheckPainter.cellWidth(drawing, Numbers.DEFAULT, bare, 1, 2, 0, 0) + 1);
  }
}
