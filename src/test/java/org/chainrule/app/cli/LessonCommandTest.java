package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.lesson.LessonTexts;
import org.chainrule.lesson.Lesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons on the command line. */
final class LessonCommandTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = folder.resolve("small.lesson.json");
    Files.writeString(file, LessonTexts.everything());
  }

  private List<String> pictures(Path in) throws Exception {
    try (Stream<Path> all = Files.list(in)) {
      return all.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void printsTheStops() {
    CommandRun run = CommandRun.of("lesson", file.toString());

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Small\n=====\nThat it works.\n\n1   First\n")
        .contains(
            "2   Second\n    1.2 · ReLU regression, 2–3–2, step dl_dz1 · W1:2,1 · lens unit ·")
        .contains("reached step by step")
        .contains("step z1 · z1 · all panels")
        .contains("    Say \"hello\".\n    Twice.\n");
  }

  @Test
  void saysWhatIsWrongInALesson() throws Exception {
    Files.writeString(file, LessonTexts.everything().replace("\"dl_dz1\"", "\"dl_dz8\""));
    CommandRun run = CommandRun.of("lesson", file.toString());

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("(stop 2, step): there is no step \"dl_dz8\"");
  }

  @Test
  void needsAFile() {
    CommandRun run = CommandRun.of("lesson");
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void writesAPictureOfEachStopAndOverNothingElse() throws Exception {
    Path out = folder.resolve("out");
    String[] line = {"lesson", file.toString(), "--out", out.toString(), "--size", "640x360"};
    assertThat(CommandRun.of(line).status()).isZero();
    assertThat(pictures(out)).containsExactly("01-start.png", "02-dl_dz1.png", "03-z1.png");
    BufferedImage second = ImageIO.read(out.resolve("02-dl_dz1.png").toFile());
    assertThat(second.getWidth()).isEqualTo(640);

    assertThat(CommandRun.of(line).status()).as("its own pictures make room").isZero();
    Files.writeString(out.resolve("03-z1.png"), "of another program");
    assertThat(CommandRun.of(line).status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(out.resolve("03-z1.png")).hasContent("of another program");
  }

  /** What is selected at a stop is seen in its picture. */
  @Test
  void thePictureShowsWhatIsSelected() throws Exception {
    Path other = folder.resolve("other.lesson.json");
    Files.writeString(other, LessonTexts.everything().replace("W1:2,1", "dl_dz1:3,1"));
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    CommandRun.of("lesson", file.toString(), "--out", one.toString(), "--size", "640x360");
    CommandRun.of("lesson", other.toString(), "--out", two.toString(), "--size", "640x360");
    assertThat(Files.mismatch(one.resolve("01-start.png"), two.resolve("01-start.png")))
        .isEqualTo(-1);
    assertThat(Files.mismatch(one.resolve("02-dl_dz1.png"), two.resolve("02-dl_dz1.png")))
        .isNotEqualTo(-1);
  }

  /** Where no window can be opened, a lesson is shown as a scenario is. */
  @Test
  void withoutAWindowPrintsTheStopsAndWritesTheirPictures() throws Exception {
    Path out = folder.resolve("pass");
    CommandRun run = CommandRun.of(file.toString(), "--out", out.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("1   First").contains("3 pictures, one per stop");
    assertThat(pictures(out)).hasSize(3);
  }

  @Test
  void readsTheBundledLessons() throws Exception {
    for (String id : BundledLessons.ids()) {
      Lesson lesson = BundledLessons.load(id);
      Path copy = folder.resolve(id + ".lesson.json");
      LessonFile.save(copy, lesson, java.util.Optional.empty());
      assertThat(CommandRun.of("lesson", copy.toString()).status()).isZero();
    }
  }
}
