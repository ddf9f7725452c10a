package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {

  private static final BufferedImage IMAGE = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);

  @TempDir private Path folder;

  @Test
  void holdsThePicture() throws Exception {
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.bytes(IMAGE)));

    assertThat(read.getWidth()).isEqualTo(30);
    assertThat(read.getHeight()).isEqualTo(20);
  }

  /** Java's own reader checks neither the place nor the sum of a chunk, so the bytes are. */
  @Test
  void knowsItsOwnPicturesByATextChunkBehindTheHeader() throws Exception {
    Path file = folder.resolve("a.png");
    byte[] bytes = PngFile.bytes(IMAGE);
    Files.write(file, bytes);

    assertThat(PngFile.wrote(file)).isTrue();
    assertThat(new String(bytes, 33, 26, StandardCharsets.ISO_8859_1))
        .isEqualTo("\0\0\0\u0012tEXtSoftware\0Chainrule");
    // zlib.crc32(b"tEXtSoftware\0Chainrule") of Python 3.
    assertThat(ByteBuffer.wrap(bytes).getInt(59)).isEqualTo(0x8090b4f5);
    ImageIO.write(IMAGE, "png", file.toFile());
    assertThat(PngFile.wrote(file)).isFalse();
    assertThat(PngFile.wrote(Files.writeString(file, ""))).isFalse();
  }
}
