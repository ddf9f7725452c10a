package org.chainrule.file.writing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The folders in which something is being written right now, a note each. The note of a program
 * that is killed meanwhile stays, so that the next one knows where to sweep.
 *
 * @param notes the folder for the notes and nothing else, made when it is needed
 */
public record Places(Path notes) {

  /** Where they are noted, beside the settings. */
  public static Places in(Path settings) {
    return new Places(settings.resolve("writing"));
  }

  /**
   * Notes that a file is about to be written. A place that cannot be noted is no reason not to.
   *
   * @return to be run once it is written, or is not
   */
  public Runnable note(Path file) {
    Path note = notes.resolve(UUID.randomUUID().toString());
    try {
      String folder = WriteTarget.of(file).folder().toUri().toString();
      Files.createDirectories(notes);
      Files.write(note, folder.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unnoted) {
      TemporaryFiles.remove(note);
    }
    return () -> TemporaryFiles.remove(note);
  }

  /** Returns the folders by their notes. What is no note is taken away. */
  Map<Path, Path> folders() {
    Map<Path, Path> folders = new LinkedHashMap<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(notes)) {
      for (Path note : all) {
        folder(note, folders);
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // A folder that is not there has none.
    }
    return folders;
  }

  private static void folder(Path note, Map<Path, Path> folders) {
    try {
      String folder = new String(SmallFile.read(note), StandardCharsets.UTF_8);
      folders.put(note, Path.of(URI.create(folder)));
    } catch (IOException | RuntimeException noPlace) {
      if (TemporaryFiles.isStale(note)) {
        TemporaryFiles.remove(note);
      }
    }
  }
}
