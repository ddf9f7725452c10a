package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
   * @throws IOException if nothing was changed
   */
  public FileTime replace(Path file, byte[] content, LastLook lastLook) throws IOException {
    WriteTarget target = WriteTarget.of(file);
    TemporaryFiles.sweep(target.folder());
    Path fresh = TemporaryFiles.in(target.folder(), UUID.randomUUID().toString());
    try {
      disk.create(fresh, content, target.attributes());
      target.keepOwner(fresh);
      FileTime time = Files.getLastModifiedTime(fresh);
      lastLook.at(target.path());
      Files.move(fresh, target.path(), StandardCopyOption.ATOMIC_MOVE);
      disk.settle(target.folder());
      return time;
    } finally {
      TemporaryFiles.remove(fresh);
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
