package org.chainrule.export.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.chainrule.drawing.surface.Dashes;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Outline;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.export.vector.FlatDrawing;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Plain;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * Draws on a page of a PDF document whose y axis points down already. Text stays text; a formula is
 * a form object with its reading as invisible text upon it, so that it is found and can be selected
 * too.
 */
final class PdfDrawing extends FlatDrawing {

  /** How far from the corners of a box the control points of a quarter circle stand, in radii. */
  private static final double ROUND = 0.447715;

  private static final int OPAQUE = 255;

  private final PDPageContentStream page;
  private final PdfResources resources;
  private int opacity = OPAQUE;

  PdfDrawing(
      PDPageContentStream page, PdfResources resources, AwtMeasure measure, Palette palette) {
    super(measure, palette);
    this.page = page;
    this.resources = resources;
  }

  private interface Operators {
    void write() throws IOException;
  }

  private void write(Operators operators) {
    try {
      operators.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void openClip(Box box) {
    write(
        () -> {
          page.saveGraphicsState();
          rectangle(box);
          page.clip();
        });
  }

  @Override
  protected void closeClip() {
    write(page::restoreGraphicsState);
    opacity = -1;
  }

  @Override
  public void fill(Box box, double radius, Ink ink) {
    fill(ink, () -> box(box, radius));
  }

  @Override
  public void stroke(Box box, double radius, Ink ink, Line line) {
    stroke(ink, line, () -> box(box, radius));
  }

  @Override
  public void fillPolygon(List<Point> corners, Ink ink) {
    if (!corners.isEmpty()) {
      fill(ink, () -> path(corners));
    }
  }

  @Override
  public void polyline(List<Point> points, Ink ink, Line line) {
    if (!points.isEmpty()) {
      stroke(ink, line, () -> path(points));
    }
  }

  @Override
  public void fillCircle(Point center, double radius, Ink ink) {
    fill(center(center, radius), radius, ink);
  }

  @Override
  public void strokeCircle(Point center, double radius, Ink ink, Line line) {
    stroke(center(center, radius), radius, ink, line);
  }

  private static Box center(Point center, double radius) {
    return new Box(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
  }

  private void fill(Ink ink, Operators shape) {
    write(
        () -> {
          color(argb(ink));
          shape.write();
          page.fill();
        });
  }

  private void stroke(Ink ink, Line line, Operators shape) {
    write(
        () -> {
          int argb = argb(ink);
          opacity(argb);
          page.setStrokingColor(red(argb), green(argb), blue(argb));
          page.setLineWidth((float) line.width());
          double[] dashes = Dashes.of(line);
          float[] lengths = new float[dashes.length];
          for (int k = 0; k < lengths.length; k++) {
            lengths[k] = short4(dashes[k]);
          }
          page.setLineDashPattern(lengths, 0);
          shape.write();
          page.stroke();
        });
  }

  @Override
  protected void outline(
      Outline outline, Formula formula, double x, double baseline, double size, Ink ink) {
    write(
        () -> {
          place(outline, x, baseline, size, argb(ink));
          String text = Plain.of(formula).replace('\n', ' ');
          invisible(text, x, baseline, size, outline.extent(size).width());
        });
  }

  @Override
  protected void foreign(
      Outline outline, String text, double x, double baseline, TextStyle style, Ink ink) {
    write(
        () -> {
          place(outline, x, baseline, style.size(), argb(ink));
          invisible(text, x, baseline, style.size(), outline.extent(style.size()).width());
        });
  }

  private void place(Outline outline, double x, double baseline, double size, int argb)
      throws IOException {
    if (outline.shape().getCurrentPoint() == null) {
      return;
    }
    color(argb);
    page.saveGraphicsState();
    float scale = (float) (size / PdfResources.LARGER);
    page.transform(new Matrix(scale, 0, 0, scale, short2(x), short2(baseline)));
    page.drawForm(resources.form(outline));
    page.restoreGraphicsState();
  }

  /** A text that is read and found where it stands, but not seen, stretched to a width. */
  private void invisible(String text, double x, double baseline, double size, double width)
      throws IOException {
    PDFont font = resources.font(false);
    String known = known(font, text);
    double natural = font.getStringWidth(known) / 1000 * size;
    if (natural <= 0 || known.isBlank()) {
      return;
    }
    page.beginText();
    page.setRenderingMode(RenderingMode.NEITHER);
    page.setHorizontalScaling((float) (100 * width / natural));
    text(known, font, x, baseline, size);
    page.setHorizontalScaling(100);
    page.setRenderingMode(RenderingMode.FILL);
    page.endText();
  }

  /** The text without the signs that the font lacks. */
  private static String known(PDFont font, String text) {
    StringBuilder known = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              String one = Character.toString(letter);
              known.append(has(font, one) ? one : " ");
            });
    return known.toString().strip();
  }

  private static boolean has(PDFont font, String letter) {
    try {
      font.encode(letter);
      return true;
    } catch (IOException | IllegalArgumentException lacking) {
      return false;
    }
  }

  @Override
  protected void letters(String text, double x, double baseline, TextStyle style, Ink ink) {
    write(
        () -> {
          color(argb(ink));
          page.beginText();
          text(text, resources.font(style.strong()), x, baseline, style.size());
          page.endText();
        });
  }

  private void text(String text, PDFont font, double x, double baseline, double size)
      throws IOException {
    page.setFont(font, (float) size);
    page.setTextMatrix(new Matrix(1, 0, 0, -1, short2(x), short2(baseline)));
    page.showText(text);
  }

  @Override
  protected void image(Box box, int[] argb, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    write(
        () -> {
          opacity(0xFF000000);
          page.drawImage(
              LosslessFactory.createFromImage(resources.document(), image),
              new Matrix(
                  (float) box.width(),
                  0,
                  0,
                  (float) -box.height(),
                  (float) box.x(),
                  (float) box.bottom()));
        });
  }

  private void color(int argb) throws IOException {
    opacity(argb);
    page.setNonStrokingColor(red(argb), green(argb), blue(argb));
  }

  private void opacity(int argb) throws IOException {
    int alpha = argb >>> 24;
    if (alpha != opacity) {
      page.setGraphicsStateParameters(resources.opacity(alpha));
      opacity = alpha;
    }
  }

  private static float red(int argb) {
    return share(argb >> 16);
  }

  private static float green(int argb) {
    return share(argb >> 8);
  }

  private static float blue(int argb) {
    return share(argb);
  }

  private static float share(int part) {
    return Math.round((part & 0xFF) * 1000 / 255f) / 1000f;
  }

  private void rectangle(Box box) throws IOException {
    page.addRect(short2(box.x()), short2(box.y()), short2(box.width()), short2(box.height()));
  }

  /** It is gone round as Java2D goes round it, so that dashes fall where they do on the screen. */
  private void box(Box box, double radius) throws IOException {
    double r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
    if (r <= 0) {
      rectangle(box);
      return;
    }
    double near = ROUND * r;
    double left = box.x();
    double top = box.y();
    double right = box.right();
    double bottom = box.bottom();
    move(left, top + r);
    line(left, bottom - r);
    curve(left, bottom - near, left + near, bottom, left + r, bottom);
    line(right - r, bottom);
    curve(right - near, bottom, right, bottom - near, right, bottom - r);
    line(right, top + r);
    curve(right, top + near, right - near, top, right - r, top);
    line(left + r, top);
    curve(left + near, top, left, top + near, left, top + r);
    page.closePath();
  }

  private void path(List<Point> points) throws IOException {
    move(points.get(0).x(), points.get(0).y());
    for (Point point : points.subList(1, points.size())) {
      line(point.x(), point.y());
    }
  }

  private void move(double x, double y) throws IOException {
    page.moveTo(short2(x), short2(y));
  }

  private void line(double x, double y) throws IOException {
    page.lineTo(short2(x), short2(y));
  }

  private void curve(double a, double b, double c, double d, double x, double y)
      throws IOException {
    page.curveTo(short2(a), short2(b), short2(c), short2(d), short2(x), short2(y));
  }

  private static float short2(double value) {
    return (float) (Math.rint(value * 100) / 100);
  }

  private static float short4(double value) {
    return (float) (Math.rint(value * 10_000) / 10_000);
  }
}
