package org.chainrule.explain.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.EveryConventionTest;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NotationTest {

  private static final List<Sheet> SHEETS =
      List.of(Sheet.STEP, Sheet.UNIT, Sheet.CHAIN, Sheet.JACOBIAN, Sheet.LAYOUTS);

  static LongStream seeds() {
    return LongStream.range(0, 8);
  }

  private static Explainer textbook(Trace trace, Convention convention) {
    return Explainer.of(trace, Numbers.DEFAULT, 0.05, new Style(convention, Notation.TEXTBOOK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "z1 | z^{(1)}=W^{(1)}\\,x+b^{(1)}",
        "z2 | a^{(1)}=\\max(0, z^{(1)})",
        "z3 | z^{(2)}=W^{(2)}\\,a^{(1)}+b^{(2)}",
        "dl_dW2 | \\frac{\\partial \\ell}{\\partial W^{(2)}}=\\delta^{(2)}\\cdot {a^{(1)}}^{\\top}",
        "dl_db2 | \\frac{\\partial \\ell}{\\partial b^{(2)}}=\\delta^{(2)}",
        "dl_dz2 | \\frac{\\partial \\ell}{\\partial a^{(1)}}={W^{(2)}}^{\\top}\\cdot \\delta^{(2)}",
        "dl_dz1 | \\delta^{(1)}=\\frac{\\partial \\ell}{\\partial a^{(1)}}\\odot (z^{(1)} > 0)",
        "dl_dx | \\frac{\\partial \\ell}{\\partial x}={W^{(1)}}^{\\top}\\cdot \\delta^{(1)}",
      })
  void aTextbookNamesEachLayer(String id, String latex) {
    Explainer explainer = textbook(Pass.run(Scenarios.relu()), Convention.DEFAULT);

    assertThat(Latex.of(explainer.symbols(explainer.trace().stepOf(id).orElseThrow()).formula()))
        .isEqualTo(latex);
  }

  @Test
  void theNamesArePlainAndSpokenToo() {
    Labels labels = textbook(Pass.run(Scenarios.relu()), Convention.DEFAULT).labels();

    assertThat(labels.plain(Name.linearOutput(1).gradient())).isEqualTo("δ⁽¹⁾");
    assertThat(labels.spoken(Name.linearOutput(1).gradient())).isEqualTo("delta 1");
    assertThat(labels.plain(Name.layerOutput(1))).isEqualTo("a⁽¹⁾");
    assertThat(labels.spoken(Name.layerOutput(1))).isEqualTo("a 1");
    assertThat(labels.plain(Name.linearOutput(2))).isEqualTo("z⁽²⁾");
    assertThat(labels.plain(Name.weight(2).gradient())).isEqualTo("∂ℓ/∂W⁽²⁾");
    assertThat(labels.spoken(Name.weight(2).gradient())).isEqualTo("partial l by partial W 2");
    assertThat(labels.plain(Name.weight(2).transpose())).isEqualTo("W⁽²⁾ᵀ");
  }

  @Test
  void anEntryHasItsPlaceBelowAndItsLayerAbove() {
    Trace trace = Pass.run(Scenarios.relu());
    Labels labels = textbook(trace, Convention.DEFAULT).labels();

    assertThat(Latex.of(labels.entry(new Entry(trace.quantity(Name.linearOutput(1)), 1, 0))))
        .isEqualTo("z^{(1)}_{2}");
    assertThat(
            Latex.of(
                labels.entry(new Entry(trace.quantity(Name.linearOutput(1).gradient()), 1, 0))))
        .isEqualTo("\\delta^{(1)}_{2}");
    assertThat(Latex.of(labels.entry(new Entry(trace.quantity(Name.weight(1)), 1, 0))))
        .isEqualTo("W^{(1)}_{2,1}");
  }

  @Test
  void deltaIsDefinedWhereItIsComputed() {
    Explainer explainer = textbook(Pass.run(Scenarios.relu()), Convention.DEFAULT);

    assertThat(Texts.sentences(explainer, "dl_dz1")).startsWith("δ⁽¹⁾ is short for ∂ℓ/∂z⁽¹⁾.");
    assertThat(Texts.sentences(explainer, "dl_dz2")).doesNotContain("short for");
    assertThat(Texts.sentences(explainer.with(Notation.SHEET), "dl_dz1"))
        .doesNotContain("short for");
  }

  /** Each choice alone leaves the other names as they are. */
  @ParameterizedTest
  @CsvSource({
    "true, false, false, dℓ/dz⁽¹⁾, dℓ/dW⁽¹⁾, a⁽¹⁾",
    "false, true, false, δ₁, dℓ/dW₁, z₂",
    "false, false, true, ∂ℓ/∂z₁, ∂ℓ/∂W₁, z₂",
  })
  void theChoicesDoNotDependOnEachOther(
      boolean layered, boolean delta, boolean partial, String dz, String dw, String output) {
    Notation notation = new Notation(layered, delta, partial);
    Labels labels = new Labels(Scenarios.relu().network(), notation, Convention.DEFAULT);

    assertThat(labels.plain(Name.linearOutput(1).gradient())).isEqualTo(dz);
    assertThat(labels.plain(Name.weight(1).gradient())).isEqualTo(dw);
    assertThat(labels.plain(Name.layerOutput(1))).isEqualTo(output);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noNameOfTheSheetIsLeftAnywhere(long seed) {
    Trace trace = Pass.run(RandomNets.any(seed));
    for (Convention convention : EveryConventionTest.ALL) {
      Explainer explainer = textbook(trace, convention);
      assertThat(formulas(explainer))
          .as("net %d", seed)
          .noneMatch(latex -> latex.contains("d\\ell") || latex.contains("\\frac{d"))
          .noneMatch(latex -> latex.matches(".*[zWb]_.*"))
          .noneMatch(latex -> latex.matches(".*\\^\\{[^{}]*}\\^.*"));
      assertThat(heard(explainer))
          .as("net %d", seed)
          .noneMatch(text -> text.contains("d l by d") || text.contains("dℓ"))
          .noneMatch(text -> text.matches(".*[zWb][₀-₉].*"));
    }
  }

  private static List<String> formulas(Explainer explainer) {
    List<String> formulas = new ArrayList<>();
    explanations(explainer)
        .forEach(explanation -> formulas.addAll(Texts.formulas(explanation.blocks())));
    LayerTable.of(explainer.trace(), explainer.labels())
        .forEach(row -> formulas.addAll(List.of(Latex.of(row.input()), Latex.of(row.output()))));
    return formulas;
  }

  private static List<String> heard(Explainer explainer) {
    List<String> heard = new ArrayList<>();
    explanations(explainer)
        .forEach(
            explanation -> {
              heard.add(explanation.headline());
              heard.addAll(Texts.heard(explanation.blocks()));
            });
    for (Step step : explainer.trace().steps()) {
      heard.add(explainer.reading().tooltip(step.name(), 0, 0, step.number()));
      heard.add(explainer.reading().matrix(step.name(), step.number()));
    }
    return heard;
  }

  /** What every sheet says of the last cell of every step, and before the first. */
  private static Stream<Explanation> explanations(Explainer explainer) {
    Trace trace = explainer.trace();
    int last = trace.steps().size();
    Stream<Focus> cells =
        trace.steps().stream()
            .map(
                step ->
                    Target.cell(step.name(), step.result().rows() - 1, step.result().columns() - 1))
            .map(cell -> new Focus(trace, last, Optional.of(cell), 0));
    return Stream.concat(Stream.of(new Focus(trace, 0, Optional.empty(), 0)), cells)
        .flatMap(focus -> SHEETS.stream().map(sheet -> sheet.of(explainer, focus)));
  }
}
