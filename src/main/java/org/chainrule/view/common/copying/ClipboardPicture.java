package org.chainrule.view.common.copying;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.chainrule.drawing.surface.Brush;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.TiledPicture;
import org.chainrule.layout.Box;

/**
 * A picture for other programs. It has a ground, since not every program that it is pasted into
 * knows pictures without one. It can be painted on any thread.
 *
 * @param painter draws it
 * @param size its extent, in pixels of the window
 * @param brush the theme, and how many pixels of the screen one of the window takes
 */
public record ClipboardPicture(Consumer<Drawing> painter, Box size, Brush brush) {

  /** What is larger than this is painted smaller: programs choke on more pixels. */
  private static final double MOST_PIXELS = 32e6;

  /** Returns the picture, in the pixels of the screen. */
  public WritableImage image() {
    double pixels = size.width() * size.height() * brush.scale() * brush.scale();
    Brush fitting =
        pixels <= MOST_PIXELS
            ? brush
            : brush.withScale(brush.scale() * Math.sqrt(MOST_PIXELS / pixels));
    List<Drawn> drawing = Recording.of(brush.measure(), this::draw);
    TiledPicture picture =
        TiledPicture.of(drawing, size.width(), size.height(), fitting, TiledPicture.empty(fitting));
    return image(picture);
  }

  private void draw(Drawing target) {
    target.fill(size, 0, Ink.of(Role.SURFACE));
    painter.accept(target);
  }

  private static WritableImage image(TiledPicture picture) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    for (List<TiledPicture.Tile> row : picture.rows()) {
      for (TiledPicture.Tile tile : row) {
        image
            .getPixelWriter()
            .setPixels(
                tile.x(),
                tile.y(),
                tile.width(),
                tile.height(),
                PixelFormat.getIntArgbPreInstance(),
                tile.pixels(),
                0,
                tile.width());
      }
    }
    return image;
  }

  /** Puts a picture on the system's clipboard; on the UI thread. */
  public static void put(WritableImage image) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
