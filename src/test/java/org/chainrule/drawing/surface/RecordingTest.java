package org.chainrule.drawing.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final Ink INK = Ink.of(Role.TEXT);

  /** The specimen holds everything that can be drawn, clipped and scaled. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1.37})
  void whatIsDrawnFromARecordingIsThePictureItself(double scale) {
    Consumer<Drawing> painter =
        drawing -> {
          drawing.translate(3, 5);
          drawing.scale(scale);
          Specimen.paint(drawing);
        };
    List<Drawn> recorded = Recording.of(MEASURE, painter);
    BufferedImage direct = picture(painter);
    BufferedImage again = picture(target -> recorded.forEach(drawn -> drawn.on(target)));
    assertThat(Pictures.meanDifference(direct, again)).isLessThan(0.002);
  }

  /** A tile shows what the whole shows there, drawn from what touches it alone. */
  @ParameterizedTest
  @ValueSource(ints = {16, 37, 128})
  void whatDoesNotTouchAnAreaLeavesNoTraceInIt(int side) {
    List<Drawn> recorded = Recording.of(MEASURE, Specimen::paint);
    BufferedImage whole = picture(target -> recorded.forEach(drawn -> drawn.on(target)));
    for (int y = 0; y + side <= Specimen.HEIGHT; y += side) {
      for (int x = 0; x + side <= Specimen.WIDTH; x += side) {
        Box area = new Box(x, y, side, side);
        BufferedImage part =
            picture(
                target ->
                    recorded.stream()
                        .filter(drawn -> drawn.touches(area))
                        .forEach(drawn -> drawn.on(target)));
        assertThat(part.getRGB(x, y, side, side, null, 0, side))
            .as("%d, %d", x, y)
            .isEqualTo(whole.getRGB(x, y, side, side, null, 0, side));
      }
    }
  }

  @Test
  void thePictureThatLooksTheSameIsEqual() {
    List<Drawn> one = Recording.of(MEASURE, Specimen::paint);
    assertThat(Recording.of(MEASURE, Specimen::paint)).isEqualTo(one);
    List<Drawn> moved =
        Recording.of(
            MEASURE,
            drawing -> {
              drawing.translate(1, 0);
              Specimen.paint(drawing);
            });
    assertThat(moved).hasSameSizeAs(one).doesNotContainAnyElementsOf(one);
  }

  @Test
  void anEdgeDoesNotTouchWhatLiesInsideIt() {
    Drawn edge = new Drawn.Edge(new Box(0, 0, 100, 100), 4, INK, Line.solid(2));
    assertThat(edge.touches(new Box(20, 20, 50, 50))).isFalse();
    assertThat(edge.touches(new Box(0, 20, 50, 50))).isTrue();
    assertThat(edge.touches(new Box(90, 90, 50, 50))).isTrue();
    assertThat(edge.touches(new Box(110, 20, 50, 50))).isFalse();
  }

  @Test
  void aLineTouchesOnlyWhatLiesAlongIt() {
    List<Point> corner = List.of(new Point(0, 0), new Point(100, 0), new Point(100, 100));
    Drawn line = new Drawn.Polyline(corner, INK, Line.solid(1));
    assertThat(line.touches(new Box(20, 20, 50, 50))).isFalse();
    assertThat(line.touches(new Box(80, 20, 50, 50))).isTrue();
  }

  @Test
  void restoreNeedsASave() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Recording.of(MEASURE, Drawing::restore))
        .withMessageContaining("save");
  }

  private static BufferedImage picture(Consumer<Drawing> painter) {
    BufferedImage image =
        new BufferedImage(Specimen.WIDTH, Specimen.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    painter.accept(new Java2dDrawing(graphics, Palette.light(), MEASURE));
    graphics.dispose();
    return image;
  }
}
