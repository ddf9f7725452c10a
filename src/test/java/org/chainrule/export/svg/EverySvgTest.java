package org.chainrule.export.svg;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainrule.Browser;
import org.chainrule.export.Exports;
import org.chainrule.export.StepPicture;
import org.chainrule.export.Written;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a browser makes of the pictures of bundled nets. */
class EverySvgTest {

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.open(folder);
    browser.size(1920, 1080, false);
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @MethodSource("org.chainrule.export.Written#cases")
  void aBrowserPaintsEveryStepAsRenderDoes(Written written) throws Exception {
    for (boolean outlines : new boolean[] {true, false}) {
      Export export = written.pictures(Exports.letters(outlines));
      StepPicture pictures = export.pictures();
      List<Part> parts = new SvgFormat().parts(export);
      for (int k = 0; k < parts.size(); k++) {
        Path file =
            Files.write(folder.resolve("a.svg"), parts.get(k).content().bytes(Progress.NONE));
        browser.show(file.toUri());
        BufferedImage page = browser.picture();
        BufferedImage picture = pictures.paint(export.cursors().get(k));
        Exports.assertAlike(page, picture, written + " " + export.cursors().get(k));
      }
    }
  }
}
