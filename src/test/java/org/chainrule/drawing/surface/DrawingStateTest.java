package org.chainrule.drawing.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formulas;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.junit.jupiter.api.Test;

/** What one painter does to transform and clip does not reach the next. */
class DrawingStateTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();

  @Test
  void restoreBringsTransformAndClipBack() {
    Consumer<Drawing> painter =
        drawing -> {
          drawing.fill(new Box(0, 0, 200, 100), 0, Ink.of(Role.SURFACE));
          drawing.save();
          drawing.translate(20, 10);
          drawing.save();
          drawing.scale(2);
          drawing.clip(new Box(0, 0, 10, 10));
          drawing.fill(new Box(-50, -50, 500, 500), 0, Ink.of(Role.TEXT));
          drawing.restore();
          drawing.fill(new Box(100, 0, 10, 10), 0, Ink.of(Role.TEXT));
          drawing.restore();
          drawing.fill(new Box(150, 50, 10, 10), 0, Ink.of(Role.TEXT));
        };
    for (BufferedImage picture :
        List.of(
            onFile(painter), ScreenPictures.paint(Palette.light(), MEASURE, 200, 100, painter))) {
      assertThat(Pictures.ink(picture)).isEqualTo(new Box(20, 10, 140, 50));
      assertThat(Pictures.coverage(picture, new Box(20, 10, 20, 20))).isGreaterThan(0.8);
      assertThat(Pictures.coverage(picture, new Box(120, 10, 10, 10))).isGreaterThan(0.8);
      assertThat(Pictures.coverage(picture, new Box(150, 50, 10, 10))).isGreaterThan(0.8);
      assertThat(Pictures.coverage(picture, new Box(40, 10, 80, 90))).isZero();
    }
  }

  @Test
  void restoreNeedsASave() {
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Drawing drawing = new Java2dDrawing(graphics, Palette.light(), MEASURE);
    assertThatIllegalStateException().isThrownBy(drawing::restore);
  }

  @Test
  void nothingToDrawIsNoError() {
    Consumer<Drawing> painter =
        drawing -> {
          drawing.fill(new Box(0, 0, 200, 100), 0, Ink.of(Role.SURFACE));
          drawing.polyline(List.of(), Ink.of(Role.TEXT), Line.solid(1));
          drawing.polyline(List.of(new Point(1, 1)), Ink.of(Role.TEXT), Line.dashed(1));
          drawing.fillPolygon(List.of(), Ink.of(Role.TEXT));
          drawing.text("", 10, 10, TextStyle.regular(12), Ink.of(Role.TEXT));
          drawing.formula(Formulas.nothing(), 10, 10, 12, Ink.of(Role.TEXT));
          drawing.clip(new Box(5, 5, 0, 0));
          drawing.fill(new Box(0, 0, 200, 100), 0, Ink.of(Role.TEXT));
        };
    assertThat(Pictures.ink(onFile(painter))).isNull();
    assertThat(Pictures.ink(ScreenPictures.paint(Palette.light(), MEASURE, 200, 100, painter)))
        .isNull();
  }

  @Test
  void aLineBreakDoesNotWrap() {
    Consumer<Drawing> painter =
        drawing -> {
          drawing.fill(new Box(0, 0, 200, 100), 0, Ink.of(Role.SURFACE));
          drawing.text("one\ntwo\tthree", 10, 30, TextStyle.regular(16), Ink.of(Role.TEXT));
        };
    assertThat(Pictures.ink(onFile(painter)).height()).isLessThan(20);
    assertThat(
            Pictures.ink(ScreenPictures.paint(Palette.light(), MEASURE, 200, 100, painter))
                .height())
        .isLessThan(20);
  }

  private static BufferedImage onFile(Consumer<Drawing> painter) {
    BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    painter.accept(new Java2dDrawing(graphics, Palette.light(), MEASURE));
    graphics.dispose();
    return image;
  }
}
