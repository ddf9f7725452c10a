package org.chainrule.file.lesson;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.SourceReader;
import org.chainrule.file.writing.FileChangedException;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.InPlace;
import org.chainrule.file.writing.InPlaceOnlyException;
import org.chainrule.lesson.Lesson;

/**
 * A lesson as it was read from a file.
 *
 * @param path the file, as it was given
 * @param lesson what it holds
 * @param fingerprint what the file was like
 */
public record LessonFile(Path path, Lesson lesson, Fingerprint fingerprint) {

  /**
   * Reads a file, once, and the scenarios that stand beside it.
   *
   * @throws ScenarioFileException if it cannot be read or is not a lesson
   */
  public static LessonFile open(Path path) throws ScenarioFileException {
    return open(path, share -> {});
  }

  /**
   * Reads a file, once, and the scenarios that stand beside it.
   *
   * @param progress told in this thread from time to time which share is read, 0 to 1; may throw to
   *     end the reading
   * @throws ScenarioFileException if it cannot be read or is not a lesson
   */
  public static LessonFile open(Path path, DoubleConsumer progress) throws ScenarioFileException {
    return LessonReader.open(path, progress);
  }

  /**
   * Saves a lesson: the file holds the old or the new lesson, whole, at every moment.
   *
   * @param expected what the file was like when it was last read or written; empty to replace
   *     whatever is there
   * @return what the file is like now
   * @throws FileChangedException if the file is not what was expected
   * @throws InPlaceOnlyException if the file may be written, but not be replaced
   * @throws ScenarioFileException if it cannot be written
   */
  public static Fingerprint save(Path path, Lesson lesson, Optional<Fingerprint> expected)
      throws FileChangedException, InPlaceOnlyException, ScenarioFileException {
    return ScenarioFile.save(path, content(path, lesson), expected);
  }

  /**
   * Saves a lesson into a file that cannot be replaced.
   *
   * @param expected what the file was like when it was last read or written; empty to write over
   *     whatever is there
   * @return what the file is like now
   * @throws FileChangedException if the file is not what was expected
   * @throws ScenarioFileException if it cannot be written, or was in part
   */
  public static Fingerprint save(
      Path path, Lesson lesson, Optional<Fingerprint> expected, InPlace inPlace)
      throws FileChangedException, InPlaceOnlyException, ScenarioFileException {
    return ScenarioFile.save(path, content(path, lesson), expected, inPlace);
  }

  private static byte[] content(Path path, Lesson lesson) throws ScenarioFileException {
    return ScenarioFile.content(path, LessonWriter.toJson(lesson), SourceReader.STANDARD);
  }
}
