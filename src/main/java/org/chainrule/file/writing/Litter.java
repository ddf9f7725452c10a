package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** What programs that were killed have left behind, and older versions of this one. */
public final class Litter {

  /** What an older version left of its settings each time that the disk was full. */
  private static final String EMPTY_SETTINGS = "settings[0-9]*.json";

  /** What JavaFX calls the copy of a font that it was given as a stream. */
  private static final String FONT_COPIES = "+JXF*.tmp";

  private Litter() {}

  /**
   * Takes it away. A folder on a disk that does not answer keeps this waiting, so it needs a thread
   * of its own.
   *
   * @param settings the folder of the program's settings
   * @param recent the files that were written last
   */
  public static void sweep(Path settings, Collection<Path> recent) {
    Set<Path> folders = new LinkedHashSet<>();
    folders.add(settings);
    recent.stream().map(Path::getParent).filter(Objects::nonNull).forEach(folders::add);
    folders.forEach(TemporaryFiles::sweep);
    sweepSettings(settings);
  }

  /**
   * Takes away copies of the program's fonts that JavaFX has made and a kill left behind. A window
   * reads its copies again and again, so no other one may live.
   *
   * @param temporary the folder for temporary files
   * @param fonts what the fonts hold
   * @param before copies that are younger stay
   */
  public static void sweepFonts(Path temporary, Collection<byte[]> fonts, Instant before) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, FONT_COPIES)) {
      for (Path file : left) {
        if (isCopy(file, fonts, before)) {
          TemporaryFiles.remove(file);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // Sweeping is no reason to fail.
    }
  }

  private static boolean isCopy(Path file, Collection<byte[]> fonts, Instant before) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || !Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
        return false;
      }
      long size = Files.size(file);
      for (byte[] font : fonts) {
        if (font.length == size && Arrays.equals(font, Files.readAllBytes(file))) {
          return true;
        }
      }
      return false;
    } catch (IOException notOurs) {
      return false;
    }
  }

  private static void sweepSettings(Path settings) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(settings, EMPTY_SETTINGS)) {
      for (Path file : left) {
        if (Files.isRegularFile(file) && Files.size(file) == 0) {
          TemporaryFiles.remove(file);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // A folder that is not there has none.
    }
  }
}
