package org.chainrule.drawing.surface;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainrule.layout.Box;

/**
 * A drawing painted for the screen, in tiles. Tiles that look the same as in a picture before it
 * are not painted again but shared with it. Painted on any thread, and not modified once made.
 */
public final class TiledPicture {

  /** Flat, as lines of text are. */
  private static final int WIDE = 256;

  private static final int HIGH = 64;

  private final Brush brush;
  private final int width;
  private final int height;
  private final List<Drawn> drawing;
  private final List<List<Tile>> rows;

  /**
   * A part of the picture, in pixels of the screen.
   *
   * @param drawn all that shows in it
   * @param pixels row by row, as 0xAARRGGBB, opaque
   */
  public record Tile(int x, int y, int width, int height, List<Drawn> drawn, int[] pixels) {}

  private TiledPicture(
      Brush brush, int width, int height, List<Drawn> drawing, List<List<Tile>> rows) {
    this.brush = brush;
    this.width = width;
    this.height = height;
    this.drawing = drawing;
    this.rows = rows;
  }

  /** A picture that shows nothing. */
  public static TiledPicture empty(Brush brush) {
    return new TiledPicture(brush, 0, 0, List.of(), List.of());
  }

  /**
   * Paints a drawing that covers its whole area.
   *
   * @param width of the area, in the drawing's unit, as the height
   * @param before what may share tiles with it
   */
  public static TiledPicture of(
      List<Drawn> drawing, double width, double height, Brush brush, TiledPicture before) {
    int across = pixels(width, brush);
    int down = pixels(height, brush);
    boolean alike = across == before.width && down == before.height && brush.equals(before.brush);
    List<List<Tile>> rows = new ArrayList<>();
    for (int y = 0; y < down; y += HIGH) {
      int high = Math.min(HIGH, down - y);
      List<Drawn> inRow = part(drawing, new Box(0, y, across, high), brush);
      List<Tile> row = new ArrayList<>();
      for (int x = 0; x < across; x += WIDE) {
        Tile old = alike ? before.rows.get(y / HIGH).get(x / WIDE) : null;
        row.add(tile(inRow, x, y, Math.min(WIDE, across - x), high, brush, old));
      }
      rows.add(row);
    }
    return new TiledPicture(brush, across, down, drawing, rows);
  }

  private static int pixels(double length, Brush brush) {
    return (int) Math.ceil(length * brush.scale() - 1e-6);
  }

  private static List<Drawn> part(List<Drawn> drawing, Box pixels, Brush brush) {
    double scale = brush.scale();
    Box area =
        new Box(
            pixels.x() / scale,
            pixels.y() / scale,
            pixels.width() / scale,
            pixels.height() / scale);
    List<Drawn> part = new ArrayList<>();
    for (Drawn drawn : drawing) {
      if (drawn.touches(area)) {
        part.add(drawn);
      }
    }
    return part;
  }

  private static Tile tile(
      List<Drawn> inRow, int x, int y, int width, int height, Brush brush, Tile old) {
    List<Drawn> drawn = part(inRow, new Box(x, y, width, height), brush);
    if (old == null) {
      return new Tile(x, y, width, height, drawn, painted(drawn, x, y, width, height, brush));
    }
    return old.drawn.equals(drawn) ? old : repainted(old, drawn, brush);
  }

  /** Paints only the box around all that has changed. */
  private static Tile repainted(Tile old, List<Drawn> drawn, Brush brush) {
    Box changed = Change.of(old.drawn, drawn).whole(drawn).pixels(brush.scale());
    int left = Math.max(old.x, (int) changed.x());
    int top = Math.max(old.y, (int) changed.y());
    int width = Math.min(old.x + old.width, (int) changed.right()) - left;
    int height = Math.min(old.y + old.height, (int) changed.bottom()) - top;
    int[] pixels = old.pixels.clone();
    if (width > 0 && height > 0) {
      List<Drawn> inBox = part(drawn, new Box(left, top, width, height), brush);
      int[] fresh = painted(inBox, left, top, width, height, brush);
      for (int row = 0; row < height; row++) {
        int to = (top - old.y + row) * old.width + left - old.x;
        System.arraycopy(fresh, row * width, pixels, to, width);
      }
    }
    return new Tile(old.x, old.y, old.width, old.height, drawn, pixels);
  }

  private static int[] painted(
      List<Drawn> drawn, int x, int y, int width, int height, Brush brush) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.translate(-x, -y);
    graphics.scale(brush.scale(), brush.scale());
    Java2dDrawing drawing = new Java2dDrawing(graphics, brush);
    for (Drawn one : drawn) {
      one.on(drawing);
    }
    graphics.dispose();
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** Whether both have the same pixels. */
  public boolean looksLike(TiledPicture other) {
    return width == other.width
        && height == other.height
        && Arrays.equals(pixels(), other.pixels(), Arrays::compare);
  }

  private int[][] pixels() {
    return rows.stream().flatMap(List::stream).map(Tile::pixels).toArray(int[][]::new);
  }

  /** What it shows, in the order of painting. */
  public List<Drawn> drawing() {
    return drawing;
  }

  /** What it is painted with. */
  public Brush brush() {
    return brush;
  }

  /** From left to right, in pixels. */
  public int width() {
    return width;
  }

  /** From top to bottom, in pixels. */
  public int height() {
    return height;
  }

  /** How many pixels it has. */
  public long size() {
    return (long) width * height;
  }

  /** Its tiles, row by row. */
  public List<List<Tile>> rows() {
    return rows;
  }
}
