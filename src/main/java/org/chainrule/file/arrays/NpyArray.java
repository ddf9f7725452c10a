package org.chainrule.file.arrays;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.file.foreign.Signature;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.words.Words;

/**
 * Reads arrays in NumPy's format, versions 1 to 3, as NumPy documents it (numpy.lib.format): six
 * bytes of magic, two of version, the length of the header (two bytes in version 1, then four,
 * little-endian), the header, and the entries.
 */
final class NpyArray {

  private static final int LATEST = 3;
  private static final int SHORT_LENGTH = 2;
  private static final int LONG_LENGTH = 4;
  private static final int LONGEST_HEADER = 0xFFFF;

  private final Origin origin;
  private final ByteBuffer bytes;

  private NpyArray(byte[] bytes, Origin origin) {
    this.origin = origin;
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether bytes begin as every file in the format does. */
  static boolean isOne(byte[] bytes) {
    return Signature.begins(bytes, Signature.NPY);
  }

  /**
   * Reads an array {@linkplain #isOne in the format}; it is left out if it is no matrix of finite
   * numbers.
   *
   * @throws ScenarioFileException if the bytes are damaged
   */
  static Found read(byte[] bytes, Origin origin) throws ScenarioFileException {
    return new NpyArray(bytes, origin).read();
  }

  private Found read() throws ScenarioFileException {
    bytes.position(Signature.NPY.length());
    require(2);
    int version = bytes.get();
    int minor = bytes.get();
    if (version < 1 || version > LATEST || minor != 0) {
      String given = (version & 0xFF) + "." + (minor & 0xFF);
      throw origin.error(Words.of("file.array.version", given));
    }
    NpyHeader header = NpyHeaderParser.parse(header(version), origin);
    Optional<String> misfit = NpyMisfit.of(header);
    return misfit.isPresent()
        ? origin.leftOut(header.shapeWords(), misfit.get())
        : read(header.shapeWords(), NpyEntries.of(header));
  }

  private Found read(String shape, NpyEntries entries) throws ScenarioFileException {
    requireLength(entries);
    Matrix matrix = entries.matrix(bytes);
    Optional<String> misfit = NpyMisfit.of(matrix);
    return misfit.isPresent()
        ? origin.leftOut(shape, misfit.get())
        : origin.array(entries.shape(), matrix);
  }

  private String header(int version) throws ScenarioFileException {
    require(version == 1 ? SHORT_LENGTH : LONG_LENGTH);
    int length = version == 1 ? Short.toUnsignedInt(bytes.getShort()) : bytes.getInt();
    if (length < 0 || length > LONGEST_HEADER) {
      throw origin.error(Words.of("file.array.header"));
    }
    require(length);
    byte[] header = new byte[length];
    bytes.get(header);
    Charset charset = version < LATEST ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return new String(header, charset);
  }

  private void require(int count) throws ScenarioFileException {
    if (bytes.remaining() < count) {
      throw origin.error(Words.of("file.array.header"));
    }
  }

  private void requireLength(NpyEntries entries) throws ScenarioFileException {
    int more = bytes.remaining() - entries.bytes();
    if (more < 0) {
      String count = String.valueOf(entries.rows() * entries.columns());
      String held = String.valueOf(bytes.remaining() / entries.type().bytes());
      throw origin.error(Words.of("file.array.short", count, held));
    }
    if (more > 0) {
      throw origin.error(Words.of("file.array.long", more));
    }
  }
}
