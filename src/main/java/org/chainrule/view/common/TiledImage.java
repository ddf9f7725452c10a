package org.chainrule.view.common;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.chainrule.drawing.surface.TiledPicture;
import org.chainrule.drawing.surface.TiledPicture.Tile;

/**
 * Shows a picture in tiles, of which only those are given to JavaFX again that have changed: it
 * renders an image as a whole, however little of it is new. The tiles of a row are a group of their
 * own, since JavaFX renders the whole of a group in which more than twelve have changed.
 */
final class TiledImage extends Group {

  private final List<List<Place>> rows = new ArrayList<>();
  private double scale;

  /** Where a tile is shown. */
  private static final class Place {
    final ImageView view = new ImageView();
    private final PixelBuffer<IntBuffer> buffer;
    private final int[] pixels;
    private Tile shown;

    Place(Tile first, double scale) {
      pixels = first.pixels().clone();
      buffer =
          new PixelBuffer<>(
              first.width(),
              first.height(),
              IntBuffer.wrap(pixels),
              PixelFormat.getIntArgbPreInstance());
      shown = first;
      view.setImage(new WritableImage(buffer));
      // A pixel of the image is one of the screen, and nothing is to be smoothed.
      view.setSmooth(false);
      view.setFitWidth(first.width() / scale);
      view.setFitHeight(first.height() / scale);
      view.relocate(first.x() / scale, first.y() / scale);
    }

    boolean takes(Tile tile) {
      return tile.width() == shown.width() && tile.height() == shown.height();
    }

    void show(Tile tile) {
      if (tile != shown) {
        shown = tile;
        System.arraycopy(tile.pixels(), 0, pixels, 0, pixels.length);
        buffer.updateBuffer(whole -> null);
      }
    }
  }

  TiledImage() {
    setManaged(false);
    setAutoSizeChildren(false);
    setMouseTransparent(true);
  }

  /** Shows a picture. */
  void show(TiledPicture picture) {
    if (picture.brush().scale() != scale || !takes(picture)) {
      scale = picture.brush().scale();
      cut(picture);
    }
    for (int row = 0; row < rows.size(); row++) {
      List<Place> places = rows.get(row);
      for (int k = 0; k < places.size(); k++) {
        places.get(k).show(picture.rows().get(row).get(k));
      }
    }
  }

  private boolean takes(TiledPicture picture) {
    if (picture.rows().size() != rows.size()) {
      return false;
    }
    for (int row = 0; row < rows.size(); row++) {
      List<Place> places = rows.get(row);
      List<Tile> tiles = picture.rows().get(row);
      int last = tiles.size() - 1;
      if (places.size() != tiles.size() || !places.get(last).takes(tiles.get(last))) {
        return false;
      }
    }
    return true;
  }

  private void cut(TiledPicture picture) {
    rows.clear();
    List<Node> groups = new ArrayList<>();
    for (List<Tile> tiles : picture.rows()) {
      List<Place> places = tiles.stream().map(tile -> new Place(tile, scale)).toList();
      rows.add(places);
      Group group = new Group(places.stream().<Node>map(place -> place.view).toList());
      group.setManaged(false);
      group.setAutoSizeChildren(false);
      groups.add(group);
    }
    getChildren().setAll(groups);
  }
}
