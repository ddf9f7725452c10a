package org.chainrule.drawing.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Plain;
import org.chainrule.layout.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screen and the picture files agree; the pictures are in {@code target/specimen}. */
class DrawingSpecimenTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();

  @ParameterizedTest
  @CsvSource({"light, 1", "light, 2", "dark, 1", "dark, 2"})
  void bothBackendsDrawTheSamePicture(String theme, int scale) throws IOException {
    Palette palette = theme.equals("light") ? Palette.light() : Palette.dark();
    int width = Specimen.WIDTH * scale;
    int height = Specimen.HEIGHT * scale;
    Consumer<Drawing> scaled = drawing -> paintScaled(drawing, scale);
    BufferedImage file = java2d(palette, width, height, scaled);
    BufferedImage screen = ScreenPictures.paint(palette, MEASURE, width, height, scaled);
    keep(file, theme + "-" + scale + "-java2d");
    keep(screen, theme + "-" + scale + "-screen");
    assertThat(Pictures.meanDifference(file, screen)).isLessThan(0.3);
  }

  @Test
  void formulasTakeTheSamePlaceOnBothBackends() {
    for (Formula formula : Specimen.FORMULAS) {
      Consumer<Drawing> painter = onSurface(d -> d.formula(formula, 20, 60, 20, Ink.of(Role.TEXT)));
      Box file = Pictures.ink(java2d(Palette.light(), 600, 120, painter));
      Box screen = Pictures.ink(ScreenPictures.paint(Palette.light(), MEASURE, 600, 120, painter));
      assertSamePlace(Plain.of(formula), file, screen);
      Measure.Extent extent = MEASURE.formula(formula, 20);
      Box said = new Box(20, 60 - extent.ascent(), extent.width(), extent.height());
      assertThat(said.grown(3).around(file)).as(Plain.of(formula)).isEqualTo(said.grown(3));
    }
  }

  @ParameterizedTest
  @CsvSource({"11, 1", "13, 1", "13.5, 1.37", "16, 2", "30, 1", "6, 4"})
  void textsTakeTheSamePlaceOnBothBackends(double size, double scale) {
    for (TextStyle style : new TextStyle[] {TextStyle.regular(size), TextStyle.strong(size)}) {
      String text = "AV To WA 0.125 −3.14 gradient dℓ";
      Consumer<Drawing> painter =
          onSurface(
              d -> {
                d.scale(scale);
                d.text(text, 10, 40, style, Ink.of(Role.TEXT));
              });
      BufferedImage file = java2d(Palette.light(), 900, 200, painter);
      BufferedImage screen = ScreenPictures.paint(Palette.light(), MEASURE, 900, 200, painter);
      Box ink = Pictures.ink(screen);
      assertSamePlace(style.toString(), Pictures.ink(file), ink);
      double said = MEASURE.textWidth(text, style) * scale;
      assertThat(ink.width()).isBetween(said * 0.99 - 3, said * 1.01 + 1);
      // Letters with holes have less.
      assertThat(Pictures.coverage(screen, ink))
          .isCloseTo(Pictures.coverage(file, ink), withinPercentage(1));
    }
  }

  private static void assertSamePlace(String what, Box one, Box other) {
    assertThat(other.x()).as(what).isBetween(one.x() - 2, one.x() + 2);
    assertThat(other.y()).as(what).isBetween(one.y() - 2, one.y() + 2);
    assertThat(other.right()).as(what).isBetween(one.right() - 2, one.right() + 2);
    assertThat(other.bottom()).as(what).isBetween(one.bottom() - 2, one.bottom() + 2);
  }

  private static Consumer<Drawing> onSurface(Consumer<Drawing> painter) {
    return drawing -> {
      drawing.fill(new Box(0, 0, 2000, 2000), 0, Ink.of(Role.SURFACE));
      painter.accept(drawing);
    };
  }

  private static void paintScaled(Drawing drawing, double scale) {
    drawing.scale(scale);
    Specimen.paint(drawing);
  }

  private static BufferedImage java2d(
      Palette palette, int width, int height, Consumer<Drawing> painter) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    painter.accept(new Java2dDrawing(graphics, palette, MEASURE));
    graphics.dispose();
    return image;
  }

  private static void keep(BufferedImage image, String name) throws IOException {
    File folder = new File("target/specimen");
    folder.mkdirs();
    ImageIO.write(image, "png", new File(folder, name + ".png"));
  }
}
