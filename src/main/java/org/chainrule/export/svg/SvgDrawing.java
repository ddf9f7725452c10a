package org.chainrule.export.svg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.drawing.surface.Dashes;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Outline;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.export.PngFile;
import org.chainrule.export.markup.Markup;
import org.chainrule.export.vector.FlatDrawing;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * Draws in SVG, with plain attributes that office programs read too: no style sheets, colours
 * without opacity in them, lengths with two decimals. It stands in an element without a fill.
 */
public final class SvgDrawing extends FlatDrawing {

  private static final int DECIMALS = 2;
  private static final int SHORT = 8;

  /** A factor of thousands needs more digits than a length. */
  private static final int FACTOR_DECIMALS = 5;

  private final Markup out;
  private final SvgDefinitions definitions;
  private final SvgColors colors;
  private final SvgLetters letters;
  private final String reference;

  /**
   * A drawing.
   *
   * @param out where it is written
   * @param definitions what is drawn more than once in the same document
   * @param letters how text is written
   */
  public SvgDrawing(
      Markup out,
      SvgDefinitions definitions,
      SvgColors colors,
      SvgLetters letters,
      AwtMeasure measure,
      Palette palette) {
    super(measure, palette);
    this.out = out;
    this.definitions = definitions;
    this.colors = colors;
    this.letters = letters;
    this.reference = definitions.reference();
  }

  /** Writes a length. */
  public static String number(double value) {
    return decimal(value, DECIMALS);
  }

  private static String decimal(double value, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    String text = rounded.signum() == 0 ? "0" : rounded.toPlainString();
    return text.replaceFirst("^(-?)0\\.", "$1.");
  }

  @Override
  protected void openClip(Box box) {
    out.open("g", "clip-path", "url(#" + definitions.clip(box) + ")").line();
  }

  @Override
  protected void closeClip() {
    out.close().line();
  }

  @Override
  public void fill(Box box, double radius, Ink ink) {
    rectangle(box, radius, filled(ink));
  }

  @Override
  public void stroke(Box box, double radius, Ink ink, Line line) {
    double round = round(box, radius);
    if (round > 0 && Dashes.of(line).length > 0) {
      element("path", stroked(ink, line), "d", around(box, round));
    } else {
      rectangle(box, radius, stroked(ink, line));
    }
  }

  /** It is gone round as Java2D goes round it, so that dashes fall where they do on the screen. */
  private static String around(Box box, double round) {
    String corner = "a" + number(round) + " " + number(round) + " 0 0 0 ";
    String r = number(round);
    String back = number(-round);
    return "M"
        + number(box.x())
        + " "
        + number(box.y() + round)
        + "V"
        + number(box.bottom() - round)
        + corner
        + r
        + " "
        + r
        + "H"
        + number(box.right() - round)
        + corner
        + r
        + " "
        + back
        + "V"
        + number(box.y() + round)
        + corner
        + back
        + " "
        + back
        + "H"
        + number(box.x() + round)
        + corner
        + back
        + " "
        + r
        + "Z";
  }

  private static double round(Box box, double radius) {
    return Math.min(radius, Math.min(box.width(), box.height()) / 2);
  }

  private void rectangle(Box box, double radius, String[] paint) {
    double round = round(box, radius);
    element(
        "rect",
        paint,
        "x",
        number(box.x()),
        "y",
        number(box.y()),
        "width",
        number(box.width()),
        "height",
        number(box.height()),
        "rx",
        round > 0 ? number(round) : "");
  }

  @Override
  public void fillPolygon(List<Point> corners, Ink ink) {
    element("polygon", filled(ink), "points", points(corners));
  }

  @Override
  public void polyline(List<Point> points, Ink ink, Line line) {
    // A polyline under a shorter name: there are hundreds of them.
    element("path", stroked(ink, line), "d", "M" + points(points));
  }

  private static String points(List<Point> points) {
    return points.stream()
        .map(point -> number(point.x()) + "," + number(point.y()))
        .collect(Collectors.joining(" "));
  }

