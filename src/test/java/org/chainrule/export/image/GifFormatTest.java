package org.chainrule.export.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.export.Exports;
import org.chainrule.export.Traces;
import org.chainrule.export.request.CodeLibrary;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.PictureSize;
import org.chainrule.export.request.View;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifFormatTest {

  private static Export export(boolean dark) {
    Scenario scenario = BundledScenarios.load("relu-regression");
    Options options =
        new Options(
            View.FULL,
            dark ? Palette.dark() : Palette.light(),
            Optional.of(new PictureSize(960, 540)),
            1,
            false,
            1,
            true,
            1.5,
            false,
            false,
            CodeLibrary.NUMPY);
    return Exports.of(scenario, Traces.of(scenario), List.of(1, 2, 11), options);
  }

  /** Each frame is what has changed; laid upon each other they are the pictures of the steps. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void showsTheStepsInColoursThatAreNearlyTheirs(boolean dark) throws Exception {
    Export export = export(dark);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    byte[] bytes = Exports.file(new GifFormat(), export);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(3);
      BufferedImage screen = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
      for (int k = 0; k < 3; k++) {
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(k).getAsTree("javax_imageio_gif_image_1.0");
        IIOMetadataNode place =
            (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
        IIOMetadataNode control =
            (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        Graphics2D graphics = screen.createGraphics();
        graphics.drawImage(
            reader.read(k),
            Integer.parseInt(place.getAttribute("imageLeftPosition")),
            Integer.parseInt(place.getAttribute("imageTopPosition")),
            null);
        graphics.dispose();

        assertThat(control.getAttribute("delayTime")).isEqualTo(k == 2 ? "300" : "150");
        assertThat(Exports.difference(screen, export.pictures().paint(export.cursors().get(k))))
            .as("frame " + k)
            .isLessThan(0.004);
      }
    }
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0");
  }
}
