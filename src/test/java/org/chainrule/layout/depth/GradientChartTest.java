package org.chainrule.layout.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.GradientChart.Curve;
import org.chainrule.layout.depth.GradientChart.Hit;
import org.chainrule.layout.depth.GradientChart.Title;
import org.chainrule.layout.depth.GradientChart.Zones;
import org.junit.jupiter.api.Test;

final class GradientChartTest {

  private static final Box AREA = new Box(0, 0, 60, 30);
  private static final double ZERO = Double.NEGATIVE_INFINITY;

  private static Curve curve(String name, Double... logs) {
    return new Curve(new Title(name, Optional.empty()), List.of(logs), List.of(), true);
  }

  @Test
  void nothingIsLeftOutForBeingZeroOrNotFinite() {
    GradientChart chart =
        GradientChart.of(
            List.of(curve("a", ZERO, -1.0, 0.0), curve("b", 1.0 / 0, Double.NaN, 0.0)),
            0,
            Optional.empty());
    LayerScale scale = chart.scale(AREA);
    assertThat(chart.zeros()).isTrue();
    assertThat(chart.infinities()).isTrue();
    assertThat(chart.point(scale, 1, ZERO).y())
        .isBetween(scale.plot().bottom(), scale.plot().bottom() + GradientChart.LANE);
    assertThat(chart.point(scale, 1, Double.NaN).y())
        .isBetween(scale.plot().y() - GradientChart.LANE, scale.plot().y());
    assertThat(chart.nearest(scale, chart.point(scale, 1, ZERO))).contains(new Hit(0, 1));
    assertThat(chart.nearest(scale, chart.point(scale, 2, 1.0 / 0))).contains(new Hit(1, 2));
  }

  @Test
  void withoutThemTheirLanesTakeNoRoom() {
    GradientChart plain = GradientChart.of(List.of(curve("a", -1.0, 0.0)), 0, Optional.empty());
    GradientChart zeros = GradientChart.of(List.of(curve("a", ZERO, 0.0)), 0, Optional.empty());
    assertThat(plain.scale(AREA).plot().height() - zeros.scale(AREA).plot().height())
        .isCloseTo(GradientChart.LANE, within(1e-12));
  }

  /** 2⁻²⁴ is 10⁻⁷·²². */
  @Test
  void theBoundOfVanishingIsAlwaysOnTheAxis() {
    Zones zones = new Zones(-7.22, "below", 7.22, "above");
    GradientChart chart = GradientChart.of(List.of(curve("a", -0.5, 0.0)), 0, Optional.of(zones));
    assertThat(chart.axis().low()).isLessThan(-7.22);
    assertThat(chart.axis().high()).isLessThan(7.22);
    GradientChart exploding =
        GradientChart.of(List.of(curve("a", 9.0, 0.0)), 0, Optional.of(zones));
    assertThat(exploding.axis().high()).isGreaterThan(8.2);
  }

  @Test
  void whereTwoCurvesMeetTheChosenOneIsHit() {
    List<Curve> curves = List.of(curve("a", -2.0, 0.0), curve("b", -1.0, 0.0));
    for (int chosen = 0; chosen < 2; chosen++) {
      GradientChart chart = GradientChart.of(curves, chosen, Optional.empty());
      LayerScale scale = chart.scale(AREA);
      assertThat(chart.nearest(scale, chart.point(scale, 2, 0))).contains(new Hit(chosen, 2));
      assertThat(chart.nearest(scale, new Point(scale.x(1.5), scale.plot().y()))).isEmpty();
    }
  }

  @Test
  void layersStandFromTheInputToTheOutput() {
    LayerScale scale = new LayerScale(new Box(10, 0, 100, 10), 20);
    assertThat(scale.x(1)).isEqualTo(12.5);
    assertThat(scale.x(20)).isEqualTo(107.5);
    assertThat(scale.layerAt(12.6)).isEqualTo(1);
    assertThat(scale.layerAt(-50)).isEqualTo(1);
    assertThat(scale.layerAt(900)).isEqualTo(20);
    assertThat(new LayerScale(new Box(0, 0, 40, 1), 100).labelled())
        .containsExactly(1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
  }
}
