package org.chainrule.view.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import org.chainrule.drawing.surface.CanvasDrawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.layout.Box;

/**
 * An area painted in tiles, of which only those are painted again where something changed. JavaFX
 * renders a canvas as a whole, however little of it is new, so a step of the pass would cost as
 * much as the whole window.
 */
final class TiledCanvas extends Group {

  /**
   * Flat, as lines of text are; whole pixels at the usual fractional scales too, 1.25 and so on.
   */
  private static final double WIDE = 512;

  private static final double HIGH = 128;

  private final List<Tile> tiles = new ArrayList<>();
  private double width;
  private double height;
  private CanvasDrawing brush;

  private static final class Tile {
    final Box box;
    final Canvas canvas;
    List<Drawn> shown = List.of();

    Tile(Box box) {
      this.box = box;
      canvas = new Canvas(box.width(), box.height());
      canvas.relocate(box.x(), box.y());
    }
  }

  TiledCanvas() {
    setManaged(false);
    setAutoSizeChildren(false);
  }

  /** Shows a drawing, a unit of it a pixel, in an area of this size. */
  void show(List<Drawn> drawing, double newWidth, double newHeight, CanvasDrawing newBrush) {
    if (newWidth != width || newHeight != height) {
      width = newWidth;
      height = newHeight;
      cut();
    }
    boolean all = brush != newBrush;
    brush = newBrush;
    for (Tile tile : tiles) {
      List<Drawn> part = part(drawing, tile.box);
      if (all || !part.equals(tile.shown)) {
        paint(tile, part);
      }
    }
  }

  private void cut() {
    tiles.clear();
    for (double y = 0; y < height; y += HIGH) {
      for (double x = 0; x < width; x += WIDE) {
        tiles.add(new Tile(new Box(x, y, Math.min(WIDE, width - x), Math.min(HIGH, height - y))));
      }
    }
    getChildren().setAll(tiles.stream().map(tile -> tile.canvas).toList());
  }

  private static List<Drawn> part(List<Drawn> drawing, Box area) {
    List<Drawn> part = new ArrayList<>();
    for (Drawn drawn : drawing) {
      if (drawn.touches(area)) {
        part.add(drawn);
      }
    }
    return part;
  }

  private void paint(Tile tile, List<Drawn> part) {
    tile.shown = part;
    brush.paint(
        tile.canvas.getGraphicsContext2D(),
        target -> {
          target.translate(-tile.box.x(), -tile.box.y());
          part.forEach(drawn -> drawn.on(target));
        });
  }
}
