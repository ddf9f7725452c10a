package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chainrule.drawing.graph.CellWidths;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.pass.program.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepPictureTest {

  private static BufferedImage paint(String id, Palette palette, int cursor) {
    return new StepPicture(Traces.bundled(id), id, palette, 640, 360, fault -> {}).paint(cursor);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static int colors(BufferedImage image) {
    Set<Integer> colors = new HashSet<>();
    for (int pixel : pixels(image)) {
      colors.add(pixel);
    }
    return colors.size();
  }

  @ParameterizedTest
  @CsvSource({"640, 360", "400, 300", "300, 600", "1200, 240"})
  void hasTheSizeAskedFor(int width, int height) {
    Explainer explainer = Traces.bundled("relu-regression");

    BufferedImage image =
        new StepPicture(explainer, "net", Palette.light(), width, height, fault -> {}).paint(11);

    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    assertThat(colors(image)).isGreaterThan(100);
  }

  @Test
  void differsFromStepToStep() {
    BufferedImage one = paint("relu-regression", Palette.light(), 10);
    BufferedImage next = paint("relu-regression", Palette.light(), 11);

    assertThat(pixels(one)).isNotEqualTo(pixels(next));
  }

  @Test
  void differsByTheme() {
    BufferedImage light = paint("sigmoid-bce", Palette.light(), 2);
    BufferedImage dark = paint("sigmoid-bce", Palette.dark(), 2);

    assertThat(light.getRGB(1, 100) & 0xFF).isGreaterThan(dark.getRGB(1, 100) & 0xFF);
  }

  @Test
  void isTheSameEachTime() {
    assertThat(pixels(paint("kink", Palette.light(), 3)))
        .isEqualTo(pixels(paint("kink", Palette.light(), 3)));
  }

  @Test
  void showsTheStartWithNothingComputed() {
    assertThat(colors(paint("xor", Palette.light(), 0))).isGreaterThan(100);
  }

  @Test
  void givesTheGraphTheWholeWidthOfAWideNet() {
    PictureAreas wide = PictureAreas.of(1920, 1080, new Box(0, 0, 150, 25));
    PictureAreas usual = PictureAreas.of(1920, 1080, new Box(0, 0, 70, 34));
    PictureAreas tall = PictureAreas.of(1080, 1920, new Box(0, 0, 70, 34));

    assertThat(wide.graph().width()).isGreaterThan(1850);
    assertThat(wide.sheet().y()).isGreaterThan(wide.graph().bottom());
    assertThat(usual.sheet().x()).isGreaterThan(usual.graph().right());
    assertThat(usual.curves().orElseThrow().y()).isGreaterThan(usual.graph().bottom());
    assertThat(tall.sheet().y()).isGreaterThan(tall.graph().bottom());
  }

  @Test
  void keepsTheStepsResultInViewWhereTheNetIsTooLarge() {
    Explainer explainer = Traces.bundled("8-16-8");
    GraphLayout layout =
        GraphBuilder.of(explainer.marks(), CellWidths.of(new AwtMeasure(), explainer.numbers()));
    Box area = new Box(0, 0, 900, 500);
    for (Step step : explainer.trace().steps()) {
      GraphWindow window = GraphWindow.of(layout, Optional.of(step), area, 9, 20);
      Box result = layout.find(step.name()).orElseThrow().box();

      assertThat(window.scale()).isGreaterThanOrEqualTo(9);
      assertThat(contains(window.part().grown(1e-9), result)).as(step.id()).isTrue();
    }
  }

  private static boolean contains(Box outer, Box inner) {
    return inner.x() >= outer.x()
        && inner.y() >= outer.y()
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom();
  }
}
