package org.chainrule.file.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.lesson.Lesson;

/**
 * The lessons that come with the program, in the order of their index file, the shortest first.
 * They are part of it, so one that cannot be read is a mistake in the program.
 */
public final class BundledLessons {

  /** The lesson that is offered to whoever starts the program for the first time. */
  public static final String FIRST = "how-to-read";

  private static final String FOLDER = "/assets/lessons/";

  /** Where a lesson finds the scenarios that come with the program. */
  private static final String SCENARIOS = "../scenarios/";

  private BundledLessons() {}

  /** The ids of all of them: the names of their files, without the ending. */
  public static List<String> ids() {
    try (InputStream in = open("index.txt")) {
      String index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return index.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the lesson of this id, told in the language of the messages. It holds its scenarios, so
   * that it can be saved anywhere.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Lesson load(String id) {
    if (!ids().contains(id)) {
      throw new IllegalArgumentException("no bundled lesson " + id);
    }
    String file = id + LessonReader.ENDING;
    try (InputStream in = open(file)) {
      Lesson lesson =
          LessonReader.read(
              in,
              file,
              path ->
                  BundledScenarios.load(
                      path.substring(SCENARIOS.length(), path.length() - ".json".length())));
      return TranslatedLesson.of(id, lesson.selfContained());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = BundledLessons.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IOException("the program lacks its own file " + FOLDER + file);
    }
    return in;
  }
}
