package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The place that a file is written to: what links point at, and what must stay as it is.
 *
 * @param path the file itself, no link
 * @param old what POSIX knows of the file that is there; null if there is none, or no POSIX
 */
record WriteTarget(Path path, PosixFileAttributes old) {

  private static final int MOST_LINKS = 40;
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  /**
   * Finds the place and checks that a file can be replaced or made there.
   *
   * @throws IOException a kind of which {@link WriteReason} knows, if it cannot
   */
  static WriteTarget of(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new UnsuitableTargetException(file, "file.folder");
    }
    if (isPipeOrDevice(file)) {
      throw new UnsuitableTargetException(file, "write.noPlainFile");
    }
    Path path = behindLinks(file.toAbsolutePath());
    Path folder = path.getParent();
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new UnsuitableTargetException(file, "write.noFolder");
    }
    WriteTarget target = new WriteTarget(path, old(path));
    if (target.isProtected()) {
      throw new AccessDeniedException(path.toString());
    }
    return target;
  }

  /** Whether there is something that takes bytes but is no file. */
  static boolean isPipeOrDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  /** The folder that the file stands in. */
  Path folder() {
    return path.getParent();
  }

  /** Whether there is a file that may be written. */
  boolean takesBytes() {
    return Files.isRegularFile(path) && Files.isWritable(path);
  }

  /** What a new file must begin with, so that nobody can read it who could not read the old one. */
  FileAttribute<?>[] attributes() {
    return old == null
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(old.permissions())};
  }

  /** Gives a new file the owner, group and permissions of the old one, as far as one may. */
  void keepOwner(Path fresh) throws IOException {
    if (old == null) {
      return;
    }
    PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    PosixFileAttributes now = view.readAttributes();
    try {
      if (!now.group().equals(old.group())) {
        view.setGroup(old.group());
      }
      if (!now.owner().equals(old.owner())) {
        view.setOwner(old.owner());
      }
    } catch (IOException notAllowed) {
      // Only the superuser may give files away.
    }
    view.setPermissions(old.permissions());
  }

  /**
   * A file that is read-only is meant to be, even where its folder or the superuser allows more.
   */
  private boolean isProtected() {
    boolean readOnly = old != null && old.permissions().stream().noneMatch(WRITE::contains);
    return readOnly || Files.exists(path) && !Files.isWritable(path);
  }

  private static Path behindLinks(Path file) throws IOException {
    Path path = file;
    for (int links = 0; Files.isSymbolicLink(path); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      path = path.resolveSibling(Files.readSymbolicLink(path));
    }
    return path;
  }

  private static PosixFileAttributes old(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return view == null || !Files.exists(path) ? null : view.readAttributes();
  }
}
