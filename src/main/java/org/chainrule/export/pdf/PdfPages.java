package org.chainrule.export.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.export.FittedText;
import org.chainrule.export.StepPicture;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Progress;
import org.chainrule.layout.Box;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Lays the pictures of steps out on the pages of a document. */
final class PdfPages {

  private final Export export;
  private final PDDocument document;
  private final PdfResources resources;
  private final StepPicture pictures;
  private final PageGrid grid;
  private final PDDocumentOutline bookmarks = new PDDocumentOutline();

  private PdfPages(Export export, PDDocument document) throws IOException {
    this.export = export;
    this.document = document;
    this.resources = new PdfResources(document);
    this.pictures = export.pictures();
    int perPage = export.options().view().isOfAllSteps() ? 1 : export.options().perPage();
    Box picture = pictures.whole();
    this.grid = perPage == 1 ? PageGrid.slide(picture) : PageGrid.of(perPage, picture);
  }

  /** Returns the document as a file holds it; the same each time. */
  static byte[] of(Export export, Progress progress) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfPages pages = new PdfPages(export, document);
      pages.describe();
      pages.write(progress);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void describe() {
    document.setDocumentId(0L);
    document.getDocumentInformation().setTitle(OneLine.spaced(export.title()));
    document.getDocumentInformation().setCreator(Words.of("program"));
    document.getDocumentCatalog().setLanguage(Words.language().tag());
    document.getDocumentCatalog().setDocumentOutline(bookmarks);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  private void write(Progress progress) throws IOException {
    List<Integer> cursors = export.pictured();
    int pages = (cursors.size() + grid.count() - 1) / grid.count();
    for (int page = 0; page < pages; page++) {
      int first = page * grid.count();
      progress.done(first, cursors.size());
      int end = Math.min(first + grid.count(), cursors.size());
      String place = Words.of("export.page.of", String.valueOf(page + 1), String.valueOf(pages));
      page(cursors.subList(first, end), place);
    }
    bookmarks.openNode();
  }

  /**
   * Writes a page.
   *
   * @param place which of how many pages it is, in words
   */
  private void page(List<Integer> cursors, String place) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) grid.width(), (float) grid.height()));
    document.addPage(page);
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
      for (int k = 0; k < cursors.size(); k++) {
        picture(content, cursors.get(k), grid.place(k));
        bookmark(page, cursors.get(k));
      }
      if (grid.footer().isPresent()) {
        footer(content, grid.footer().get(), place);
      }
    }
  }

  /** What the sheet is of, and which page; slides have neither. */
  private void footer(PDPageContentStream content, Box room, String place) throws IOException {
    content.saveGraphicsState();
    content.transform(new Matrix(1, 0, 0, -1, 0, (float) grid.height()));
    Drawing drawing = drawing(content);
    TextStyle style = TextStyle.regular(room.height());
    double left = room.width() - drawing.textWidth(place, style) - 2 * room.height();
    String title = FittedText.of(drawing, OneLine.spaced(export.title()), style, left);
    drawing.text(title, room.x(), room.bottom(), style, Ink.of(Role.MUTED));
    drawing.text(place, room.right(), room.bottom(), style.right(), Ink.of(Role.MUTED));
    content.restoreGraphicsState();
  }

  private PdfDrawing drawing(PDPageContentStream content) {
    return new PdfDrawing(content, resources, pictures.measure(), pictures.palette());
  }

  private void picture(PDPageContentStream content, int cursor, Box place) throws IOException {
    Box whole = pictures.whole();
    float scale = (float) grid.scale(whole);
    double left = place.centerX() - scale * whole.width() / 2;
    double top = place.centerY() - scale * whole.height() / 2;
    content.saveGraphicsState();
    content.transform(new Matrix(scale, 0, 0, -scale, (float) left, (float) (grid.height() - top)));
    drawing(content).draw(pictures.pieces(cursor, false));
    content.restoreGraphicsState();
  }

  private void bookmark(PDPage page, int cursor) {
    PDPageFitDestination there = new PDPageFitDestination();
    there.setPage(page);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(export.pictureHeading(cursor));
    item.setDestination(there);
    bookmarks.addLast(item);
  }
}
