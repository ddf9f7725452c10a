package org.chainrule.export.pdf;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.surface.Brackets;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Java2dDrawing;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.export.StepPicture;
import org.chainrule.export.paper.Document;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.words.Words;

/**
 * A document on sheets of A4, written from top to bottom. What does not fit on a page begins the
 * next one. It may have several parts, and at the foot of each page stands which page of which part
 * it is, so that loose sheets find together again.
 */
public final class PdfPaper extends Document {

  /** ISO 216, A4, in points. */
  private static final double SHORT = 595.276;

  private static final double LONG = 841.89;
  private static final double MARGIN = 42;

  /** The size of the text, in points. Everything that is set is measured in it. */
  private static final double TEXT = 10.5;

  private static final double TITLE = 1.5;
  private static final double FORMULA = 1.25;
  private static final double GAP = 0.5;
  private static final double CELL_WIDTH = 3.6;
  private static final double CELL_HEIGHT = 1.9;
  private static final double PADDING = 0.35;
  private static final double COLUMN_GAP = 1.2;

  /** A heading is not left alone at the foot of a page. */
  private static final double KEPT = 11;

  /** How much of a column a formula may take, if text is to have room beside it. */
  private static final double BESIDE = 0.45;

  /** The height of three lines; more of them have the width of the page. */
  private static final double LINES = 5.5;

  private static final TextStyle FOOTING = TextStyle.regular(0.8);
  private static final double FOOT = 1.6;

  private final AwtMeasure measure;
  private final boolean wide;
  private final String footing;
  private final List<Page> pages = new ArrayList<>();
  private String title = "";
  private String part = "";

  /** What a page holds, of which part it is, and how far it is full, in sizes of the text. */
  private static final class Page {
    private final String part;
    private final List<Drawn> pieces = new ArrayList<>();
    private double bottom;

    Page(String part) {
      this.part = part;
    }
  }

  /**
   * A formula, and what is said of it.
   *
   * @param formula the formula
   * @param said what stands beside it
   */
  public record Remark(Formula formula, Prose said) {}

  /** How a piece is painted, from its upper left corner on. */
  @FunctionalInterface
  private interface Piece {
    void paint(Drawing drawing);
  }

  /**
   * An empty document.
   *
   * @param measure measures text and formulas
   * @param wide whether its pages lie on their long side
   * @param footing what stands at the foot of each page, on the left
   */
  public PdfPaper(AwtMeasure measure, boolean wide, String footing) {
    this.measure = measure;
    this.wide = wide;
    this.footing = footing;
  }

  private double width() {
    return ((wide ? LONG : SHORT) - 2 * MARGIN) / TEXT;
  }

  private double height() {
    return ((wide ? SHORT : LONG) - 2 * MARGIN) / TEXT;
  }

  @Override
  public void begin(String heading) {
    if (title.isEmpty()) {
      title = heading;
    }
    part = heading;
    pages.add(new Page(part));
    sheet(List.of(new Block.Paragraph(Prose.strong(heading))), TITLE);
  }

  @Override
  public void section(String heading) {
    keep(KEPT);
    sheet(List.of(new Block.Paragraph(Prose.strong(heading))), 1);
  }

  @Override
  public void label(String text) {
    sheet(List.of(new Block.Caption(text)), 1);
  }

  @Override
  public void formula(Formula formula) {
    sheet(List.of(new Block.Display(SpokenFormula.of(formula))), 1);
  }

  @Override
  public void text(Prose prose) {
    sheet(List.of(new Block.Paragraph(prose)), 1);
  }

  /** Writes formulas with what is said of each, in two columns if there is room. */
  public void remarks(List<Remark> remarks) {
    double half = (width() - COLUMN_GAP) / 2;
    boolean narrow = widest(remarks) <= BESIDE * half;
    List<List<Remark>> rows = new ArrayList<>();
    for (Remark remark : remarks) {
      boolean alone = !narrow || isLong(remark, half, remarks);
      List<Remark> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      if (!alone && last.size() == 1 && !isLong(last.get(0), half, remarks)) {
        last.add(remark);
      } else {
        rows.add(new ArrayList<>(List.of(remark)));
      }
    }
    double first = widest(rows.stream().map(row -> row.get(0)).toList());
    double second =
        widest(rows.stream().filter(row -> row.size() > 1).map(row -> row.get(1)).toList());
    for (List<Remark> row : rows) {
      boolean wide = !narrow || row.size() == 1;
      row(row, wide ? width() : half, first, second);
    }
  }

