package org.chainrule.export.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.chainrule.drawing.text.Fonts;
import org.chainrule.drawing.text.Outline;

/** What all pages of a document share: its fonts, each formula once, and each opacity. */
final class PdfResources {

  /** A formula is kept this much larger than at font size 1, with whole numbers in its path. */
  static final double LARGER = 1000;

  private final PDDocument document;
  private final PDFont regular;
  private final PDFont strong;
  private final Map<Outline, PDFormXObject> forms = new HashMap<>();
  private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();

  PdfResources(PDDocument document) throws IOException {
    this.document = document;
    this.regular = load(Fonts.REGULAR);
    this.strong = load(Fonts.STRONG);
  }

  /**
   * The letters that are used are embedded when the document is saved. Ligatures are not: the
   * screen has none, and whoever searches for 'off' would not find it.
   */
  private PDFont load(String file) throws IOException {
    try (InputStream in = Fonts.resource(file).openStream()) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      font.setEnableGsub(false);
      return PDType0Font.load(document, font, true);
    }
  }

  PDFont font(boolean isStrong) {
    return isStrong ? strong : regular;
  }

  PDExtendedGraphicsState opacity(int alpha) {
    return opacities.computeIfAbsent(
        alpha,
        wanted -> {
          PDExtendedGraphicsState state = new PDExtendedGraphicsState();
          state.setNonStrokingAlphaConstant(wanted / 255f);
          state.setStrokingAlphaConstant(wanted / 255f);
          return state;
        });
  }

  /** Returns what was typeset, in the colour that is set where it is drawn. */
  PDFormXObject form(Outline outline) throws IOException {
    PDFormXObject known = forms.get(outline);
    if (known == null) {
      known = make(outline);
      forms.put(outline, known);
    }
    return known;
  }

  private PDFormXObject make(Outline outline) throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    Rectangle2D ink = outline.placed(0, 0, LARGER).getBounds2D();
    form.setResources(new PDResources());
    form.setBBox(
        new PDRectangle(
            (float) Math.floor(ink.getX()) - 1,
            (float) Math.floor(ink.getY()) - 1,
            (float) Math.ceil(ink.getWidth()) + 3,
            (float) Math.ceil(ink.getHeight()) + 3));
    try (OutputStream out = form.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(path(outline).getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  /** The path in PDF's operators (ISO 32000-1, 8.5.2), with its fill by the non-zero rule. */
  private static String path(Outline outline) {
    StringBuilder path = new StringBuilder();
    double[] to = new double[6];
    double x = 0;
    double y = 0;
    AffineTransform larger = AffineTransform.getScaleInstance(LARGER, LARGER);
    PathIterator segments = outline.shape().getPathIterator(larger);
    for (; !segments.isDone(); segments.next()) {
      int kind = segments.currentSegment(to);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> add(path, "m", to, 2);
        case PathIterator.SEG_LINETO -> add(path, "l", to, 2);
        case PathIterator.SEG_QUADTO -> {
          raise(to, x, y);
          add(path, "c", to, 6);
        }
        case PathIterator.SEG_CUBICTO -> add(path, "c", to, 6);
        default -> path.append("h\n");
      }
      int last =
          switch (kind) {
            case PathIterator.SEG_QUADTO, PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
          };
      if (kind != PathIterator.SEG_CLOSE) {
        x = to[last];
        y = to[last + 1];
      }
    }
    boolean evenOdd = segments.getWindingRule() == PathIterator.WIND_EVEN_ODD;
    return path.append(evenOdd ? "f*" : "f").toString();
  }

  /** PDF knows curves of the third degree only. */
  private static void raise(double[] to, double x, double y) {
    double cx = to[0];
    double cy = to[1];
    double ex = to[2];
    double ey = to[3];
    to[0] = x + 2 * (cx - x) / 3;
    to[1] = y + 2 * (cy - y) / 3;
    to[2] = ex + 2 * (cx - ex) / 3;
    to[3] = ey + 2 * (cy - ey) / 3;
    to[4] = ex;
    to[5] = ey;
  }

  private static void add(StringBuilder path, String operator, double[] numbers, int count) {
    for (int k = 0; k < count; k++) {
      path.append(String.format(Locale.ROOT, "%d ", Math.round(numbers[k])));
    }
    path.append(operator).append('\n');
  }

  PDDocument document() {
    return document;
  }
}
