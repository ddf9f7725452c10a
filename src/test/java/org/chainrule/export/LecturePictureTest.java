package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.chainrule.Scenarios;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.network.RandomNets;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large the digits of a lecture come out, measured as ink in pictures. */
class LecturePictureTest {

  /** A pixel of a digit is darker than any ground of a cell. */
  private static final int DARK = 110;

  /** A frame around a cell takes this share of its height at each edge. */
  private static final double FRAME = 0.15;

  @ParameterizedTest
  @CsvSource({
    "relu-regression, 1280, 720, 2.0",
    "relu-regression, 1366, 768, 2.0",
    "relu-regression, 1920, 1080, 2.0",
    "relu-regression, 2560, 1600, 2.0",
    "sigmoid-bce, 1280, 720, 1.5",
    "sigmoid-bce, 1366, 768, 1.5",
    "sigmoid-bce, 1920, 1080, 1.5",
    "sigmoid-bce, 2560, 1600, 1.5",
    "xor, 1280, 720, 1.5",
    "xor, 1366, 768, 1.5",
    "xor, 1920, 1080, 1.5",
    "xor, 2560, 1600, 1.5",
    "batch, 1280, 720, 1.5",
    "batch, 1366, 768, 1.5",
    "batch, 1920, 1080, 1.5",
  })
  void theWholeNetIsLegibleFromTheLastRow(String id, int width, int height, double perCent) {
    Explainer explainer = id.equals("batch") ? Traces.of(Scenarios.batch()) : Traces.bundled(id);
    LecturePicture picture =
        new LecturePicture(explainer, Palette.light(), width, height, fault -> {});
    int last = explainer.trace().steps().size();
    BufferedImage image = picture.paint(last);

    // The first entry of W1 is 0.5, 1 or 2: digits of full height.
    Box cell = picture.cell(Name.weight(1), 0, 0, last);
    double ink = inkHeight(image, cell.grown(-FRAME * cell.height()));

    assertThat(100 * ink / height).as("digits, % of the height").isGreaterThanOrEqualTo(perCent);
    for (var step : explainer.trace().steps()) {
      Box shown = picture.cell(step.name(), 0, 0, last);
      assertThat(picture.whole().contains(shown.x(), shown.y())).as(step.id()).isTrue();
      assertThat(picture.whole().contains(shown.right(), shown.bottom())).as(step.id()).isTrue();
    }
  }

  /** What is shown of a net that cannot be whole: the step at each time, in digits as large. */
  @ParameterizedTest
  @CsvSource({"1280, 720", "1366, 768", "2560, 1600"})
  void ofADeepNetTheStepIsLegible(int width, int height) {
    Explainer explainer = Traces.of(RandomNets.deep(8));
    LecturePicture picture =
        new LecturePicture(explainer, Palette.light(), width, height, fault -> {});
    double inked = 0.66 / Spacing.LECTURE.cell();
    for (Step step : explainer.trace().steps()) {
      Box cell = picture.cell(step.name(), 0, 0, step.number());
      assertThat(picture.whole().holds(cell)).as(step.id()).isTrue();
      assertThat(100 * inked * cell.height() / height).isGreaterThanOrEqualTo(1.5);
    }
  }

  /** The rows between the highest and the lowest dark pixel. */
  private static double inkHeight(BufferedImage image, Box cell) {
    int top = Integer.MAX_VALUE;
    int bottom = Integer.MIN_VALUE;
    for (int y = (int) cell.y(); y < cell.bottom(); y++) {
      for (int x = (int) cell.x() + 1; x < cell.right() - 1; x++) {
        int rgb = image.getRGB(x, y);
        int light = Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255));
        if (light < DARK) {
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return bottom - top + 1;
  }
}
