package org.chainrule.export.web;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainrule.Browser;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Java2dDrawing;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.export.Exports;
import org.chainrule.export.GraphPicture;
import org.chainrule.export.Written;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.chainrule.layout.Box;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a browser makes of the pages of bundled nets. */
class EveryPageTest {

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

  private static BufferedImage painted(GraphPicture pictures, Frame frame) {
    BufferedImage image =
        new BufferedImage(
            (int) pictures.whole().width(),
            (int) pictures.whole().height(),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Drawing drawing = new Java2dDrawing(graphics, pictures.palette(), pictures.measure());
    pictures.pieces(frame, false).forEach(piece -> piece.on(drawing));
    graphics.dispose();
    return image;
  }

  /** The graph of a step, which a page fits to the window, in its own size. */
  private static BufferedImage shown(String id, Box size) throws Exception {
    String svg = "document.querySelector('#" + id + " .picture svg')";
    String before = browser.evaluate(svg + ".style.cssText").asText();
    browser.evaluate(
        svg
            + ".style.cssText = 'position:absolute; left:0; top:0; background:white; width:"
            + size.width()
            + "px'");
    BufferedImage picture = browser.picture(size.width(), size.height());
    browser.evaluate(svg + ".style.cssText = '" + before + "'");
    return picture;
  }

  /** Without its script and without what lights up, which lies upon the graph. */
  @ParameterizedTest
  @MethodSource("org.chainrule.export.Written#cases")
  void aBrowserPaintsEveryStepAsTheProgramDoes(Written written) throws Exception {
    Export export = written.pictures(Options.USUAL);
    GraphPicture pictures =
        GraphPicture.ofWhole(
            export.explainer(), Palette.light(), 20, Samples.LEGIBLE, 0, export.faults());
    Path file = Files.write(folder.resolve("a.html"), Exports.file(new HtmlFormat(), export));
    browser.scripts(false);
    browser.show(file.toUri());
    browser.evaluate(
        "document.querySelectorAll('.mark').forEach(mark => mark.style.display = 'none')");
    for (int cursor : export.cursors()) {
      BufferedImage page = shown(export.id(cursor), pictures.whole());
      BufferedImage picture =
          painted(pictures, Frame.at(export.explainer(), cursor).withoutLight());
      Exports.assertAlike(page, picture, written + " " + cursor);
    }
  }
}