  @Override
  public void fillCircle(Point center, double radius, Ink ink) {
    circle(center, radius, filled(ink));
  }

  @Override
  public void strokeCircle(Point center, double radius, Ink ink, Line line) {
    circle(center, radius, stroked(ink, line));
  }

  private void circle(Point center, double radius, String[] paint) {
    element(
        "circle", paint, "cx", number(center.x()), "cy", number(center.y()), "r", number(radius));
  }

  private void element(String name, String[] paint, String... attributes) {
    String[] all = Arrays.copyOf(attributes, attributes.length + paint.length);
    System.arraycopy(paint, 0, all, attributes.length, paint.length);
    out.empty(name, all).line();
  }

  private String[] filled(Ink ink) {
    return new String[] {"fill", colors.of(ink), "fill-opacity", opacity(ink)};
  }

  private String[] stroked(Ink ink, Line line) {
    StringBuilder dashes = new StringBuilder();
    for (double length : Dashes.of(line)) {
      dashes.append(dashes.isEmpty() ? "" : " ").append(number(length));
    }
    return new String[] {
      "stroke", colors.of(ink),
      "stroke-opacity", opacity(ink),
      "stroke-width", number(line.width()),
      "stroke-dasharray", dashes.toString()
    };
  }

  private static String opacity(Ink ink) {
    return ink.opacity() >= 1 ? "" : number(Math.max(0, ink.opacity()));
  }

  @Override
  protected void outline(
      Outline outline, Formula formula, double x, double baseline, double size, Ink ink) {
    shape(outline, x, baseline, size, ink);
  }

  @Override
  protected void foreign(
      Outline outline, String text, double x, double baseline, TextStyle style, Ink ink) {
    shape(outline, x, baseline, style.size(), ink);
  }

  private void shape(Outline outline, double x, double baseline, double size, Ink ink) {
    if (outline.shape().getCurrentPoint() != null) {
      element(
          "use",
          filled(ink),
          reference,
          "#" + definitions.outline(outline),
          "transform",
          at(x, baseline, size));
    }
  }

  private static String at(double x, double baseline, double size) {
    String scale = decimal(size / SvgPath.LARGER, FACTOR_DECIMALS);
    return "matrix(" + scale + " 0 0 " + scale + " " + number(x) + " " + number(baseline) + ")";
  }

  @Override
  protected void letters(String text, double x, double baseline, TextStyle style, Ink ink) {
    if (letters.areText()) {
      letters.use(text, style.strong());
      out.leaf(
              "text",
              text,
              "x",
              number(x),
              "y",
              number(baseline),
              "font-size",
              number(style.size()),
              "font-weight",
              style.strong() ? "600" : "",
              "fill",
              colors.of(ink),
              "fill-opacity",
              opacity(ink))
          .line();
    } else {
      outlined(text, x, baseline, style, ink);
    }
  }

  /** What is short stands there again and again, as numbers do. */
  private void outlined(String text, double x, double baseline, TextStyle style, Ink ink) {
    String place = at(x, baseline, style.size());
    if (text.length() <= SHORT) {
      String id = definitions.text(text, style.strong());
      element("use", filled(ink), reference, "#" + id, "transform", place);
    } else {
      out.open("g", "transform", place, "fill", colors.of(ink), "fill-opacity", opacity(ink));
      definitions.write(out, text, style.strong());
      out.close().line();
    }
  }

  @Override
  protected void image(Box box, int[] argb, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    try {
      String bytes = Base64.getEncoder().encodeToString(PngFile.bytes(image));
      out.empty(
          "image",
          "x",
          number(box.x()),
          "y",
          number(box.y()),
          "width",
          number(box.width()),
          "height",
          number(box.height()),
          "preserveAspectRatio",
          "none",
          "image-rendering",
          box.width() < width ? "" : "pixelated",
          reference,
          "data:image/png;base64," + bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
