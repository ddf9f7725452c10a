package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.UUID;

/**
 * Writes a file so that at every moment either the old or the new content is there, whole: into a
 * temporary file beside it, which is then renamed. Everything that this program writes goes through
 * here. A symbolic link stays one: what it points at is written. Owner and permissions stay too.
 *
 * @param disk where the files are
 */
public record AtomicWriter(Disk disk) {

  /** What it wrote survives a power cut, too; it waits for the disk, so not on the UI thread. */
  public static final AtomicWriter DURABLE = new AtomicWriter(new RealDisk(true));

  /** Does not wait for the disk: after a power cut, what it wrote last may be gone. */
  public static final AtomicWriter PROMPT = new AtomicWriter(new RealDisk(false));

  /** A last look at the file that is about to be replaced; it throws to leave it as it is. */
  @FunctionalInterface
  public interface LastLook {
    /** Looks at a file, no link, which need not be there. */
    void at(Path target) throws IOException;
  }

  /**
   * Replaces what the file holds, or makes the file.
   *
   * @throws IOException if nothing was changed; {@link WriteReason} tells a person why
   */
  public void replace(Path file, byte[] content) throws IOException {
    replace(file, content, target -> {});
  }

  /**
   * Replaces what the file holds, or makes the file, unless a last look at it finds a reason not
   * to.
   *
   * @return when the content was written, as the file system has it
   * @throws InPlaceOnlyException if the file may be written, but its folder lets none be replaced
   * @throws IOException if nothing was changed
   */
  public FileTime replace(Path file, byte[] content, LastLook lastLook) throws IOException {
    WriteTarget target = WriteTarget.of(file);
    TemporaryFiles.sweep(target.folder());
    Path fresh = TemporaryFiles.in(target.folder(), UUID.randomUUID().toString());
    try {
      create(target, fresh, content);
      target.keepOwner(fresh);
      FileTime time = Files.getLastModifiedTime(fresh);
      lastLook.at(target.path());
      rename(target, fresh);
      disk.settle(target.folder());
      return time;
    } finally {
      TemporaryFiles.remove(fresh);
    }
  }

  private void create(WriteTarget target, Path fresh, byte[] content) throws IOException {
    try {
      disk.create(fresh, content, target.attributes());
    } catch (IOException e) {
      boolean closed = e instanceof AccessDeniedException || WriteReason.isReadOnly(e);
      throw closed && target.takesBytes() ? new InPlaceOnlyException(target.path(), e) : e;
    }
  }

  /** A file that another is mounted on, for one, keeps its name. */
  private void rename(WriteTarget target, Path fresh) throws IOException {
    try {
      disk.rename(fresh, target.path());
    } catch (FileSystemException e) {
      throw target.takesBytes() ? new InPlaceOnlyException(target.path(), e) : e;
    }
  }

  /**
   * Replaces what the file holds, or makes the file; a pipe or a device, which cannot be replaced,
   * is handed the content.
   *
   * @param lastLook throws to leave the file as it is
   * @throws IOException if it cannot be written; a file is then as it was
   */
  public void write(Path file, byte[] content, LastLook lastLook) throws IOException {
    if (WriteTarget.isPipeOrDevice(file)) {
      Files.write(file, content);
    } else {
      replace(file, content, lastLook);
    }
  }
}
