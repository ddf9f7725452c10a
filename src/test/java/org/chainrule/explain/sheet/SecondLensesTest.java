package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.explain.equation.Summary;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.SecondCase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;

/** The lenses of nets that are more than a plain chain of layers. */
class SecondLensesTest {

  static Stream<SecondCase> cases() {
    return SecondCase.all();
  }

  private static Explainer explainer(String name) {
    return explainer(SecondCase.named(name));
  }

  private static Explainer explainer(SecondCase known) {
    return Explainer.of(Pass.run(known.scenario()), Numbers.DEFAULT, 0.05);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyLensHasSomethingToSayOfEveryStep(SecondCase known) {
    Explainer explainer = explainer(known);
    Trace trace = explainer.trace();
    for (Step step : trace.steps()) {
      Target first = Target.cell(step.name(), 0, 0);
      for (Sheet sheet : List.of(Sheet.UNIT, Sheet.CHAIN, Sheet.JACOBIAN)) {
        Focus focus = new Focus(trace, step.number(), Optional.of(first), 0);
        Explanation explanation = sheet.of(explainer, focus);
        assertThat(explanation.blocks()).as("%s of %s", sheet, step.id()).isNotEmpty();
        Texts.formulas(explanation.blocks())
            .forEach(
                latex ->
                    assertThatCode(() -> new TeXFormula(latex))
                        .as(latex)
                        .doesNotThrowAnyException());
      }
    }
  }

  @Test
  void theWayOfAGradientStopsWhereWaysMeet() {
    Explainer explainer = explainer("add-z2-n1");
    String formulas = String.join("\n", written(explainer));

    assertThat(formulas)
        .contains("\\frac{d\\ell}{db_{1}}=\\left[\\frac{d\\ell}{dz_{2}}\\odot (z_{1} > 0)\\right]");
  }

  @Test
  void thePenaltyIsASummandOfWhatIsWrittenOut() {
    Explainer explainer = explainer("l2-half-n1");
    String formulas = String.join("\n", written(explainer));

    assertThat(formulas).contains("+\\lambda\\,W_{2}=").contains("+\\lambda\\,W_{1}=");
  }

  @Test
  void aContributionIsNamedByItsUse() {
    Labels labels = explainer("add-z2-n1").labels();
    Name first = Name.layerOutput(1).contribution(1);

    assertThat(Latex.of(labels.symbol(first)))
        .isEqualTo("\\left(\\frac{d\\ell}{dz_{2}}\\right)^{(1)}");
    assertThat(Latex.of(labels.inline(first))).isEqualTo("(d\\ell/dz_{2})^{(1)}");
    assertThat(labels.plain(first)).isEqualTo("(dℓ/dz₂)⁽¹⁾");
  }

  @Test
  void aContributionDoesNotSayHowTheLossMoves() {
    Explainer explainer = explainer("add-z2-n1");
    Step part = explainer.trace().stepOf("dl_dz2_1").orElseThrow();
    Step sum = explainer.trace().stepOf("dl_dz2").orElseThrow();

    assertThat(text(explainer, part)).doesNotContain("Raising");
    assertThat(text(explainer, sum)).contains("Raising").contains("used twice");
  }

  private static List<String> written(Explainer explainer) {
    Summary summary = new Summary(explainer.trace(), explainer.labels(), explainer.numbers());
    return Texts.formulas(summary.blocks());
  }

  private static String text(Explainer explainer, Step step) {
    Target cell = Target.cell(step.name(), 0, 0);
    return String.join(" ", Texts.heard(explainer.at(step.number(), Optional.of(cell)).blocks()));
  }
}
