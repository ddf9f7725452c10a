package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.EnumSet;
import java.util.Set;

/**
 * The disk of this computer.
 *
 * @param durable whether each write waits until a power cut can no longer undo it
 */
record RealDisk(boolean durable) implements Disk {

  private static final Set<StandardOpenOption> FRESH =
      EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  @Override
  public void create(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, FRESH, attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (durable) {
        channel.force(true);
      }
    }
  }

  @Override
  public void settle(Path folder) {
    if (!durable) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException impossible) {
      // Not every system can. The file itself is on the disk, and the rename will be there soon.
    }
  }
}
