package org.chainrule.file.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Reads scenario files: JSON in UTF-8 of up to 100 MB.
 *
 * <p>{@code format}, {@code version} and {@code name} may be missing; a scenario without a name is
 * called what its file is called, without {@code .json}. Keys that the program does not know are
 * kept as they are written in {@link Scenario#unknown()}, one inside a layer under its JSON
 * pointer, such as {@code /layers/0/comment}.
 */
public final class ScenarioReader {

  private static final String SUFFIX = ".json";

  /** Which share of the time it takes to get the bytes. */
  private static final double READ = 0.1;

  private ScenarioReader() {}

  /**
   * Reads a file.
   *
   * @throws ScenarioFileException if it cannot be read or is not a scenario
   */
  public static Scenario read(Path file) throws ScenarioFileException {
    return inMemory(file, () -> parse(SourceReader.STANDARD.source(file), share -> {}));
  }

  static ScenarioFile open(Path file, SourceReader reader, DoubleConsumer progress)
      throws ScenarioFileException {
    return inMemory(
        file,
        () -> {
          SourceReader.Content content = reader.read(file, share -> progress.accept(READ * share));
          return new ScenarioFile(
              file,
              parse(content.source(), share -> progress.accept(READ + (1 - READ) * share)),
              content.fingerprint());
        });
  }

  private interface Attempt<T> {
    T read() throws ScenarioFileException;
  }

  /** One huge file is refused; whatever was allocated for it is free again. */
  private static <T> T inMemory(Path file, Attempt<T> reading) throws ScenarioFileException {
    try {
      return reading.read();
    } catch (OutOfMemoryError e) {
      throw ScenarioFileException.of(file.toString(), Words.of("file.memory"), e);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param fileName what messages call it
   * @throws ScenarioFileException if it cannot be read or is not a scenario
   */
  public static Scenario read(InputStream in, String fileName) throws ScenarioFileException {
    try {
      return parse(SourceReader.STANDARD.source(in, fileName), share -> {});
    } catch (ScenarioFileException e) {
      throw e;
    } catch (IOException e) {
      throw ScenarioFileException.of(fileName, Words.of("file.unreadable"), e);
    }
  }

  /**
   * Reads the text of a scenario.
   *
   * @param fileName what messages call it
   * @throws ScenarioFileException if it is not a scenario
   */
  public static Scenario read(String json, String fileName) throws ScenarioFileException {
    return parse(Source.of(fileName, json), share -> {});
  }

  /**
   * Reads the scenario that is the value at a token of another file; a scenario without a name gets
   * the one given here.
   *
   * @throws ScenarioFileException if it is not a scenario
   */
  public static Scenario read(JsonTokens tokens, String name) throws ScenarioFileException {
    return ScenarioParser.parse(tokens.valueAsSource(), name, share -> {});
  }

  private static Scenario parse(Source source, DoubleConsumer progress)
      throws ScenarioFileException {
    return ScenarioParser.parse(source, nameFrom(source.file()), progress);
  }

  private static String nameFrom(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
        ? name.substring(0, name.length() - SUFFIX.length())
        : name;
  }
}
