package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.chainrule.drawing.text.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

class FontCopiesTest {

  @TempDir private Path temporary;

  @Test
  void theCopiesOfAllFontsAreSwept() throws Exception {
    try (InputStream text = Fonts.resource(Fonts.STRONG).openStream();
        InputStream icons = new FeatherIkonHandler().getFontResource().openStream()) {
      copy("+JXF1.tmp", text);
      copy("+JXF2.tmp", icons);
    }

    FontCopies.sweep(temporary).close();

    assertThat(temporary).isDirectoryNotContaining("glob:**.tmp");
  }

  private void copy(String name, InputStream font) throws Exception {
    Path file = temporary.resolve(name);
    Files.copy(font, file);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(5)));
  }
}
