package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {

  private static final BufferedImage IMAGE = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);

  @TempDir private Path folder;

  @Test
  void writesAPictureAndNothingElse() throws Exception {
    Path file = folder.resolve("a.png");

    PngFile.write(IMAGE, file);

    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(30);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void replacesAFileAndFollowsALink() throws Exception {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);

    PngFile.write(IMAGE, link);

    assertThat(link).isSymbolicLink();
    assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(20);
  }

  @Test
  void failsWhereThereIsNoFolder() {
    Path file = folder.resolve("none/a.png");

    assertThatThrownBy(() -> PngFile.write(IMAGE, file)).isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
