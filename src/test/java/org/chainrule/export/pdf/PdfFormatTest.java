package org.chainrule.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainrule.OutsideTool;
import org.chainrule.export.Exports;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.Progress;
import org.chainrule.export.request.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFormatTest {

  /** What the issue asks for. */
  private static final int LARGEST = 600_000;

  private static final PdfFormat PDF = new PdfFormat();

  private static Export relu;
  private static byte[] bytes;

  @TempDir private Path folder;

  @BeforeAll
  static void export() throws IOException {
    relu = Exports.bundled("relu-regression", Options.USUAL);
    bytes = Exports.file(PDF, relu);
  }

  @Test
  void isNoLargerThanAnEMailTakes() {
    assertThat(bytes.length).isLessThan(LARGEST);
  }

  @Test
  void hasAPageAndABookmarkForEachStep() throws Exception {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertThat(document.getNumberOfPages()).isEqualTo(14);
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
      }
      assertThat(titles).hasSize(14).startsWith("1. z₁: Apply Linear 1 to get z₁");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(relu.title());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  /**
   * AWT calls one of the faces by another name, for which a converter once fell back to outlines.
   */
  @Test
  void embedsBothFaces() throws Exception {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<String> fonts = new ArrayList<>();
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        var font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
      }
      assertThat(fonts).containsExactlyInAnyOrder("SourceSans3-Regular", "SourceSans3-Semibold");
    }
  }

  @Test
  void drawsEachFormulaOnceForAllPages() throws Exception {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      Set<Object> forms = new HashSet<>();
      int uses = 0;
      for (var page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          forms.add(page.getResources().getXObject(name).getCOSObject());
          uses++;
        }
      }
      assertThat(uses).isGreaterThan(3 * forms.size());
    }
  }

  @Test
  void holdsNumbersAndWordsAsText() throws Exception {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(document);

      assertThat(text).contains(Exports.numbers(relu));
      assertThat(text).contains("off", "Send the gradient back through ReLU", "diag(z₁ > 0)");
    }
  }

  @Test
  void isTheSameEachTime() throws Exception {
    assertThat(Exports.file(PDF, Exports.bundled("relu-regression", Options.USUAL)))
        .isEqualTo(bytes);
  }

  @Test
  void keepsANameThatIsNoPlainText() throws Exception {
    Export hostile = Exports.of(Exports.hostile(), Options.USUAL);
    try (PDDocument document = Loader.loadPDF(Exports.file(PDF, hostile))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(Exports.HOSTILE);
      assertThat(new PDFTextStripper().getText(document)).contains(Exports.HOSTILE);
    }
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(document);
  }

  @Test
  void putsTheWholePassOnOnePage() throws Exception {
    Export whole = relu.with(Options.USUAL.with(View.WHOLE));
    try (PDDocument document = Loader.loadPDF(Exports.file(PDF, whole))) {
      String text = text(document, 1);

      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(text).contains(Exports.numbers(relu));
      relu.trace()
          .steps()
          .forEach(
              step -> {
                String start = step.number() + ". " + relu.explainer().headline(step);
                assertThat(text.replaceAll("\\s+", " ")).contains(start);
              });
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly("The whole pass");
    }
  }

  /** Four steps a page are 4 pages for 14 steps. */
  @Test
  void saysOnEachSheetOfAHandoutWhichItIs() throws Exception {
    Export handout = Exports.bundled("relu-regression", Exports.perPage(4));
    try (PDDocument document = Loader.loadPDF(Exports.file(PDF, handout))) {
      assertThat(document.getNumberOfPages()).isEqualTo(4);
      for (int page = 1; page <= 4; page++) {
        String[] lines = text(document, page).strip().split("\n");
        assertThat(lines[lines.length - 1]).isEqualTo(relu.title() + " Page " + page + " of 4");
      }
    }
  }

  @Test
  void saysNothingOfPagesOnASlide() throws Exception {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertThat(new PDFTextStripper().getText(document)).doesNotContain("Page 1");
    }
  }

  @Test
  void endsOnceNobodyWaits() {
    Progress left = new Progress(share -> {}, () -> true);

    assertThatThrownBy(() -> PDF.parts(relu).get(0).content().bytes(left))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void anotherReaderFindsEveryNumber() throws Exception {
    OutsideTool reader = OutsideTool.of("pdftotext");
    Path file = Files.write(folder.resolve("a.pdf"), bytes);

    reader.run(folder, file.toString(), "a.txt");

    assertThat(Files.readString(folder.resolve("a.txt"))).contains(Exports.numbers(relu));
  }

  @Test
  void anotherReaderPaintsThePictureThatRenderPaints() throws Exception {
    OutsideTool painter = OutsideTool.of("pdftoppm");
    Path file = Files.write(folder.resolve("a.pdf"), bytes);

    painter.run(folder, "-r", "144", "-f", "11", "-l", "11", "-png", file.toString(), "page");

    BufferedImage page = ImageIO.read(folder.resolve("page-11.png").toFile());
    assertThat(Exports.difference(page, relu.pictures().paint(11))).isLessThan(0.012);
  }
}
