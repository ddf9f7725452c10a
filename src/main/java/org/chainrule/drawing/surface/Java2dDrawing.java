package org.chainrule.drawing.surface;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Fonts;
import org.chainrule.drawing.text.Outline;
import org.chainrule.drawing.text.RecentlyUsed;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * Draws through Java2D, for the screen and for picture files. Needs no display and nothing of
 * JavaFX, and draws on any thread.
 */
public final class Java2dDrawing implements Drawing {

  private static final Map<RenderingHints.Key, Object> HINTS =
      Map.of(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

  private static final int MANY_FONTS = 200;

  /** Less of a pixel than antialiasing tells apart. */
  private static final double WHOLE = 1e-6;

  private static final RecentlyUsed<Double, Font> REGULAR = fonts(false);
  private static final RecentlyUsed<Double, Font> STRONG = fonts(true);

  private final Graphics2D graphics;
  private final Palette palette;
  private final AwtMeasure measure;
  private final Optional<FormulaPictures> formulas;
  private final CellPictures pictures;
  private final Deque<State> saved = new ArrayDeque<>();

  private record State(AffineTransform transform, Shape clip) {}

  /**
   * Creates a drawing for a file on a graphics, whose hints it changes and which it leaves to the
   * caller to dispose of.
   */
  public Java2dDrawing(Graphics2D graphics, Palette palette, AwtMeasure measure) {
    this(graphics, palette, measure, Optional.empty(), new CellPictures());
  }

  /** Creates a drawing for the screen. */
  Java2dDrawing(Graphics2D graphics, Brush brush) {
    this(graphics, brush.palette(), brush.measure(), Optional.of(brush.formulas()), brush.cells());
  }

  private Java2dDrawing(
      Graphics2D graphics,
      Palette palette,
      AwtMeasure measure,
      Optional<FormulaPictures> formulas,
      CellPictures pictures) {
    this.formulas = formulas;
    this.pictures = pictures;
    this.graphics = graphics;
    this.palette = palette;
    this.measure = measure;
    graphics.addRenderingHints(HINTS);
  }

  /** The text font in the sizes used last. */
  private static RecentlyUsed<Double, Font> fonts(boolean strong) {
    return new RecentlyUsed<>(MANY_FONTS, size -> Fonts.text(strong).deriveFont(size.floatValue()));
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return measure.textWidth(text, style);
  }

  @Override
  public Extent formula(Formula formula, double size) {
    return measure.formula(formula, size);
  }

  @Override
  public void cells(Box box, CellImage all) {
    AffineTransform now = graphics.getTransform();
    CellImage cells = all.within(now.getScaleX() * box.width(), now.getScaleY() * box.height());
    BufferedImage image = pictures.of(cells, palette);
    double pixel = now.getScaleX() * box.width() / cells.width();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        pixel < 1
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
    place.scale(box.width() / cells.width(), box.height() / cells.height());
    graphics.drawImage(image, place, null);
  }

  @Override
  public void save() {
    saved.push(new State(graphics.getTransform(), graphics.getClip()));
  }

  @Override
  public void restore() {
    if (saved.isEmpty()) {
      throw new IllegalStateException("restore without a save");
    }
    State state = saved.pop();
    graphics.setTransform(state.transform);
    graphics.setClip(state.clip);
  }

  @Override
  public void translate(double dx, double dy) {
    graphics.translate(dx, dy);
  }

  @Override
  public void scale(double factor) {
    graphics.scale(factor, factor);
  }

  @Override
  public void clip(Box box) {
    graphics.clip(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
  }

  @Override
  public void fill(Box box, double radius, Ink ink) {
    if (radius > 0 || !fillPixels(box, color(ink))) {
      fill(shape(box, radius), ink);
    }
  }

  /**
   * Fills a box that is made of whole pixels, as a card is, and returns whether it was one. To
   * antialias edges that need it not takes a hundred times as long.
   */
  private boolean fillPixels(Box box, Color color) {
    AffineTransform at = graphics.getTransform();
    double left = at.getTranslateX() + box.x() * at.getScaleX();
    double top = at.getTranslateY() + box.y() * at.getScaleY();
    double right = at.getTranslateX() + box.right() * at.getScaleX();
    double bottom = at.getTranslateY() + box.bottom() * at.getScaleY();
    if (color.getAlpha() < 255
        || !(isWhole(left) && isWhole(top) && isWhole(right) && isWhole(bottom))) {
      return false;
    }
    int x = (int) Math.rint(left);
    int y = (int) Math.rint(top);
    graphics.setTransform(new AffineTransform());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    graphics.setPaint(color);
    graphics.fillRect(x, y, (int) Math.rint(right) - x, (int) Math.rint(bottom) - y);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setTransform(at);
    return true;
  }

  private static boolean isWhole(double pixels) {
    return Math.abs(pixels - Math.rint(pixels)) < WHOLE;
  }

  @Override
  public void stroke(Box box, double radius, Ink ink, Line line) {
    stroke(shape(box, radius), ink, line);
  }

  @Override
  public void fillPolygon(List<Point> corners, Ink ink) {
    Path2D path = path(corners);
    if (!corners.isEmpty()) {
      path.closePath();
    }
    fill(path, ink);
  }

  @Override
  public void polyline(List<Point> points, Ink ink, Line line) {
    stroke(path(points), ink, line);
  }

  @Override
  public void fillCircle(Point center, double radius, Ink ink) {
    fill(circle(center, radius), ink);
  }

  @Override
  public void strokeCircle(Point center, double radius, Ink ink, Line line) {
    stroke(circle(center, radius), ink, line);
  }

  @Override
  public void text(String text, double x, double baseline, TextStyle style, Ink ink) {
    AwtMeasure.Run run = measure.run(text, style);
    double left = measure.left(text, x, style);
    if (run.foreign() != null) {
      fill(run.foreign().placed(left, baseline, style.size()), ink);
      return;
    }
    graphics.setPaint(color(ink));
    graphics.setFont((style.strong() ? STRONG : REGULAR).get(style.size()));
    graphics.drawString(run.text(), (float) left, (float) baseline);
  }

  @Override
  public void formula(Formula formula, double x, double baseline, double size, Ink ink) {
    Outline outline = measure.outline(formula);
    Ink shown = outline.faulty() ? Ink.of(Role.ALARM) : ink;
    int argb = palette.argb(shown);
    if (formulas.filter(all -> all.draw(graphics, formula, x, baseline, size, argb)).isEmpty()) {
      fill(outline.placed(x, baseline, size), shown);
    }
  }

  private void fill(Shape shape, Ink ink) {
    graphics.setPaint(color(ink));
    graphics.fill(shape);
  }

  private void stroke(Shape shape, Ink ink, Line line) {
    graphics.setPaint(color(ink));
    graphics.setStroke(stroke(line));
    graphics.draw(shape);
  }

  private Color color(Ink ink) {
    return new Color(palette.argb(ink), true);
  }

  private static BasicStroke stroke(Line line) {
    double[] dashes = Dashes.of(line);
    float width = (float) line.width();
    if (dashes.length == 0) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
    float[] lengths = new float[dashes.length];
    for (int i = 0; i < dashes.length; i++) {
      lengths[i] = (float) dashes[i];
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths, 0);
  }

  private static Shape shape(Box box, double radius) {
    if (radius <= 0) {
      return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }
    return new RoundRectangle2D.Double(
        box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
  }

  private static Shape circle(Point center, double radius) {
    return new Ellipse2D.Double(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
  }

  private static Path2D path(List<Point> points) {
    Path2D path = new Path2D.Double();
    for (Point point : points) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(point.x(), point.y());
      } else {
        path.lineTo(point.x(), point.y());
      }
    }
    return path;
  }
}
