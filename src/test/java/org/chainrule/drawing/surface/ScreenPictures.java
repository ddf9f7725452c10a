package org.chainrule.drawing.surface;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.chainrule.drawing.text.AwtMeasure;

/** Takes pictures as the screen shows them. */
final class ScreenPictures {

  private ScreenPictures() {}

  /** Paints a picture as a panel does. */
  static BufferedImage paint(
      Palette palette, AwtMeasure measure, int width, int height, Consumer<Drawing> painter) {
    Brush brush = new Brush(palette, measure, new FormulaPictures(measure), new CellPictures(), 1);
    return image(
        TiledPicture.of(
            Recording.of(measure, painter), width, height, brush, TiledPicture.empty(brush)));
  }

  /** Puts the tiles of a picture together. */
  static BufferedImage image(TiledPicture picture) {
    List<TiledPicture.Tile> tiles = picture.rows().stream().flatMap(List::stream).toList();
    TiledPicture.Tile last = tiles.get(tiles.size() - 1);
    BufferedImage image =
        new BufferedImage(
            last.x() + last.width(), last.y() + last.height(), BufferedImage.TYPE_INT_RGB);
    for (TiledPicture.Tile tile : tiles) {
      image.setRGB(tile.x(), tile.y(), tile.width(), tile.height(), tile.pixels(), 0, tile.width());
    }
    return image;
  }
}
