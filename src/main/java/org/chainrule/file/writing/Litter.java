package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What programs that were killed have left behind, and older versions of this one. */
public final class Litter {

  /** What an older version left of its settings each time that the disk was full. */
  private static final String EMPTY_SETTINGS = "settings[0-9]*.json";

  private static final String TEMPORARY = "*.tmp";

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
    Map<Path, Path> noted = Places.in(settings).folders();
    folders.addAll(noted.values());
    recent.stream().map(Path::getParent).filter(Objects::nonNull).forEach(folders::add);
    folders.forEach(TemporaryFiles::sweep);
    noted.keySet().stream().filter(TemporaryFiles::isStale).forEach(TemporaryFiles::remove);
    sweepSettings(settings);
  }

  /**
   * Takes away the temporary files of killed programs, such as the copies of fonts that Java makes.
   * A program reads its own again and again, so no other one may live.
   *
   * @param temporary a folder for nothing but temporary files of this program
   * @param before what is younger stays
   */
  public static void sweepTemporary(Path temporary, Instant before) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, TEMPORARY)) {
      for (Path file : left) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          TemporaryFiles.remove(file);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // Sweeping is no reason to fail.
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
