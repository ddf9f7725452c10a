package org.chainrule.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainrule.Browser;
import org.chainrule.export.Exports;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in the hands of a reader. */
class PageInBrowserTest {

  private static final String NOW = "document.querySelector('section.now').id";

  private static Export export;
  private static URI page;
  private static Browser browser;

  @TempDir private static Path folder;

  @BeforeAll
  static void open() throws Exception {
    export = Exports.bundled("relu-regression", Options.USUAL);
    Path file = Files.write(folder.resolve("a.html"), Exports.file(new HtmlFormat(), export));
    page = file.toUri();
    browser = Browser.open(folder);
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  private static void show(int width, int height, boolean phone, boolean scripts)
      throws InterruptedException {
    browser.size(width, height, phone);
    browser.scripts(scripts);
    browser.show(URI.create("about:blank"));
    browser.show(page);
  }

  private static String now() throws InterruptedException {
    return browser.evaluate(NOW).asText();
  }

  private static List<String> texts(String selector) throws InterruptedException {
    JsonNode found =
        browser.evaluate(
            "Array.from(document.querySelectorAll('"
                + selector
                + "')).map(e => e.getAttribute('aria-label') || e.textContent)");
    return strings(found);
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.asText()));
    return strings;
  }

  @Test
  void keysTurnItsPagesAndWalkItsCells() throws Exception {
    show(1280, 800, false, true);
    assertThat(now()).isEqualTo("z1");

    browser.key("ArrowRight");
    browser.key("ArrowRight");
    assertThat(now()).isEqualTo("z3");
    assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#z3");
    browser.key("End");
    assertThat(now()).isEqualTo(export.id(14));
    browser.key("Home");
    browser.key("ArrowLeft");
    assertThat(now()).isEqualTo("z1");

    browser.evaluate("document.querySelector('section.now .cell[tabindex=\"0\"]').focus()");
    String cell = browser.evaluate("document.activeElement.getAttribute('aria-label')").asText();
    browser.key("ArrowDown");
    String below = browser.evaluate("document.activeElement.getAttribute('aria-label')").asText();
    browser.key("Enter");

    assertThat(cell).isEqualTo("z 1, row 1: 2.5");
    assertThat(below).isEqualTo("z 1, row 2: −0.5");
    assertThat(texts("section.now .chosen")).containsExactly(below);
    assertThat(texts("section.now .sum")).containsExactly("z₁: 1.5 · 1 + 0.5 · (−2) + (−1) = −0.5");
    assertThat(texts("section.now .lit")).hasSize(5);
  }

  @Test
  void tapsAndSwipesDoTooOnAPhone() throws Exception {
    show(390, 844, true, true);

    browser.tap("#next");
    assertThat(now()).isEqualTo("z2");
    browser.tap("#back");
    assertThat(now()).isEqualTo("z1");
    browser.evaluate("document.querySelector('section.now .said p').scrollIntoView()");
    double y =
        browser
            .evaluate("document.querySelector('section.now .said p').getBoundingClientRect().top")
            .asDouble();
    browser.swipe(300, 80, y + 5);
    assertThat(now()).isEqualTo("z2");
    browser.swipe(80, 300, y + 5);
    assertThat(now()).isEqualTo("z1");
    browser.tap("nav li:nth-child(11) a");
    assertThat(now()).isEqualTo("dl_dz1");

    browser.tap("section.now .cell[aria-label=\"d l by d z 1, row 3: 2\"]");
    assertThat(texts("section.now .chosen")).containsExactly("d l by d z 1, row 3: 2");
    assertThat(texts("section.now .sum").get(0)).startsWith("dℓ/dz₁: ");
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(390);
  }

  /** A formula that is a pixel too high for its box would have a scroll bar, and print it. */
  @Test
  void noFormulaScrollsUpAndDown() throws Exception {
    show(1920, 1080, false, false);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('.formula')]"
                        + ".filter(f => f.scrollHeight > f.clientHeight)"
                        + ".filter(f => getComputedStyle(f).overflowY === 'auto').length")
                .asInt())
        .isZero();
  }

  @Test
  void itIsOneLongPageWithoutItsScript() throws Exception {
    show(1280, 800, false, false);

    assertThat(
            browser
                .evaluate(
                    "Array.from(document.querySelectorAll('section'))"
                        + ".filter(s => s.getClientRects().length > 0).length")
                .asInt())
        .isEqualTo(14);
    assertThat(browser.evaluate("getComputedStyle(document.querySelector('.turn')).display"))
        .hasToString("\"none\"");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void printGivesEveryStepWithItsNumbers(boolean scripts) throws Exception {
    show(1280, 800, false, scripts);

    try (PDDocument document = Loader.loadPDF(browser.print())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains(Exports.numbers(export));
      for (int cursor : export.cursors()) {
        assertThat(text.replace("\n", " "))
            .contains(export.explainer().at(cursor, Optional.empty()).headline());
      }
    }
  }

  /** By the rules of axe-core, of which this computer need not have a copy. */
  @ParameterizedTest
  @CsvSource({"1280,800,false", "1280,800,true", "390,844,false", "390,844,true"})
  void nothingStandsInAnybodysWay(int width, int height, boolean dark) throws Exception {
    String axe = System.getProperty("chainrule.axe", "");
    assumeTrue(!axe.isEmpty(), "chainrule.axe does not name the file axe.min.js");
    browser.dark(dark);
    show(width, height, width < 500, true);
    browser.evaluate(Files.readString(Path.of(axe)) + ";1");
    for (int cursor : export.cursors()) {
      assertThat(violations()).as(export.id(cursor)).isEmpty();
      browser.key("ArrowRight");
    }
    browser.evaluate("document.documentElement.className = ''");
    assertThat(violations()).as("the long page").isEmpty();
    browser.dark(false);
  }

  private static List<String> violations() throws InterruptedException {
    return strings(
        browser.evaluate(
            "axe.run().then(r => r.violations.flatMap("
                + "v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary)))"));
  }
}