  private double widest(List<Remark> remarks) {
    return remarks.stream()
        .mapToDouble(remark -> measure.formula(remark.formula(), 1).width())
        .max()
        .orElse(0);
  }

  /** Whether what is said has many lines in half of the page, beside the widest formula. */
  private boolean isLong(Remark remark, double half, List<Remark> among) {
    double left = widest(among) + COLUMN_GAP;
    return said(remark, half - left).height() > LINES;
  }

  private ExplanationSheet said(Remark remark, double wide) {
    return ExplanationSheet.of(measure, List.of(new Block.Paragraph(remark.said())), wide);
  }

  private void row(List<Remark> remarks, double column, double first, double second) {
    double[] shrunk = new double[remarks.size()];
    double[] left = new double[remarks.size()];
    List<ExplanationSheet> texts = new ArrayList<>();
    List<Measure.Extent> extents = new ArrayList<>();
    double high = 0;
    for (int k = 0; k < remarks.size(); k++) {
      double widest = k == 0 ? first : second;
      shrunk[k] = Math.min(1, BESIDE * column / widest);
      left[k] = widest * shrunk[k] + COLUMN_GAP;
      texts.add(said(remarks.get(k), column - left[k]));
      extents.add(measure.formula(remarks.get(k).formula(), shrunk[k]));
      high = Math.max(high, Math.max(texts.get(k).height(), extents.get(k).height()));
    }
    double middle = high / 2;
    piece(
        high,
        drawing -> {
          for (int k = 0; k < remarks.size(); k++) {
            double x = k * (column + COLUMN_GAP);
            double baseline = middle - extents.get(k).height() / 2 + extents.get(k).ascent();
            Formula formula = remarks.get(k).formula();
            drawing.formula(formula, x, baseline, shrunk[k], Ink.of(Role.TEXT));
            drawing.save();
            drawing.translate(x + left[k], middle - texts.get(k).height() / 2);
            texts.get(k).paint(drawing);
            drawing.restore();
          }
        });
  }

  private void sheet(List<Block> blocks, double size) {
    ExplanationSheet sheet = ExplanationSheet.of(measure, blocks, width() / size);
    piece(
        sheet.height() * size,
        drawing -> {
          drawing.scale(size);
          sheet.paint(drawing);
        });
  }

  /** Beside the formula if there is room, else under it. */
  @Override
  public void blank(Formula left, int rows, int columns) {
    Formula equation = new Formula.Row(Gap.NOTHING, List.of(left, Formulas.letter("=")));
    Measure.Extent extent = measure.formula(equation, FORMULA);
    boolean matrix = rows > 1 || columns > 1;
    double wide = columns * CELL_WIDTH;
    double high = rows * CELL_HEIGHT + (matrix ? 2 * PADDING : 0);
    boolean beside = extent.width() + GAP + wide <= width();
    double shrunk = Math.min(1, width() / extent.width());
    double taken = extent.height() * shrunk;
    double all = beside ? Math.max(high, taken) : taken + GAP + high;
    double formulaTop = beside ? (all - taken) / 2 : 0;
    Box grid =
        beside
            ? new Box(extent.width() + GAP, (all - high) / 2, wide, high)
            : new Box(GAP, taken + GAP, wide, high);
    piece(
        all,
        drawing -> {
          double baseline = formulaTop + extent.ascent() * shrunk;
          drawing.formula(equation, 0, baseline, FORMULA * shrunk, Ink.of(Role.TEXT));
          grid(drawing, grid, rows, columns);
        });
  }

  private static void grid(Drawing drawing, Box box, int rows, int columns) {
    boolean matrix = rows > 1 || columns > 1;
    if (matrix) {
      Brackets.paint(drawing, box.x(), box.right(), box.y(), box.bottom());
    }
    for (int i = 0; i < rows; i++) {
      double y = box.y() + (matrix ? PADDING : 0) + (i + 1) * CELL_HEIGHT - 0.25;
      for (int j = 0; j < columns; j++) {
        double x = box.x() + j * CELL_WIDTH;
        drawing.polyline(
            List.of(new Point(x + PADDING, y), new Point(x + CELL_WIDTH - PADDING, y)),
            Ink.of(Role.MUTED),
            Line.solid(0.06));
      }
    }
  }

