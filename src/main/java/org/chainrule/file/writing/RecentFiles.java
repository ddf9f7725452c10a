package org.chainrule.file.writing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that were opened or saved last, in a small JSON file that several programs share. It is
 * a convenience: what cannot be read counts as empty, and what cannot be written is passed over.
 */
public final class RecentFiles {

  /** The most that are remembered. */
  public static final int MOST = 10;

  private static final String FILES = "files";
  private static final int PATIENCE_MILLIS = 300;
  private static final int PAUSE_MILLIS = 10;

  private final Path list;

  /** The list in this file, which is made when it is first needed. */
  public RecentFiles(Path list) {
    this.list = list.toAbsolutePath();
  }

  /** Returns the files, the latest first, each once, as absolute paths. Some may be gone. */
  public List<Path> all() {
    Set<Path> files = new LinkedHashSet<>();
    for (Object entry : entries()) {
      if (files.size() < MOST) {
        path(entry).ifPresent(files::add);
      }
    }
    return List.copyOf(files);
  }

  /** Puts a file first. */
  public void add(Path file) {
    Path first = file.toAbsolutePath().normalize();
    try {
      Files.createDirectories(list.getParent());
      Optional<LockFile> lock = locked();
      try {
        List<Path> files = new ArrayList<>(all());
        files.remove(first);
        files.add(0, first);
        write(files.subList(0, Math.min(MOST, files.size())));
      } finally {
        lock.ifPresent(LockFile::close);
      }
    } catch (IOException unwritable) {
      // Nobody should be disturbed for this.
    }
  }

  /** Waits a little for others who are writing; a lost entry is better than a window that hangs. */
  private Optional<LockFile> locked() throws IOException {
    Path file = list.resolveSibling(list.getFileName() + ".lock");
    Optional<LockFile> lock = LockFile.tryLock(file);
    for (int waited = 0; lock.isEmpty() && waited < PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      lock = LockFile.tryLock(file);
    }
    return lock;
  }

  private void write(List<Path> files) throws IOException {
    List<String> entries = files.stream().map(file -> file.toUri().toString()).toList();
    AtomicWriter.DURABLE.replace(list, SmallJson.lines(Map.of(FILES, entries)));
  }

  private List<?> entries() {
    try {
      Object entries = SmallJson.read(SmallFile.read(list)).get(FILES);
      return entries instanceof List<?> some ? some : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /**
   * Returns the path of an entry, a URI, which loses nothing of a file's name. What has no name,
   * such as the root of all folders, is no file.
   */
  private static Optional<Path> path(Object entry) {
    try {
      return Optional.of(Path.of(URI.create(String.valueOf(entry))).normalize())
          .filter(path -> path.getFileName() != null);
    } catch (RuntimeException noPath) {
      return Optional.empty();
    }
  }
}
