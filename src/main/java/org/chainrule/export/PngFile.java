package org.chainrule.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.chainrule.file.writing.AtomicWriter;

/** Writes pictures in the PNG format. */
public final class PngFile {

  private PngFile() {}

  /**
   * Writes a picture. A file of this name is replaced once the new one is complete, so that a
   * failure leaves no half picture behind; a pipe or a device takes the picture's bytes.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(BufferedImage image, Path file) throws IOException {
    AtomicWriter.PROMPT.write(file, encoded(image));
  }

  private static byte[] encoded(BufferedImage image) throws IOException {
    ImageIO.setUseCache(false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("this Java cannot write PNG pictures");
    }
    return bytes.toByteArray();
  }
}
