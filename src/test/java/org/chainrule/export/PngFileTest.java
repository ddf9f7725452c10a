package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.chainrule.file.writing.Overwriting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {

  private static final BufferedImage IMAGE = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);

  private static final Overwriting ALL = new Overwriting(List.of(), true, Overwriting.Own.NOTHING);

  @TempDir private Path folder;

  @Test
  void writesAPictureAndNothingElse() throws Exception {
    Path file = folder.resolve("a.png");

    PngFile.write(IMAGE, file, ALL);

    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(30);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void replacesAFileAndFollowsALink() throws Exception {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);

    PngFile.write(IMAGE, link, ALL);

    assertThat(link).isSymbolicLink();
    assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(20);
  }

  /** Java's own reader checks neither the place nor the sum of a chunk, so the bytes are. */
  @Test
  void knowsItsOwnPicturesByATextChunkBehindTheHeader() throws Exception {
    Path file = folder.resolve("a.png");
    PngFile.write(IMAGE, file, ALL);
    byte[] bytes = Files.readAllBytes(file);

    assertThat(PngFile.wrote(file)).isTrue();
    assertThat(new String(bytes, 33, 26, StandardCharsets.ISO_8859_1))
        .isEqualTo("\0\0\0\u0012tEXtSoftware\0Chainrule");
    // zlib.crc32(b"tEXtSoftware\0Chainrule") of Python 3.
    assertThat(ByteBuffer.wrap(bytes).getInt(59)).isEqualTo(0x8090b4f5);
    ImageIO.write(IMAGE, "png", file.toFile());
    assertThat(PngFile.wrote(file)).isFalse();
    assertThat(PngFile.wrote(Files.writeString(file, ""))).isFalse();
  }

  @Test
  void failsWhereThereIsNoFolder() {
    Path file = folder.resolve("none/a.png");

    assertThatThrownBy(() -> PngFile.write(IMAGE, file, ALL)).isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
