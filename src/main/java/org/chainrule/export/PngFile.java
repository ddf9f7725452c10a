package org.chainrule.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * Writes pictures in the PNG format. Behind its header each bears a mark, a text chunk as section
 * 11.3.4.3 of the PNG specification has it, so that the next picture may take its place.
 */
public final class PngFile {

  /** The signature, 8 bytes, and the header with its length, type and checksum, 12 and 13. */
  private static final int HEAD = 8 + 12 + 13;

  private static final int FRAME = 12;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] MARK = mark();

  private PngFile() {}

  /** Whether a file is a picture that was written here. */
  public static boolean wrote(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(HEAD + MARK.length);
      return start.length == HEAD + MARK.length
          && Arrays.equals(Arrays.copyOf(start, SIGNATURE.length), SIGNATURE)
          && Arrays.equals(Arrays.copyOfRange(start, HEAD, start.length), MARK);
    }
  }

  /** Returns a picture as a file holds it. */
  public static byte[] bytes(BufferedImage image) throws IOException {
    ImageIO.setUseCache(false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("this Java cannot write PNG pictures");
    }
    byte[] plain = bytes.toByteArray();
    return ByteBuffer.allocate(plain.length + MARK.length)
        .put(plain, 0, HEAD)
        .put(MARK)
        .put(plain, HEAD, plain.length - HEAD)
        .array();
  }

  /** A chunk: the length of its data, its type and data, and a checksum of these two. */
  private static byte[] mark() {
    byte[] typed = "tEXtSoftware\0Chainrule".getBytes(StandardCharsets.ISO_8859_1);
    int length = typed.length - 4;
    CRC32 checksum = new CRC32();
    checksum.update(typed);
    return ByteBuffer.allocate(FRAME + length)
        .putInt(length)
        .put(typed)
        .putInt((int) checksum.getValue())
        .array();
  }
}
