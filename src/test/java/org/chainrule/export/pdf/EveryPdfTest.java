package org.chainrule.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.chainrule.OutsideTool;
import org.chainrule.export.Exports;
import org.chainrule.export.StepPicture;
import org.chainrule.export.Written;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs of others find in the documents of bundled nets. */
class EveryPdfTest {

  @TempDir private Path folder;

  private Path written(Export export) throws Exception {
    return Files.write(folder.resolve("a.pdf"), Exports.file(new PdfFormat(), export));
  }

  @ParameterizedTest
  @MethodSource("org.chainrule.export.Written#cases")
  void everyNumberIsFoundAndBothFacesAreThere(Written written) throws Exception {
    OutsideTool reader = OutsideTool.of("pdftotext");
    OutsideTool fonts = OutsideTool.of("pdffonts");
    Export export = written.export(Options.USUAL);
    Path file = written(export);

    reader.run(folder, file.toString(), "a.txt");
    String said = fonts.run(folder, file.toString());

    List<String> words =
        Pattern.compile("[\\s\\[\\],()=]+")
            .splitAsStream(Files.readString(folder.resolve("a.txt")))
            .toList();
    assertThat(words).containsAll(Exports.numbers(export));
    assertThat(said.lines().skip(2))
        .hasSize(2)
        .allMatch(line -> line.matches(".*\\+SourceSans3-(Regular|Semibold) .* yes yes yes .*"));
  }

  @ParameterizedTest
  @MethodSource("org.chainrule.export.Written#cases")
  void anotherPainterPaintsEveryPageAsRenderDoes(Written written) throws Exception {
    OutsideTool painter = OutsideTool.of("pdftoppm");
    Export export = written.pictures(Options.USUAL);
    painter.run(folder, "-r", "144", "-png", written(export).toString(), "page");

    StepPicture pictures = export.pictures();
    List<Path> pages;
    try (var all = Files.list(folder)) {
      pages = all.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
    assertThat(pages).hasSameSizeAs(export.cursors());
    for (int k = 0; k < pages.size(); k++) {
      BufferedImage page = ImageIO.read(pages.get(k).toFile());
      BufferedImage picture = pictures.paint(export.cursors().get(k));
      Exports.assertAlike(page, picture, written + " " + export.cursors().get(k));
    }
  }
}
