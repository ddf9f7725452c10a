package org.chainrule.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.OutsideTool;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.export.Exports;
import org.chainrule.export.request.LessonExport;
import org.chainrule.export.request.Progress;
import org.chainrule.export.request.UnfitChoiceException;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.LessonScenario;
import org.chainrule.lesson.Stop;
import org.chainrule.lesson.View;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlLessonTest {

  private static Lesson lesson;
  private static String page;

  @TempDir private Path folder;

  @BeforeAll
  static void write() throws IOException {
    Scenario relu = BundledScenarios.load("relu-regression");
    Scenario sigmoid = BundledScenarios.load("sigmoid-bce");
    Map<String, LessonScenario> scenarios =
        Map.of("relu", LessonScenario.inside(relu), "sigmoid", LessonScenario.inside(sigmoid));
    lesson =
        new Lesson(
            "Two nets",
            "Which unit learns.",
            false,
            scenarios,
            List.of(
                stop("relu", "start", Optional.empty(), Optional.empty(), "Before it begins", ""),
                stop(
                    "relu",
                    "dl_dz1",
                    Optional.of(Target.cell(Name.linearOutput(1).gradient(), 2, 0)),
                    Optional.empty(),
                    "Blocked",
                    "Ask why.\n\nThen wait."),
                stop(
                    "sigmoid",
                    "z1",
                    Optional.of(Target.cell(Name.linearOutput(1), 1, 0)),
                    Optional.of(Lens.UNIT),
                    "",
                    ""),
                stop(
                    "sigmoid",
                    "yhat",
                    Optional.of(Target.whole(Name.linearOutput(1))),
                    Optional.of(Lens.NUDGE),
                    "A change",
                    "")),
            Map.of());
    page = written(lesson);
  }

  private static Stop stop(
      String scenario,
      String step,
      Optional<Target> selection,
      Optional<Lens> lens,
      String title,
      String notes) {
    View view = new View(step, selection, lens, View.Layout.LECTURE, 1, Style.DEFAULT);
    return new Stop(scenario, view).titled(title).noted(notes);
  }

  private static LessonExport export(Lesson of) {
    return new LessonExport(
        of,
        Numbers.DEFAULT,
        0.05,
        fault -> {
          throw new AssertionError(fault);
        });
  }

  private static String written(Lesson of) throws IOException {
    byte[] bytes = new HtmlFormat().lesson(export(of)).content().bytes(Progress.NONE);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<String> all(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String withoutScript(String html) {
    return html.replaceAll("(?s)<script.*?</script>", "");
  }

  private static JsonNode data() throws IOException {
    return new ObjectMapper().readTree(all("(?s)id=\"cells\">(.*?)</script>", page).get(0));
  }

  @Test
  void hasASectionForEachStopWithItsTitleAndNotesWithoutItsScript() {
    String plain = withoutScript(page);

    assertThat(all("<section id=\"([^\"]*)\"", plain))
        .containsExactly("stop-1", "stop-2", "stop-3", "stop-4");
    assertThat(all("<h2[^>]*>([^<]*)</h2>", plain))
        .containsExactly("Before it begins", "Blocked", "Unit 2 of 3", "A change");
    assertThat(plain)
        .contains("<h1>Two nets</h1><p>Which unit learns.</p>")
        .contains("<p>Ask why.</p>\n<p>Then wait.</p>")
        .contains("Stop 3 of 4 · " + BundledScenarios.load("sigmoid-bce").name())
        .doesNotContain("Press →");
    assertThat(all("(class=\"notes\")", plain)).hasSize(1);
  }

  @Test
  void everyReferenceLeadsSomewhereAndNoIdIsThereTwice() {
    List<String> ids = all(" id=\"([^\"]*)\"", page);
    Set<String> different = new HashSet<>(ids);

    assertThat(different).hasSameSizeAs(ids);
    assertThat(all(" href=\"#([^\"]*)\"", page)).allMatch(different::contains);
    assertThat(all("aria-labelledby=\"([^\"]*)\"", page)).allMatch(different::contains);
    assertThat(page).doesNotContain("http:", "https:", "src=");
  }

  /** dℓ/dz₁ has 2 in its row 3, which comes of 2 and the mask's 1 (the design's worked example). */
  @Test
  void lightsUpWhatIsSelectedWithoutItsScriptToo() {
    String stop = all("(?s)<section id=\"stop-2\"(.*?)</section>", page).get(0);

    assertThat(all("class=\"mark (chosen|lit)\"", stop)).containsExactly("chosen", "lit", "lit");
  }

  /** An entry of z₁ is made of two weights, two inputs and a bias, which come back only later. */
  @Test
  void lightsUpNothingThatIsNotThereYet() {
    String stop = all("(?s)<section id=\"stop-3\"(.*?)</section>", page).get(0);

    assertThat(all("class=\"mark (lit)\"", stop)).hasSize(5);
  }

  @Test
  void knowsOfEachStopWhichNetItShowsAndWhichCellIsWorkedOut() throws IOException {
    JsonNode leaves = data().get("leaves");
    JsonNode matrices = data().get("matrices");

    assertThat(leaves).hasSize(4);
    assertThat(leaves.get(0).get(0).asInt()).isEqualTo(leaves.get(1).get(0).asInt());
    assertThat(leaves.get(2).get(0).asInt()).isNotEqualTo(leaves.get(1).get(0).asInt());
    JsonNode worked = leaves.get(1).get(2);
    JsonNode matrix = matrices.get(worked.get(0).asInt());
    assertThat(matrix.get("pass").asInt()).isEqualTo(leaves.get(1).get(0).asInt());
    assertThat(matrix.get("cells").get(worked.get(1).asInt()).get(0).asText()).endsWith("row 3: 2");
    for (JsonNode each : matrices) {
      for (JsonNode cell : each.get("cells")) {
        for (JsonNode source : cell.get(2)) {
          assertThat(matrices.get(source.get(0).asInt()).get("pass")).isEqualTo(each.get("pass"));
        }
      }
    }
  }

  @Test
  void looksThroughTheLensOfTheStop() {
    String unit = all("(?s)<section id=\"stop-3\"(.*?)</section>", page).get(0);
    String step = all("(?s)<section id=\"stop-2\"(.*?)</section>", page).get(0);

    assertThat(unit).contains("class=\"place forward\"");
    assertThat(withoutScript(unit)).doesNotContain("Shapes");
    assertThat(step).contains("Shapes");
  }

  @Test
  void letsNothingBreakOut() throws IOException {
    Scenario hostile = Exports.hostile();
    Lesson bad =
        new Lesson(
            Exports.HOSTILE,
            Exports.HOSTILE,
            false,
            Map.of(
                Exports.HOSTILE,
                LessonScenario.inside(hostile),
                "other",
                LessonScenario.inside(BundledScenarios.load("xor"))),
            List.of(
                new Stop(Exports.HOSTILE, View.of("z1"))
                    .titled(Exports.HOSTILE)
                    .noted(Exports.HOSTILE),
                new Stop("other", View.of("z1"))),
            Map.of());

    String html = written(bad);

    assertThat(html).doesNotContain("<b>");
    assertThat(all("</(script)>", html)).hasSize(3);
    assertThat(all("(&lt;/script&gt;&lt;b&gt;&quot;)", html)).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void needsAStop() {
    assertThatThrownBy(() -> export(Lesson.EMPTY).check())
        .isInstanceOf(UnfitChoiceException.class)
        .hasMessage("the lesson has no stop yet");
  }

  @Test
  void aBrowserShowsTheStopWithTheCellsOfItsOwnNet() throws Exception {
    OutsideTool browser = OutsideTool.of("chromium", "chromium-browser", "google-chrome");
    Path file = Files.writeString(folder.resolve("lesson.html"), page);

    String dom =
        browser.run(
            folder,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + folder.resolve("profile"),
            "--dump-dom",
            file.toUri() + "#stop-2");

    assertThat(all("<section id=\"([^\"]*)\"[^>]*class=\"now\"", dom)).containsExactly("stop-2");
    assertThat(all("class=\"cell chosen\"[^>]*aria-label=\"([^\"]*)\"", dom))
        .containsExactly("d l by d z 1, row 3: 2");
    assertThat(all("(?s)<section id=\"stop-2\"(.*?)</section>", dom).get(0))
        .doesNotContain("class=\"mark");
  }
}
