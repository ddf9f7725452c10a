package org.chainrule.file.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.lesson.Lesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson that was not saved survives as a net does. */
class LessonRecoveryTest {

  @TempDir private Path place;

  @Test
  void isFoundWithItsFile() throws Exception {
    RecoveryFolder folder = new RecoveryFolder(place, Clock.systemUTC());
    Lesson lesson = BundledLessons.load("dead-relu").named("Mine");
    Path file = place.resolve("mine.lesson.json").toAbsolutePath();
    try (Recovery window = folder.open()) {
      window.keep(new Content.OfLesson(lesson), Optional.of(file), Optional.empty());
    }

    List<Abandoned> left = folder.leftovers().abandoned();

    assertThat(left).hasSize(1);
    Unsaved unsaved = left.get(0).unsaved();
    assertThat(unsaved.content()).isEqualTo(new Content.OfLesson(lesson));
    assertThat(unsaved.file()).contains(file);
    left.get(0).close();
  }

  /** A program that knows no lessons leaves the file for one that does. */
  @Test
  void isOfALaterVersionThanANet() throws Exception {
    RecoveryFolder folder = new RecoveryFolder(place, Clock.systemUTC());
    Lesson lesson = BundledLessons.load("how-to-read");
    try (Recovery window = folder.open()) {
      window.keep(new Content.OfLesson(lesson), Optional.empty(), Optional.empty());
      assertThat(Files.readString(window.place())).contains("\"version\":2,");
      window.keep(lesson.scenario(0), Optional.empty(), Optional.empty());
      assertThat(Files.readString(window.place())).contains("\"version\":1,");
    }
  }
}
