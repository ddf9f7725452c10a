package org.chainrule.file.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.chainrule.file.scenario.FirstLook;
import org.chainrule.file.scenario.JsonTokens;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.Source;
import org.chainrule.file.scenario.SourceReader;
import org.chainrule.lesson.Lesson;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Reads lesson files: JSON in UTF-8 of up to 100 MB.
 *
 * <p>{@code format}, {@code version}, {@code name} and {@code teaches} may be missing; a lesson
 * without a name is called what its file is called, without {@link #ENDING}. Keys that the program
 * does not know are kept as they are written, those of a lesson and those of its stops.
 */
public final class LessonReader {

  /** How the name of a lesson's file ends. */
  public static final String ENDING = ".lesson.json";

  /** Finds a scenario that stands beside a lesson. */
  @FunctionalInterface
  interface Beside {
    /**
     * Reads the scenario.
     *
     * @param path its relative path, with slashes
     * @throws ScenarioFileException if there is none
     */
    Scenario read(String path) throws ScenarioFileException;
  }

  private LessonReader() {}

  /** Whether a file is a lesson, as its name tells. */
  public static boolean isLesson(Path file) {
    return file.getFileName() != null
        && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  static LessonFile open(Path file, DoubleConsumer progress) throws ScenarioFileException {
    try {
      SourceReader.Content content = SourceReader.STANDARD.read(file, progress);
      Beside beside = path -> ScenarioFile.open(file.resolveSibling(path), progress).scenario();
      return new LessonFile(file, parse(content.source(), beside), content.fingerprint());
    } catch (OutOfMemoryError e) {
      throw ScenarioFileException.of(file.toString(), Words.of("file.memory"), e);
    }
  }

  /** Reads a stream to its end and leaves it open. */
  static Lesson read(InputStream in, String fileName, Beside beside) throws ScenarioFileException {
    try {
      return parse(SourceReader.STANDARD.source(in, fileName), beside);
    } catch (ScenarioFileException e) {
      throw e;
    } catch (IOException e) {
      throw ScenarioFileException.of(fileName, Words.of("file.unreadable"), e);
    }
  }

  /**
   * Reads the text of a lesson that holds its scenarios.
   *
   * @param fileName what messages call it
   * @throws ScenarioFileException if it is not such a lesson
   */
  public static Lesson read(String json, String fileName) throws ScenarioFileException {
    return parse(
        Source.of(fileName, json),
        path -> {
          throw ScenarioFileException.of(path, Words.of("file.missing"));
        });
  }

  private static Lesson parse(Source source, Beside beside) throws ScenarioFileException {
    FirstLook.at(new JsonTokens(source, share -> {}), FirstLook.LESSON);
    JsonTokens tokens = new JsonTokens(source, share -> {});
    return new LessonParser(tokens, nameFrom(source.file()), beside).parse();
  }

  private static String nameFrom(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING)
        ? name.substring(0, name.length() - ENDING.length())
        : name;
  }
}
