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
    int perPage = export.options().perPage();
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
    document.getDocumentCatalog().setLanguage(Words.of("language"));
    document.getDocumentCatalog().setDocumentOutline(bookmarks);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  private void write(Progress progress) throws IOException {
    List<Integer> cursors = export.cursors();
    for (int first = 0; first < cursors.size(); first += grid.count()) {
      progress.done(first, cursors.size());
      int end = Math.min(first + grid.count(), cursors.size());
      page(cursors.subList(first, end));
    }
    bookmarks.openNode();
  }

  private void page(List<Integer> cursors) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) grid.width(), (float) grid.height()));
    document.addPage(page);
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
      for (int k = 0; k < cursors.size(); k++) {
        picture(content, cursors.get(k), grid.place(k));
        bookmark(page, cursors.get(k));
      }
    }
  }

  private void picture(PDPageContentStream content, int cursor, Box place) throws IOException {
    Box whole = pictures.whole();
    float scale = (float) grid.scale(whole);
    double left = place.centerX() - scale * whole.width() / 2;
    double top = place.centerY() - scale * whole.height() / 2;
    content.saveGraphicsState();
    content.transform(new Matrix(scale, 0, 0, -scale, (float) left, (float) (grid.height() - top)));
    new PdfDrawing(content, resources, pictures.measure(), pictures.palette())
        .draw(pictures.pieces(cursor, false));
    content.restoreGraphicsState();
  }

  private void bookmark(PDPage page, int cursor) {
    PDPageFitDestination there = new PDPageFitDestination();
    there.setPage(page);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(export.heading(cursor));
    item.setDestination(there);
    bookmarks.addLast(item);
  }
}
