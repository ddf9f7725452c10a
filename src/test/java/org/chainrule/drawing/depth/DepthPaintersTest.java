package org.chainrule.drawing.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.chart.Legend;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.FactorChart;
import org.chainrule.layout.depth.FactorChart.Factors;
import org.chainrule.layout.depth.GradientChart;
import org.chainrule.layout.depth.GradientChart.Curve;
import org.chainrule.layout.depth.GradientChart.Title;
import org.chainrule.layout.depth.GradientChart.Zones;
import org.chainrule.layout.depth.MapGrid;
import org.chainrule.layout.depth.MapSheet;
import org.chainrule.layout.depth.MapSheet.Shares;
import org.junit.jupiter.api.Test;

final class DepthPaintersTest {

  private static final Formula Z = Formulas.letter("z");
  private static final Formula RATIO = Formulas.letter("ρ");
  private static final Zones ZONES = new Zones(-7.22, "below", 7.22, "above");
  private static final double ZERO = Double.NEGATIVE_INFINITY;
  private static final Box AREA = new Box(0, 0, 60, 30);

  private static final FactorChart.Shares NO_SLOPES = new FactorChart.Shares(0, 0);

  private final List<String> texts = new ArrayList<>();
  private final List<Formula> formulas = new ArrayList<>();
  private int circles;
  private final List<Double> baselines = new ArrayList<>();
  private final List<TextStyle> styles = new ArrayList<>();
  private final List<Filled> filled = new ArrayList<>();
  private final Drawing drawing =
      (Drawing)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Drawing.class},
              (proxy, method, arguments) -> note(method.getName(), arguments));

  private record Filled(Box box, Role role) {}

  private Object note(String method, Object... arguments) {
    if (method.equals("text")) {
      texts.add((String) arguments[0]);
      baselines.add((Double) arguments[2]);
      styles.add((TextStyle) arguments[3]);
    } else if (method.equals("fill")) {
      filled.add(new Filled((Box) arguments[0], ((Ink) arguments[2]).base()));
    } else if (method.equals("textWidth")) {
      return 1.0;
    }
    circles += method.equals("fillCircle") ? 1 : 0;
    boolean measured = method.equals("formula") && arguments.length == 2;
    if (method.equals("formula") && !measured) {
      formulas.add((Formula) arguments[0]);
    }
    return measured ? new Measure.Extent(1, 1, 0) : null;
  }

  private List<Box> boxes(Role role) {
    return filled.stream().filter(fill -> fill.role() == role).map(Filled::box).toList();
  }

  @Test
  void zerosOverflowsAndWhatHasNoValueHaveMarksOfTheirOwn() {
    Curve curve =
        new Curve(
            new Title("ReLU", Optional.empty()),
            List.of(ZERO, 1.0 / 0, Double.NaN, 0.0),
            List.of(),
            true);
    GradientChart chart = GradientChart.of(List.of(curve), 0, Optional.empty());
    GradientPainter.paint(drawing, chart, Z, 0, 4, AREA);
    assertThat(texts).contains("0", "∞", "?", "exactly 0", "not finite");
  }

  @Test
  void theZonesAreShadedAndNamed() {
    Curve curve =
        new Curve(new Title("σ", Optional.of(RATIO)), List.of(-9.0, 0.0), List.of(), true);
    GradientChart chart = GradientChart.of(List.of(curve), 0, Optional.of(ZONES));
    GradientPainter.paint(drawing, chart, Z, 0, 1, AREA);
    Box plot = chart.scale(AREA).plot();
    Box zone = boxes(Role.VANISHED).get(0);
    assertThat(zone.y()).isEqualTo(chart.y(plot, -7.22));
    assertThat(zone.bottom()).isEqualTo(plot.bottom());
    assertThat(texts).contains("below");
    assertThat(formulas).contains(RATIO);
  }

  /** The curve of the other stack runs along the bottom of the zone, where the words were. */
  @Test
  void theWordsOfAZoneStandOnAPlateClearOfTheCurves() {
    Curve active =
        new Curve(new Title("ReLU", Optional.empty()), List.of(0.0, 0.0, 0.0), List.of(), true);
    Curve other =
        new Curve(new Title("tanh", Optional.empty()), List.of(-7.3, -9.0, -9.0), List.of(), true);
    GradientChart chart = GradientChart.of(List.of(other, active), 1, Optional.of(ZONES));
    GradientPainter.paint(drawing, chart, Z, 0, 1, AREA);
    Box plot = chart.scale(AREA).plot();
    Box plate = boxes(Role.SURFACE).get(0);
    assertThat(plate.y()).isGreaterThan(chart.y(plot, -7.22));
    assertThat(plate.bottom()).isLessThan(chart.y(plot, -9));
    assertThat(boxes(Role.STACK_TWO))
        .as("the edge of the zone has the colour of the active stack")
        .anyMatch(box -> box.y() == chart.y(plot, -7.22) && box.bottom() == plot.bottom());
  }

  /** The proxy says of every text that it is 1 wide. */
  @Test
  void theTitleMakesRoomForWhatStandsBesideIt() {
    Curve curve = new Curve(new Title("σ", Optional.empty()), List.of(0.0, 0.0), List.of(), true);
    GradientChart chart = GradientChart.of(List.of(curve), 0, Optional.empty());
    GradientPainter.paint(drawing, chart, Z, 0, 1, AREA);
    assertThat(sizeOfTitle()).isEqualTo(1);
    GradientPainter.paint(drawing, chart, Z, AREA.width() - 0.9 - 0.6, 1, AREA);
    assertThat(sizeOfTitle()).isCloseTo(0.6, within());
  }

  private double sizeOfTitle() {
    return styles
        .get(texts.lastIndexOf("How long the gradient is at each layer (log scale)"))
        .size();
  }

  /** The second bar begins where the first one ends. */
  @Test
  void theBarsAddUp() {
    FactorChart chart =
        new FactorChart(
            List.of(new Factors(0.4, -0.9)), Optional.empty(), List.of(0.0, 0.0), List.of(), 2);
    FactorPainter.paint(drawing, chart, Numbers.DEFAULT, "σ", 1, AREA);
    Box plot = chart.parts(AREA).bars().plot();
    Box weights = bar(Role.FORWARD, plot);
    Box slopes = bar(Role.BACKWARD, plot);
    double decade = plot.height() / (chart.barAxis().high() - chart.barAxis().low());
    assertThat(weights.height()).isCloseTo(0.4 * decade, within());
    assertThat(slopes.height()).isCloseTo(0.9 * decade, within());
    assertThat(slopes.y()).isCloseTo(weights.y(), within());
    assertThat(weights.right()).isCloseTo(slopes.x(), within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-9);
  }

  private Box bar(Role role, Box plot) {
    return boxes(role).stream().filter(plot::overlaps).findFirst().orElseThrow();
  }

  @Test
  void factorsOfZeroAreNotLeftOut() {
    FactorChart chart =
        new FactorChart(
            List.of(new Factors(0.4, ZERO), new Factors(Double.NaN, Double.NaN)),
            Optional.empty(),
            List.of(0.0, ZERO, 0.0),
            List.of(),
            3);
    FactorPainter.paint(drawing, chart, Numbers.DEFAULT, "ReLU", 1, AREA);
    assertThat(texts).filteredOn("0"::equals).hasSize(2);
    assertThat(texts).contains("?", "0/0 or not finite");
  }

  /** Zeros and what is not finite have lanes of their own, beside the axis and not on it. */
  @Test
  void theSpreadHasLanesToo() {
    FactorChart chart =
        new FactorChart(
            List.of(new Factors(0.4, -0.9), new Factors(0.4, -0.9)),
            Optional.of(List.of(NO_SLOPES, NO_SLOPES, NO_SLOPES)),
            List.of(0.0, ZERO, 1.0 / 0),
            List.of(),
            3);
    FactorPainter.paint(drawing, chart, Numbers.DEFAULT, "ReLU", 1, AREA);
    Box spread = chart.parts(AREA).spread();
    assertThat(baseline("0")).isBetween(spread.bottom() - 0.5, spread.bottom());
    assertThat(baseline("∞")).isBetween(spread.y() + 0.5, spread.y() + 1);
    assertThat(texts).contains("no unit is off or flat").doesNotContain("0/0 or not finite");
  }

  private double baseline(String text) {
    return baselines.get(texts.indexOf(text));
  }

  /** Two entries of 10 and the gaps of 1.2 fit into 23, three do not. */
  @Test
  void aLegendTakesTheLinesThatItNeeds() {
    Legend.Entry entry = new Legend.Entry(10, (to, x, y) -> to.text("e", x, y, null, null));
    Legend legend = new Legend(List.of(entry, entry, entry), 23);
    assertThat(legend.extra()).isEqualTo(1.5);
    legend.paint(drawing, 4, 3);
    assertThat(baselines).containsExactly(3.0, 3.0, 4.5);
    assertThat(new Legend(List.of(entry), 5).extra()).isZero();
  }

  /** In a cell, what vanished stands on the bottom and what exploded hangs from the top. */
  @Test
  void aCellTellsItsSharesByTheirPlaces() {
    MapSheet sheet =
        new MapSheet(
            "σ",
            List.of(2),
            List.of(1.0, 2.0),
            List.of(new Shares(0.25, 0.5, true), new Shares(0, 0, false)),
            Optional.empty(),
            Optional.empty());
    MapGrid grid = MapGrid.in(AREA, 0, 2, 1, 2);
    MapPainter.paint(drawing, grid, sheet, Numbers.DEFAULT);
    Box cell = boxes(Role.RAISED).get(0);
    Box vanished = boxes(Role.VANISHED).get(0);
    Box exploded = boxes(Role.EXPLODED).get(0);
    assertThat(vanished.height()).isCloseTo(cell.height() / 4, within());
    assertThat(vanished.bottom()).isCloseTo(cell.bottom(), within());
    assertThat(exploded.height()).isCloseTo(cell.height() / 2, within());
    assertThat(exploded.y()).isCloseTo(cell.y(), within());
    assertThat(boxes(Role.RAISED)).hasSize(1);
  }

  /** Of one net a cell is full of either. */
  @Test
  void aFullCellTellsWithoutItsColourWhatItIsFullOf() {
    List<List<Point>> turns = new ArrayList<>();
    for (Shares shares : List.of(new Shares(1, 0, true), new Shares(0, 1, true))) {
      MapSheet sheet =
          new MapSheet(
              "σ", List.of(2), List.of(1.0), List.of(shares), Optional.empty(), Optional.empty());
      MapGrid grid = MapGrid.in(AREA, 0, 2, 1, 1);
      Recording.of(
              new AwtMeasure(), target -> MapPainter.paint(target, grid, sheet, Numbers.DEFAULT))
          .stream()
          .filter(Drawn.Polygon.class::isInstance)
          .forEach(drawn -> turns.add(((Drawn.Polygon) drawn).corners()));
    }
    assertThat(turns).hasSize(2);
    assertThat(turns.get(0)).isNotEqualTo(turns.get(1));
  }

  @Test
  void theAxesOfAMapSayWhatTheyAre() {
    MapSheet sheet =
        new MapSheet(
            "σ",
            List.of(2),
            List.of(1.0),
            List.of(new Shares(0, 0, false)),
            Optional.empty(),
            Optional.of("M fills this map"));
    MapGrid grid = MapGrid.in(AREA, 0, 2, 1, 1);
    MapPainter.paint(drawing, grid, sheet, Numbers.DEFAULT);
    assertThat(texts).contains("depth", "weight scale", "M fills this map");
    assertThat(baselines.get(texts.indexOf("depth"))).isLessThan(grid.box().y());
    assertThat(baselines.get(texts.indexOf("weight scale"))).isGreaterThan(grid.box().bottom());
    assertThat(circles).as("the dots of cells that are being waited for").isZero();
  }

  @Test
  void theAxesOfTheChartSayWhatTheyAre() {
    Curve curve = new Curve(new Title("σ", Optional.empty()), List.of(0.0, 0.0), List.of(), true);
    GradientChart chart = GradientChart.of(List.of(curve), 0, Optional.empty());
    GradientPainter.paint(drawing, chart, Z, 0, 1, AREA);
    assertThat(texts).contains("layer");
    assertThat(formulas).contains(Z);
  }
}
