package org.chainrule.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.chainrule.export.Exports;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.LessonExport;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.PictureSize;
import org.chainrule.export.request.View;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.LessonScenario;
import org.chainrule.lesson.Stop;
import org.junit.jupiter.api.Test;

class PreviewTest {

  private static final PictureSize ROOM = new PictureSize(600, 400);

  private static BufferedImage pass(String ending, View view) throws Exception {
    Format format = Formats.of("a." + ending).orElseThrow();
    return Preview.of(Exports.bundled("relu-regression", Options.USUAL.with(view)), format, ROOM)
        .picture()
        .orElseThrow();
  }

  /** 1920 × 1080 is as wide as the room, an upright A4 page as high. */
  @Test
  void hasRoomWhateverItsShape() throws Exception {
    assertThat(pass("pdf", View.FULL).getWidth()).isEqualTo(600);
    assertThat(pass("pdf", View.FULL).getHeight()).isEqualTo(338);
    assertThat(pass("pdf", View.WHOLE).getHeight()).isEqualTo(400);
    assertThat(pass("pdf", View.WHOLE).getWidth()).isEqualTo(283);
  }

  @Test
  void isTextWhereTheFileIs() throws Exception {
    Preview preview =
        Preview.of(
            Exports.bundled("relu-regression", Options.USUAL),
            Formats.of("a.md").orElseThrow(),
            ROOM);

    assertThat(preview.picture()).isEmpty();
    assertThat(preview.text().orElseThrow()).startsWith("# 1.2 · ReLU regression");
  }

  @Test
  void showsTheFirstStopOfALesson() {
    Lesson lesson =
        new Lesson(
            "",
            "",
            false,
            Map.of("a", LessonScenario.inside(BundledScenarios.load("kink"))),
            List.of(new Stop("a", org.chainrule.lesson.View.of("z1"))),
            Map.of());

    BufferedImage picture =
        Preview.of(new LessonExport(lesson, Numbers.DEFAULT, 0.05, fault -> {}), ROOM)
            .picture()
            .orElseThrow();

    assertThat(picture.getWidth()).isEqualTo(600);
    assertThat(picture.getHeight()).isEqualTo(338);
  }
}
