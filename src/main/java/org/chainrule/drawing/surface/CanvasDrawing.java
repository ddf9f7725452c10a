package org.chainrule.drawing.surface;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Outline;
import org.chainrule.drawing.text.RecentlyUsed;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * Draws on JavaFX canvases. One lives as long as they keep their theme, and remembers colours and
 * fonts from one painting to the next.
 */
public final class CanvasDrawing implements Drawing {

  private static final int MANY = 1_000;
  private static final int FEW = 40;

  private final Palette palette;
  private final AwtMeasure measure;
  private final RecentlyUsed<Integer, Color> colors =
      new RecentlyUsed<>(MANY, CanvasDrawing::color);
  private final RecentlyUsed<Face, Font> fonts =
      new RecentlyUsed<>(MANY, face -> CanvasFonts.text(face.size, face.strong));
  private final RecentlyUsed<CellImage, Image> images = new RecentlyUsed<>(FEW, this::image);
  private final CanvasFormulas formulas;
  private final double outputScale;
  private GraphicsContext context;
  private int saved;

  private record Face(double size, boolean strong) {}

  /**
   * Creates a drawing; {@link #paint} draws with it.
   *
   * @param outputScale how many pixels of the screen a pixel of the canvas takes
   */
  public CanvasDrawing(Palette palette, AwtMeasure measure, double outputScale) {
    this.outputScale = outputScale;
    this.formulas = new CanvasFormulas(measure);
    this.palette = palette;
    this.measure = measure;
  }

  /**
   * Lets a painter draw on a canvas, and leaves the canvas's state as it was even if the painter
   * fails.
   */
  public void paint(GraphicsContext canvas, Consumer<? super Drawing> painter) {
    context = canvas;
    int before = saved;
    save();
    try {
      prepare();
      painter.accept(this);
    } finally {
      while (saved > before) {
        restore();
      }
      // A path is no part of the saved state.
      context.beginPath();
    }
  }

