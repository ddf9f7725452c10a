package org.chainrule.file.arrays;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.chainrule.words.Words;

/**
 * Looks through the directory at the end of a ZIP file (PKWARE's APPNOTE, sections 4.3.12 and
 * 4.3.16) for what keeps its entries from being unpacked though nothing is damaged: the JDK doesn't
 * tell these apart.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int END_SIZE = 12;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int FLAGS = 8;
  private static final int METHOD = 10;
  private static final int NAME_LENGTH = 28;
  private static final int EXTRA_LENGTH = 30;
  private static final int COMMENT_LENGTH = 32;

  private static final int ENCRYPTED = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer zip;

  private ZipDirectory(byte[] zip) {
    this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns why the entries cannot be unpacked, if the directory says so. */
  static Optional<String> obstacle(byte[] zip) {
    return new ZipDirectory(zip).obstacle();
  }

  private Optional<String> obstacle() {
    int end = end();
    // Where the directory begins is told by its size: something may stand before the archive.
    int place = end < 0 ? 0 : end - zip.getInt(end + END_SIZE);
    while (place >= 0 && place <= end - ENTRY_BYTES && zip.getInt(place) == ENTRY) {
      int method = unsigned(place + METHOD);
      if ((unsigned(place + FLAGS) & ENCRYPTED) != 0) {
        return Optional.of(Words.of("file.array.encrypted"));
      }
      if (method != STORED && method != DEFLATED) {
        return Optional.of(Words.of("file.array.packed"));
      }
      place += length(place);
    }
    return Optional.empty();
  }

  /** Returns the length of the entry at a place; at most 46 + 3 · 65535. */
  private int length(int place) {
    return ENTRY_BYTES
        + unsigned(place + NAME_LENGTH)
        + unsigned(place + EXTRA_LENGTH)
        + unsigned(place + COMMENT_LENGTH);
  }

  private int end() {
    int last = zip.capacity() - END_BYTES;
    int first = Math.max(0, last - LONGEST_COMMENT);
    for (int place = last; place >= first; place--) {
      if (zip.getInt(place) == END) {
        return place;
      }
    }
    return -1;
  }

  private int unsigned(int place) {
    return Short.toUnsignedInt(zip.getShort(place));
  }
}
