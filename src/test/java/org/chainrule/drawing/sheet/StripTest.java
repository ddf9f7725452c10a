package org.chainrule.drawing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Named;

/** That the pages of a strip hold all that an explanation says, and nothing beside them. */
class StripTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final double WIDTH = 70;
  private static final double HEIGHT = 7.4;

  static Stream<Named<Explainer>> passes() {
    Stream<Named<Scenario>> bundled =
        BundledScenarios.all().stream()
            .filter(entry -> !entry.id().equals("8-16-8"))
            .map(entry -> Named.of(entry.id(), BundledScenarios.load(entry.id())));
    Stream<Named<Scenario>> random =
        LongStream.range(0, 6).mapToObj(seed -> Named.of("net " + seed, RandomNets.any(seed)));
    return Stream.concat(bundled, random)
        .map(
            named ->
                Named.of(
                    named.getName(),
                    Explainer.of(Pass.run(named.getPayload()), Numbers.DEFAULT, 0.05)));
  }

  @ForAll("passes")
  void nothingThatIsSaidIsLeftOut(Explainer explainer) {
    for (int step = 0; step <= explainer.trace().steps().size(); step++) {
      Explanation explanation = explainer.at(step, Optional.empty());
      Set<String> said =
          Strip.pages(MEASURE, explanation, WIDTH, HEIGHT).stream()
              .flatMap(page -> page.passages().stream())
              .map(ExplanationSheet.Passage::text)
              .collect(Collectors.toSet());
      List<String> expected =
          ExplanationSheet.of(MEASURE, explanation, WIDTH).passages().stream()
              .map(ExplanationSheet.Passage::text)
              .toList();
      assertThat(said).as("step %s", step).containsAll(expected);
    }
  }

  /** The arithmetic of a selected entry stands on the first page, and nothing is left out. */
  @ForAll("passes")
  void whatIsSelectedComesFirst(Explainer explainer) {
    for (Step step : explainer.trace().steps()) {
      int last = step.result().rows() - 1;
      Target entry = Target.cell(step.name(), last, step.result().columns() - 1);
      Explanation explanation = explainer.at(step.number(), Optional.of(entry));
      List<StripPage> pages = Strip.pages(MEASURE, explanation, WIDTH, HEIGHT);
      String arithmetic =
          explainer.reading().cell(step.name(), last, entry.column(), step.number());
      assertThat(pages.get(0).passages()).extracting(Passage::text).contains(arithmetic);
      assertThat(pages.stream().flatMap(page -> page.passages().stream()).map(Passage::text))
          .containsAll(
              ExplanationSheet.of(MEASURE, explanation, WIDTH).passages().stream()
                  .map(Passage::text)
                  .toList());
    }
  }

  @ForAll("passes")
  void everyPageStaysInTheStrip(Explainer explainer) {
    for (int step = 0; step <= explainer.trace().steps().size(); step++) {
      Explanation explanation = explainer.at(step, Optional.empty());
      for (StripPage page : Strip.pages(MEASURE, explanation, WIDTH, HEIGHT)) {
        for (ExplanationSheet.Passage passage : page.passages()) {
          assertThat(passage.box().right()).as(passage.text()).isLessThan(WIDTH + 0.5);
          assertThat(passage.box().bottom()).as(passage.text()).isLessThan(HEIGHT + 1);
        }
      }
    }
  }

  @ForAll("passes")
  void theFirstPageSaysWhichStepItIs(Explainer explainer) {
    for (int step = 0; step <= explainer.trace().steps().size(); step++) {
      Explanation explanation = explainer.at(step, Optional.empty());
      StripPage first = Strip.pages(MEASURE, explanation, WIDTH, HEIGHT).get(0);
      assertThat(first.passages().get(0).text())
          .contains(explanation.place())
          .contains(explanation.headline());
    }
  }

  /** Whoever points at a formula means the whole of it, however it is set. */
  @ForAll("passes")
  void findsTheFormulaThatIsPointedAt(Explainer explainer) {
    for (Step step : explainer.trace().steps()) {
      StripPage page =
          Strip.pages(MEASURE, explainer.at(step.number(), Optional.empty()), WIDTH, HEIGHT).get(0);
      Formula symbols = explainer.symbols(step).formula();
      if (page.formulas().contains(symbols)) {
        Passage passage =
            page.passages().stream()
                .filter(found -> found.text().equals(explainer.symbols(step).spoken()))
                .findFirst()
                .orElseThrow();
        assertThat(page.formulaAt(MEASURE, passage.box().centerX(), passage.box().centerY()))
            .as(step.id())
            .contains(symbols);
      }
    }
    StripPage first = Strip.pages(MEASURE, explainer.at(1, Optional.empty()), WIDTH, HEIGHT).get(0);
    assertThat(first.formulas()).contains(explainer.symbols(explainer.trace().step(1)).formula());
  }
}