  private void prepare() {
    context.setGlobalAlpha(1);
    context.setGlobalBlendMode(null);
    context.setEffect(null);
    context.setFillRule(FillRule.NON_ZERO);
    context.setLineCap(StrokeLineCap.BUTT);
    context.setLineJoin(StrokeLineJoin.MITER);
    context.setMiterLimit(10);
    context.setLineDashOffset(0);
    context.setTextAlign(TextAlignment.LEFT);
    context.setTextBaseline(VPos.BASELINE);
    context.setFontSmoothingType(FontSmoothingType.GRAY);
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
  public void save() {
    context.save();
    saved++;
  }

  @Override
  public void restore() {
    if (saved == 0) {
      throw new IllegalStateException("restore without a save");
    }
    context.restore();
    saved--;
  }

  @Override
  public void translate(double dx, double dy) {
    context.translate(dx, dy);
  }

  @Override
  public void scale(double factor) {
    context.scale(factor, factor);
  }

  @Override
  public void clip(Box box) {
    // On whole pixels of the canvas, since JavaFX renders every other clip as a mask of its size.
    Affine at = context.getTransform();
    double left = snapped(box.x(), at.getMxx(), at.getTx());
    double right = snapped(box.right(), at.getMxx(), at.getTx());
    double top = snapped(box.y(), at.getMyy(), at.getTy());
    double bottom = snapped(box.bottom(), at.getMyy(), at.getTy());
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
  }

  private static double snapped(double value, double scale, double offset) {
    return (Math.max(0, Math.rint(value * scale + offset)) - offset) / scale;
  }

  @Override
  public void fill(Box box, double radius, Ink ink) {
    fillWith(ink);
    if (radius <= 0) {
      context.fillRect(box.x(), box.y(), box.width(), box.height());
    } else {
      context.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }
  }

  @Override
  public void stroke(Box box, double radius, Ink ink, Line line) {
    strokeWith(ink, line);
    if (radius <= 0) {
      context.strokeRect(box.x(), box.y(), box.width(), box.height());
    } else {
      context.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }
  }

  @Override
  public void fillPolygon(List<Point> corners, Ink ink) {
    fillWith(ink);
    context.fillPolygon(xs(corners), ys(corners), corners.size());
  }

  @Override
  public void polyline(List<Point> points, Ink ink, Line line) {
    strokeWith(ink, line);
    context.strokePolyline(xs(points), ys(points), points.size());
  }

  @Override
  public void fillCircle(Point center, double radius, Ink ink) {
    fillWith(ink);
    context.fillOval(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void strokeCircle(Point center, double radius, Ink ink, Line line) {
    strokeWith(ink, line);
    context.strokeOval(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void text(String text, double x, double baseline, TextStyle style, Ink ink) {
    AwtMeasure.Run run = measure.run(text, style);
    double left = measure.left(text, x, style);
    fillWith(ink);
    if (run.foreign() == null) {
      unscaledText(run.text(), left, baseline, style);
    } else {
      fill(run.foreign().shape(), left, baseline, style.size());
    }
  }

  /**
   * Enlarges the font instead of the glyphs. JavaFX's software pipeline draws glyphs under a scale
   * by the even-odd rule, which leaves holes where the strokes of a letter overlap.
   */
  private void unscaledText(String text, double x, double baseline, TextStyle style) {
    Affine at = context.getTransform();
    double scale = at.getMxx();
    context.setFont(fonts.get(new Face(style.size() * scale, style.strong())));
    if (scale == 1) {
      context.fillText(text, x, baseline);
      return;
    }
    context.setTransform(1, 0, 0, 1, at.getTx() + x * scale, at.getTy() + baseline * scale);
    context.fillText(text, 0, 0);
    context.setTransform(at);
  }

  @Override
  public void formula(Formula formula, double x, double baseline, double size, Ink ink) {
    Outline outline = measure.outline(formula);
    Ink seen = outline.faulty() ? Ink.of(Role.ALARM) : ink;
    if (!formulas.draw(context, formula, x, baseline, size, palette.argb(seen), outputScale)) {
      fillWith(seen);
      fill(outline.shape(), x, baseline, size);
    }
  }

  @Override
  public void cells(Box box, CellImage image) {
    boolean smooth = context.isImageSmoothing();
    Affine place = context.getTransform();
    double across = place.getMxx() * box.width();
    double down = place.getMyy() * box.height();
    CellImage seen = image.within(across * outputScale, down * outputScale);
    context.setImageSmoothing(across / seen.width() < 1);
    context.drawImage(images.get(seen), box.x(), box.y(), box.width(), box.height());
    context.setImageSmoothing(smooth);
  }

  private Image image(CellImage cells) {
    WritableImage image = new WritableImage(cells.width(), cells.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            cells.width(),
            cells.height(),
            PixelFormat.getIntArgbInstance(),
            cells.pixels(palette),
            0,
            cells.width());
    return image;
  }

  private void fill(Path2D shape, double x, double y, double size) {
    double[] c = new double[6];
    context.beginPath();
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      int kind = at.currentSegment(c);
      for (int i = 0; i < 6; i += 2) {
        c[i] = x + c[i] * size;
        c[i + 1] = y + c[i + 1] * size;
      }
      append(kind, c);
    }
    context.fill();
  }

  private void append(int kind, double[] c) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> context.moveTo(c[0], c[1]);
      case PathIterator.SEG_LINETO -> context.lineTo(c[0], c[1]);
      case PathIterator.SEG_QUADTO -> context.quadraticCurveTo(c[0], c[1], c[2], c[3]);
      case PathIterator.SEG_CUBICTO -> context.bezierCurveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
      default -> context.closePath();
    }
  }

  private void fillWith(Ink ink) {
    context.setFill(colors.get(palette.argb(ink)));
  }

  private void strokeWith(Ink ink, Line line) {
    context.setStroke(colors.get(palette.argb(ink)));
    context.setLineWidth(line.width());
    context.setLineDashes(Dashes.of(line));
  }

  /** Returns the colour of a role, for what JavaFX fills by itself. */
  public static Paint paint(Palette palette, Role role) {
    return color(palette.argb(Ink.of(role)));
  }

  private static Color color(int argb) {
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
  }

  private static double[] xs(List<Point> points) {
    return points.stream().mapToDouble(Point::x).toArray();
  }

  private static double[] ys(List<Point> points) {
    return points.stream().mapToDouble(Point::y).toArray();
  }
}
