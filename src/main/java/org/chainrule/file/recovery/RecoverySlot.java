package org.chainrule.file.recovery;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.file.writing.LockFile;

/**
 * A numbered place in a recovery folder: a lock, which the window that uses the place holds while
 * its program lives, and beside it the recovery file, which is there only while something is
 * unsaved. Locks stay in the folder for the next window; so there are never more of them than there
 * were windows at once.
 */
record RecoverySlot(Path data, LockFile lock) implements AutoCloseable {

  private static final int MOST = 1000;
  private static final Pattern DATA = Pattern.compile("window-(\\d{1,4})\\.recovery");

  /** Claims the first place that is neither in use nor holds what another window left. */
  static RecoverySlot free(Path folder) throws IOException {
    for (int number = 1; number <= MOST; number++) {
      if (Files.exists(data(folder, number))) {
        continue;
      }
      Optional<RecoverySlot> slot = claim(folder, number);
      if (slot.isPresent() && slot.get().isEmpty()) {
        return slot.get();
      }
      slot.ifPresent(RecoverySlot::close);
    }
    throw new IOException("too many windows left something behind");
  }

  /** The numbers of the places that hold something, in order. */
  static List<Integer> full(Path folder) {
    List<Integer> numbers = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher name = DATA.matcher(file.getFileName().toString());
        if (name.matches()) {
          numbers.add(Integer.valueOf(name.group(1)));
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // A folder that is not there holds nothing.
    }
    numbers.sort(null);
    return numbers;
  }

  /** Claims a place, if no living window holds it. */
  static Optional<RecoverySlot> claim(Path folder, int number) throws IOException {
    Path file = folder.resolve("window-" + number + ".lock");
    return LockFile.tryLock(file).map(lock -> new RecoverySlot(data(folder, number), lock));
  }

  /** Whether nothing is kept here. */
  boolean isEmpty() {
    return !Files.exists(data);
  }

  /** Lets go of the place; what is kept here stays. */
  @Override
  public void close() {
    lock.close();
  }

  private static Path data(Path folder, int number) {
    return folder.resolve("window-" + number + ".recovery");
  }
}
