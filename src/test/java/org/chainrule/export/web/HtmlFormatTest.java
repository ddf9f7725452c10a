package org.chainrule.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.OutsideTool;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.export.Exports;
import org.chainrule.export.markup.JsonText;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlFormatTest {

  /** What the issue asks for. */
  private static final int LARGEST = 400_000;

  private static Export relu;
  private static String page;

  @TempDir private Path folder;

  @BeforeAll
  static void export() throws IOException {
    relu = Exports.bundled("relu-regression", Options.USUAL);
    page = written(relu);
  }

  private static String written(Export export) throws IOException {
    return new String(Exports.file(new HtmlFormat(), export), StandardCharsets.UTF_8);
  }

  private static List<String> all(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static JsonNode data(String html) throws IOException {
    return new ObjectMapper().readTree(all("(?s)id=\"cells\">(.*?)</script>", html).get(0));
  }

  @Test
  void isNoLargerThanAsked() {
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST);
  }

  @Test
  void asksNobodyForAnything() {
    assertThat(page).doesNotContain("http:", "https:", "src=", "@import", "url(//");
    assertThat(all("url\\(([^)]{5})", page))
        .allMatch(url -> url.startsWith("data:") || url.startsWith("#"));
  }

  @Test
  void everyReferenceLeadsSomewhereAndNoIdIsThereTwice() {
    List<String> ids = all(" id=\"([^\"]*)\"", page);
    Set<String> different = new HashSet<>(ids);

    assertThat(different).hasSameSizeAs(ids);
    assertThat(all(" href=\"#([^\"]*)\"", page))
        .hasSizeGreaterThan(100)
        .allMatch(different::contains);
    assertThat(all("aria-labelledby=\"([^\"]*)\"", page)).allMatch(different::contains);
  }

  /** Its language, its order by headings, its formulas and its pictures, for whoever listens. */
  @Test
  void tellsAReaderAloudWhatItShows() {
    List<Integer> levels = all("<h([1-6])[ >]", page).stream().map(Integer::valueOf).toList();
    List<String> formulas = all("(?s)class=\"formula\"[^>]*>(.{5})", page);

    assertThat(page).contains("<html lang=\"en\">").doesNotContain("<img", "<table", "<canvas");
    assertThat(levels).startsWith(1, 2).filteredOn(level -> level == 1).hasSize(1);
    for (int k = 1; k < levels.size(); k++) {
      assertThat(levels.get(k)).as("heading %s", k).isLessThanOrEqualTo(levels.get(k - 1) + 1);
    }
    assertThat(formulas).hasSizeGreaterThan(30).containsOnly("<math");
    assertThat(all("<svg([^>]*)>", page))
        .hasSizeGreaterThan(10)
        .allMatch(svg -> svg.contains("aria-label=\"") || svg.contains("aria-hidden=\"true\""));
  }

  /** Without its script it is a long page of all steps. */
  @Test
  void holdsEveryStepAndEveryNumberWithoutItsScript() {
    String plain = page.replaceAll("(?s)<script.*?</script>", "");

    assertThat(all("<section id=\"([^\"]*)\"", plain))
        .isEqualTo(relu.trace().steps().stream().map(step -> step.id()).toList());
    assertThat(all("<text[^>]*>([^<]*)</text>", plain)).containsAll(Exports.numbers(relu));
    assertThat(plain).contains("Unit 2 is <strong>off</strong>", "<math display=\"block\">");
  }

  /** dℓ/dW₂ = dℓ/dz₃ z₂ᵀ: its first entry is 2 · 2.5, as the design's page works out. */
  @Test
  void knowsWhatMadeACell() throws IOException {
    JsonNode matrices = data(page).get("matrices");
    List<String> names = new ArrayList<>();
    matrices.forEach(matrix -> names.add(matrix.get("name").asText()));
    JsonNode cell = matrices.get(names.indexOf("d l by d W 2")).get("cells").get(0);
    List<String> sources = new ArrayList<>();
    cell.get(2).forEach(place -> sources.add(names.get(place.get(0).asInt()) + place.get(1)));

    assertThat(cell.get(1).asText()).isEqualTo("dℓ/dW₂: 2 · 2.5 = 5");
    assertThat(sources).contains("d l by d z 30", "z 20");
  }

  @Test
  void keepsANameThatWouldBreakOut() throws IOException {
    String html = written(Exports.of(Exports.hostile(), Options.USUAL));

    assertThat(html)
        .doesNotContain("<b>")
        .contains("<h1>&lt;/script&gt;&lt;b&gt;&quot;\\{%$&amp;_^~#`</h1>");
    assertThat(all("</(script)>", html)).hasSize(3);
    assertThat(JsonText.quoted(Exports.HOSTILE)).doesNotContain("<", ">");
    assertThat(new ObjectMapper().readTree(JsonText.quoted(Exports.HOSTILE)).asText())
        .isEqualTo(Exports.HOSTILE);
  }

  /** XOR's third sample is (1, 0), whose target is 1. */
  @Test
  void showsOneSampleOfABatchAlone() throws IOException {
    Export xor = Exports.bundled("xor", Options.USUAL.with(Samples.ONE, 2));
    JsonNode matrices = data(written(xor)).get("matrices");
    List<JsonNode> inputs = new ArrayList<>();
    matrices.forEach(
        matrix -> {
          if (matrix.get("name").asText().equals("x")) {
            inputs.add(matrix);
          }
        });

    assertThat(inputs).singleElement().satisfies(x -> assertThat(x.get("columns").asInt()).isOne());
    assertThat(inputs.get(0).get("cells").get(0).get(0).asText()).endsWith(": 1");
    assertThat(inputs.get(0).get("cells").get(1).get(0).asText()).endsWith(": 0");
  }

  @Test
  void aBrowserOpensItAtAStepWithItsCells() throws Exception {
    OutsideTool browser = OutsideTool.of("chromium", "chromium-browser", "google-chrome");
    Path file = Files.writeString(folder.resolve("pass.html"), page);

    String dom =
        browser.run(
            folder,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + folder.resolve("profile"),
            "--dump-dom",
            file.toUri() + "#dl_dz1");

    assertThat(all("<section id=\"([^\"]*)\"[^>]*class=\"now\"", dom)).containsExactly("dl_dz1");
    assertThat(all("class=\"cell chosen\"[^>]*aria-label=\"([^\"]*)\"", dom))
        .containsExactly("d l by d z 1, row 1: 4");
    assertThat(dom).contains("<p class=\"sum\" role=\"status\">dℓ/dz₁: 4");
  }
}