  /** Puts a picture of a pass across the page, as high as it may be. */
  public void picture(StepPicture picture, Frame frame) {
    Box whole = picture.whole();
    double room = height() - (pages.get(pages.size() - 1).bottom + GAP);
    double least = 0.4 * width() * whole.height() / whole.width();
    double high = room >= least ? room : height();
    double scale = Math.min(width() / whole.width(), high / whole.height());
    double left = (width() - whole.width() * scale) / 2;
    piece(
        whole.height() * scale,
        drawing -> {
          drawing.translate(left, 0);
          drawing.scale(scale);
          picture.paintAlone(drawing, frame);
        });
  }

  /** Begins a page where less than this is left of the one that is there. */
  private void keep(double needed) {
    Page last = pages.get(pages.size() - 1);
    if (last.bottom > 0 && last.bottom + needed > height()) {
      pages.add(new Page(part));
    }
  }

  private void piece(double high, Piece piece) {
    keep(high + GAP);
    Page page = pages.get(pages.size() - 1);
    double top = page.bottom + (page.bottom > 0 ? GAP : 0);
    Consumer<Drawing> painter =
        drawing -> {
          drawing.scale(TEXT);
          drawing.translate(MARGIN / TEXT, MARGIN / TEXT + top);
          piece.paint(drawing);
        };
    page.pieces.addAll(Recording.of(measure, painter));
    page.bottom = top + high;
  }

  /** It is bytes, and no text. */
  @Override
  public String end() {
    throw new UnsupportedOperationException("a PDF document is no text");
  }

  /** Ends the document and returns it as a file holds it; the same each time. */
  public byte[] bytes() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfResources resources = new PdfResources(document);
      document.setDocumentId(0L);
      document.getDocumentInformation().setTitle(title);
      document.getDocumentInformation().setCreator(Words.of("program"));
      document.getDocumentCatalog().setLanguage(Words.language().tag());
      for (Page page : pages) {
        write(document, resources, pieces(page));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What stands on a page, with its foot. */
  private List<Drawn> pieces(Page page) {
    List<Page> together = pages.stream().filter(one -> one.part.equals(page.part)).toList();
    String number =
        Words.of(
            "export.paper.page",
            page.part,
            String.valueOf(together.indexOf(page) + 1),
            String.valueOf(together.size()));
    List<Drawn> all = new ArrayList<>(page.pieces);
    all.addAll(
        Recording.of(
            measure,
            drawing -> {
              drawing.scale(TEXT);
              drawing.translate(MARGIN / TEXT, MARGIN / TEXT);
              double right = width() - drawing.textWidth(number, FOOTING);
              drawing.text(footing, 0, height() + FOOT, FOOTING, Ink.of(Role.MUTED));
              drawing.text(number, right, height() + FOOT, FOOTING, Ink.of(Role.MUTED));
            }));
    return all;
  }

  /**
   * Paints the upper part of the first page, as high as half of an upright page is.
   *
   * @param pixels its width
   */
  public BufferedImage beginning(int pixels) {
    double scale = pixels / (wide ? LONG : SHORT);
    int high = (int) Math.round(pixels * SHORT / LONG);
    BufferedImage image = new BufferedImage(pixels, high, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(scale, scale);
      Drawing drawing = new Java2dDrawing(graphics, Palette.light(), measure);
      drawing.fill(new Box(0, 0, LONG, LONG), 0, Ink.of(Role.SURFACE));
      pieces(pages.get(0)).forEach(piece -> piece.on(drawing));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private void write(PDDocument document, PdfResources resources, List<Drawn> pieces)
      throws IOException {
    float high = (float) (wide ? SHORT : LONG);
    PDPage sheet = new PDPage(new PDRectangle((float) (wide ? LONG : SHORT), high));
    document.addPage(sheet);
    try (PDPageContentStream content =
        new PDPageContentStream(document, sheet, PDPageContentStream.AppendMode.OVERWRITE, true)) {
      content.transform(new Matrix(1, 0, 0, -1, 0, high));
      new PdfDrawing(content, resources, measure, Palette.light()).draw(pieces);
    }
  }
}
