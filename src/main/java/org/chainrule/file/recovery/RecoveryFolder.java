package org.chainrule.file.recovery;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.file.writing.InPlace;
import org.chainrule.file.writing.TemporaryFiles;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * The folder in which every running window keeps what is unsaved, so that it survives a crash or a
 * power cut. Several windows, of one program or of several, share it without disturbing each other:
 * each holds a lock on its place as long as it lives, and a place whose lock is free has been
 * abandoned.
 */
public final class RecoveryFolder {

  private static final int MOST_DAMAGED = 1000;
  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final Clock clock;
  private final AtomicWriter writer;

  /**
   * A recovery folder, made when it is first needed.
   *
   * @param clock tells when something was kept
   */
  public RecoveryFolder(Path folder, Clock clock) {
    this(folder, clock, AtomicWriter.DURABLE);
  }

  RecoveryFolder(Path folder, Clock clock, AtomicWriter writer) {
    this.folder = folder;
    this.clock = clock;
    this.writer = writer;
  }

  /** The folder itself, which need not be there yet. */
  public Path place() {
    return folder;
  }

  /** Where files are kept safe while they are written in place. */
  public InPlace inPlace() {
    return new InPlace(folder);
  }

  /**
   * Claims a place for a window, in which nothing is kept yet.
   *
   * @throws ScenarioFileException if the folder cannot be used
   */
  public Recovery open() throws ScenarioFileException {
    try {
      create();
      TemporaryFiles.sweep(folder);
      return new Recovery(RecoverySlot.free(folder), clock, writer);
    } catch (IOException e) {
      throw Recovery.failed(folder, e);
    }
  }

  /**
   * Finds what windows that are no longer there have left. A file that cannot be understood is set
   * aside under another name, and none is deleted; one that only a later program understands stays
   * for it.
   */
  public Leftovers leftovers() {
    List<Abandoned> abandoned = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int number : RecoverySlot.full(folder)) {
      try {
        find(number).ifPresent(abandoned::add);
      } catch (ScenarioFileException damaged) {
        problems.add(damaged.getMessage());
      }
    }
    copies().forEach(copy -> problems.add(Words.of("recovery.copy", OneLine.of(copy.toString()))));
    return new Leftovers(abandoned, problems);
  }

  /** What files held that were being written in place when the program ended. */
  private List<Path> copies() {
    List<Path> copies = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, InPlace::isCopy)) {
      files.forEach(copies::add);
    } catch (IOException | DirectoryIteratorException unreadable) {
      // A folder that is not there holds nothing.
    }
    copies.sort(null);
    return copies;
  }

  private Optional<Abandoned> find(int number) throws ScenarioFileException {
    Optional<RecoverySlot> slot = claim(number);
    if (slot.isEmpty()) {
      return Optional.empty();
    }
    Optional<Abandoned> found = Optional.empty();
    try {
      found = read(slot.get());
      return found;
    } finally {
      if (found.isEmpty()) {
        slot.get().close();
      }
    }
  }

  /** One that cannot be locked may be in use, so it is left alone. */
  private Optional<RecoverySlot> claim(int number) {
    try {
      return RecoverySlot.claim(folder, number);
    } catch (IOException unusable) {
      return Optional.empty();
    }
  }

  private static Optional<Abandoned> read(RecoverySlot slot) throws ScenarioFileException {
    Path data = slot.data();
    if (slot.isEmpty()) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(data)) {
      // Whoever reads a pipe waits for another who writes.
      throw ScenarioFileException.of(data.toString(), Words.of("recovery.unreadable"));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(data);
    } catch (IOException | OutOfMemoryError unreadable) {
      throw ScenarioFileException.of(data.toString(), Words.of("recovery.unreadable"), unreadable);
    }
    try {
      Unsaved unsaved = RecoveryText.read(bytes, data.toString());
      unsaved.file().map(Path::getParent).ifPresent(TemporaryFiles::sweep);
      return Optional.of(new Abandoned(slot, unsaved));
    } catch (RecoveryText.FromTheFuture later) {
      return Optional.empty();
    } catch (IOException damaged) {
      throw setAside(data, damaged);
    }
  }

  private static ScenarioFileException setAside(Path data, IOException damage) {
    for (int number = 1; number <= MOST_DAMAGED; number++) {
      Path aside = data.resolveSibling("damaged-" + number + ".recovery");
      try {
        // Without REPLACE_EXISTING, so that no other damaged file is lost.
        Files.move(data, aside, new StandardCopyOption[0]);
        return ScenarioFileException.of(aside.toString(), Words.of("recovery.damaged"), damage);
      } catch (FileAlreadyExistsException taken) {
        // The next name may be free.
      } catch (IOException stays) {
        break;
      }
    }
    return ScenarioFileException.of(data.toString(), Words.of("recovery.unreadable"), damage);
  }

  /** What is unsaved is nobody else's business. */
  private void create() throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (Files.isDirectory(folder)) {
      if (posix) {
        close(folder);
      }
      return;
    }
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN)}
            : new FileAttribute<?>[0];
    if (folder.toAbsolutePath().getParent() != null) {
      Files.createDirectories(folder.toAbsolutePath().getParent());
    }
    Files.createDirectories(folder, attributes);
  }

  /** An older version left it open to everyone. */
  private static void close(Path folder) {
    try {
      if (!OWN.containsAll(Files.getPosixFilePermissions(folder))) {
        Files.setPosixFilePermissions(folder, OWN);
      }
    } catch (IOException notOurs) {
      // Whoever owns the folder decides who may look into it.
    }
  }
}
