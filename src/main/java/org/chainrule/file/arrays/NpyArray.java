package org.chainrule.file.arrays;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.words.Words;

/**
 * Reads arrays in NumPy's format, versions 1 to 3, as NumPy documents it (numpy.lib.format): six
 * bytes of magic, two of version, the length of the header (two bytes in version 1, then four,
 * little-endian), the header, and the entries.
 */
final class NpyArray {

  /** What every file in the format begins with. */
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  private static final int LATEST = 3;
  private static final int SHORT_LENGTH = 2;
  private static final int LONG_LENGTH = 4;
  private static final int LONGEST_HEADER = 0xFFFF;

  private final String file;
  private final ByteBuffer bytes;

  private NpyArray(byte[] bytes, String file) {
    this.file = file;
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads an array.
   *
   * @param file what messages call it
   */
  static Matrix read(byte[] bytes, String file) throws ScenarioFileException {
    if (!ArrayFile.startsWith(bytes, MAGIC)) {
      throw ScenarioFileException.of(file, Words.of("file.array.header"));
    }
    return new NpyArray(bytes, file).read();
  }

  private Matrix read() throws ScenarioFileException {
    bytes.position(MAGIC.length);
    require(2);
    int version = bytes.get();
    int minor = bytes.get();
    if (version < 1 || version > LATEST || minor != 0) {
      throw ScenarioFileException.of(
          file, Words.of("file.array.version", (version & 0xFF) + "." + (minor & 0xFF)));
    }
    return entries(NpyHeaderParser.parse(header(version), file));
  }

  private String header(int version) throws ScenarioFileException {
    require(version == 1 ? SHORT_LENGTH : LONG_LENGTH);
    int length = version == 1 ? Short.toUnsignedInt(bytes.getShort()) : bytes.getInt();
    if (length < 0 || length > LONGEST_HEADER) {
      throw ScenarioFileException.of(file, Words.of("file.array.header"));
    }
    require(length);
    byte[] header = new byte[length];
    bytes.get(header);
    Charset charset = version < LATEST ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return new String(header, charset);
  }

  private void require(int count) throws ScenarioFileException {
    if (bytes.remaining() < count) {
      throw ScenarioFileException.of(file, Words.of("file.array.header"));
    }
  }

  private Matrix entries(NpyHeader header) throws ScenarioFileException {
    int count = header.count();
    int held = bytes.remaining() / header.type().bytes();
    int more = bytes.remaining() - count * header.type().bytes();
    if (held < count) {
      String reason = Words.of("file.array.short", String.valueOf(count), String.valueOf(held));
      throw ScenarioFileException.of(file, reason);
    }
    if (more > 0) {
      throw ScenarioFileException.of(file, Words.of("file.array.long", more));
    }
    ByteBuffer data = bytes.slice().order(header.order());
    Matrix matrix =
        Matrix.generate(
            header.rows(),
            header.columns(),
            (row, column) -> header.type().get(data, header.indexOf(row, column)));
    requireFinite(matrix);
    return matrix;
  }

  private void requireFinite(Matrix matrix) throws ScenarioFileException {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        double entry = matrix.get(row, column);
        if (!Double.isFinite(entry)) {
          String r = String.valueOf(row + 1);
          String c = String.valueOf(column + 1);
          throw ScenarioFileException.of(
              file, Words.of("file.array.notFinite", r, c, String.valueOf(entry)));
        }
      }
    }
  }
}
