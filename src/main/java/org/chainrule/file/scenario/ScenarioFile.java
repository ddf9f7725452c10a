package org.chainrule.file.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.file.writing.FileChangedException;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.InPlace;
import org.chainrule.file.writing.InPlaceOnlyException;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.file.writing.WriteReason;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * A scenario as it was read from a file.
 *
 * @param path the file, as it was given
 * @param scenario what it holds
 * @param fingerprint what the file was like
 */
public record ScenarioFile(Path path, Scenario scenario, Fingerprint fingerprint) {

  /**
   * Reads a file, once, so that it may also be a pipe.
   *
   * @throws ScenarioFileException if it cannot be read or is not a scenario
   */
  public static ScenarioFile open(Path path) throws ScenarioFileException {
    return open(path, share -> {});
  }

  /**
   * Reads a file, once, so that it may also be a pipe.
   *
   * @param progress told in this thread from time to time which share is read, 0 to 1; may throw to
   *     end the reading
   * @throws ScenarioFileException if it cannot be read or is not a scenario
   */
  public static ScenarioFile open(Path path, DoubleConsumer progress) throws ScenarioFileException {
    return ScenarioReader.open(path, SourceReader.STANDARD, progress);
  }

  /**
   * Saves a scenario: the file holds the old or the new scenario, whole, at every moment, and the
   * old one if this fails.
   *
   * @param expected what the file was like when it was last read or written; empty to replace
   *     whatever is there
   * @return what the file is like now
   * @throws FileChangedException if the file is not what was expected
   * @throws InPlaceOnlyException if the file may be written, but not be replaced
   * @throws ScenarioFileException if it cannot be written
   */
  public static Fingerprint save(Path path, Scenario scenario, Optional<Fingerprint> expected)
      throws FileChangedException, InPlaceOnlyException, ScenarioFileException {
    return save(path, scenario, expected, AtomicWriter.DURABLE);
  }

  static Fingerprint save(
      Path path, Scenario scenario, Optional<Fingerprint> expected, AtomicWriter writer)
      throws FileChangedException, InPlaceOnlyException, ScenarioFileException {
    return save(path, scenario, expected, writer::replace);
  }

  /**
   * Saves a scenario into a file that cannot be replaced.
   *
   * @param expected what the file was like when it was last read or written; empty to write over
   *     whatever is there
   * @return what the file is like now
   * @throws FileChangedException if the file is not what was expected
   * @throws ScenarioFileException if it cannot be written, or was in part
   */
  public static Fingerprint save(
      Path path, Scenario scenario, Optional<Fingerprint> expected, InPlace inPlace)
      throws FileChangedException, InPlaceOnlyException, ScenarioFileException {
    return save(path, scenario, expected, inPlace::write);
  }

  private interface Writing {
    FileTime write(Path path, byte[] content, AtomicWriter.LastLook look) throws IOException;
  }

  private static Fingerprint save(
      Path path, Scenario scenario, Optional<Fingerprint> expected, Writing writing)
      throws FileChangedException, InPlaceOnlyException, ScenarioFileException {
    return save(path, content(path, scenario, SourceReader.STANDARD), expected, writing);
  }

  /**
   * Saves a file of another kind in the same way.
   *
   * @return what the file is like now
   */
  public static Fingerprint save(Path path, byte[] content, Optional<Fingerprint> expected)
      throws FileChangedException, InPlaceOnlyException, ScenarioFileException {
    return save(path, content, expected, AtomicWriter.DURABLE::replace);
  }

  /**
   * Saves a file of another kind into one that cannot be replaced.
   *
   * @return what the file is like now
   */
  public static Fingerprint save(
      Path path, byte[] content, Optional<Fingerprint> expected, InPlace inPlace)
      throws FileChangedException, InPlaceOnlyException, ScenarioFileException {
    return save(path, content, expected, inPlace::write);
  }

  private static Fingerprint save(
      Path path, byte[] content, Optional<Fingerprint> expected, Writing writing)
      throws FileChangedException, InPlaceOnlyException, ScenarioFileException {
    try {
      AtomicWriter.LastLook look = target -> requireUnchanged(path, target, expected);
      return Fingerprint.of(content, writing.write(path, content, look).toInstant());
    } catch (FileChangedException | InPlaceOnlyException e) {
      throw e;
    } catch (IOException e) {
      throw ScenarioFileException.of(path.toString(), WriteReason.of(e), e);
    }
  }

  /**
   * Writes a scenario, whole or not at all; a pipe or a device is handed it.
   *
   * @param overwriting tells what may be written over
   * @throws ScenarioFileException if it cannot be written
   */
  public static void write(Path path, Scenario scenario, Overwriting overwriting)
      throws ScenarioFileException {
    byte[] content = content(path, scenario, SourceReader.STANDARD);
    try {
      AtomicWriter.DURABLE.write(path, content, overwriting);
    } catch (IOException e) {
      throw ScenarioFileException.of(path.toString(), WriteReason.of(e), e);
    }
  }

  /** Returns the bytes of the scenario's file, which that reader must be able to read again. */
  static byte[] content(Path path, Scenario scenario, SourceReader reader)
      throws ScenarioFileException {
    return content(path, ScenarioWriter.toJson(scenario), reader);
  }

  /** Returns the bytes of a file, which that reader must be able to read again. */
  public static byte[] content(Path path, String text, SourceReader reader)
      throws ScenarioFileException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    if (content.length > reader.maxBytes()) {
      String reason = Words.of("save.tooLarge", reader.megabytes());
      throw ScenarioFileException.of(path.toString(), reason);
    }
    return content;
  }

  private static void requireUnchanged(Path path, Path target, Optional<Fingerprint> expected)
      throws IOException {
    if (expected.isPresent()) {
      Fingerprint.Change change = expected.get().changeOf(target);
      if (change != Fingerprint.Change.NONE) {
        throw new FileChangedException(path, change);
      }
    }
  }
}
