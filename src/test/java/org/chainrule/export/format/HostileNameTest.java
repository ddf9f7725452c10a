package org.chainrule.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainrule.OutsideTool;
import org.chainrule.export.Exports;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Progress;
import org.chainrule.file.arrays.ArrayFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name that would break out of the text of most formats comes out of each as it went in. */
class HostileNameTest {

  private static final Export HOSTILE = Exports.of(Exports.hostile(), Options.USUAL);

  @TempDir private Path folder;

  static Stream<String> endings() {
    return Formats.all().stream().map(Format::ending);
  }

  /** So that no format goes without this test. */
  @Test
  void everyFormatThatThereIsIsOffered() {
    List<String> written =
        new ClassFileImporter()
            .importPackages("org.chainrule").stream()
                .filter(type -> type.isAssignableTo(Format.class) && !type.isInterface())
                .map(JavaClass::getName)
                .toList();

    assertThat(Formats.all().stream().map(format -> format.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @ParameterizedTest
  @MethodSource("endings")
  void theNameIsWhatItWas(String ending) throws Exception {
    Format format = Formats.of("a." + ending).orElseThrow();
    List<Part> parts = format.parts(HOSTILE);
    List<Part> others = format.parts(Exports.bundled("relu-regression", Options.USUAL));
    for (int k = 0; k < parts.size(); k += 6) {
      byte[] bytes = parts.get(k).content().bytes(Progress.NONE);
      byte[] other = others.get(k).content().bytes(Progress.NONE);
      switch (ending) {
        case "pdf" -> assertThat(pdf(bytes)).contains(Exports.HOSTILE);
        case "svg" -> assertThat(svg(bytes)).startsWith(Exports.HOSTILE);
        case "png", "gif" -> {
          // The name stands in the picture, and nothing else has moved for it.
          assertThat(bytes).isNotEqualTo(other);
          assertThat(Exports.difference(image(bytes), image(other))).isLessThan(0.005);
        }
        case "html" -> {
          String page = text(bytes);
          String shown = between(page, "<title>", "</title>");
          assertThat(unescaped(shown)).isEqualTo(Exports.HOSTILE);
          assertThat(unescaped(between(page, "<h1>", "</h1>"))).isEqualTo(Exports.HOSTILE);
          assertThat(page.split("</script", -1)).hasSize(4);
        }
        case "py" -> assertThat(text(bytes)).startsWith("# " + Exports.HOSTILE + "\n");
        case "ipynb", "md" -> {
          String heading = ending.equals("md") ? text(bytes) : firstCell(bytes);
          assertThat(
                  heading.lines().findFirst().orElseThrow().replaceAll("\\\\([^A-Za-z0-9])", "$1"))
              .isEqualTo("# " + Exports.HOSTILE);
        }
        case "tex" ->
            assertThat(text(bytes))
                .contains(
                    "\\title{\\textless{}/script\\textgreater{}\\textless{}b\\textgreater{}"
                        + "\\textquotedbl{}\\textbackslash{}\\{\\%\\$\\&\\_\\textasciicircum{}"
                        + "\\textasciitilde{}\\#\\textasciigrave{}}");
        case "npz" ->
            assertThat(ArrayFile.found(Files.write(folder.resolve("a.npz"), bytes)))
                .hasSameSizeAs(ArrayFile.found(Files.write(folder.resolve("b.npz"), other)));
        case "csv" -> assertThat(bytes).isEqualTo(other);
        default -> throw new AssertionError("nobody reads the name out of ." + ending);
      }
    }
  }

  @Test
  void pythonRunsTheCodeUnderIt() throws Exception {
    OutsideTool python = OutsideTool.python("numpy");
    Format format = Formats.of("a.py").orElseThrow();
    Files.write(folder.resolve("a.py"), Exports.file(format, HOSTILE));

    assertThat(python.run(folder, "a.py")).endsWith(" quantities agree with Chainrule\n");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String pdf(byte[] bytes) throws Exception {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(Exports.HOSTILE);
      return new PDFTextStripper().getText(document);
    }
  }

  private static String svg(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes))
        .getElementsByTagName("title")
        .item(0)
        .getTextContent();
  }

  private static BufferedImage image(byte[] bytes) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static String firstCell(byte[] bytes) throws Exception {
    return new ObjectMapper().readTree(bytes).at("/cells/0/source/0").asText();
  }
}
