package org.chainrule.drawing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graph's names follow the style. */
class GraphLabelsTest {

  private static List<String> labels(Convention convention, Notation notation) {
    return formulas(convention, notation, Scenarios.relu()).stream()
        .map(drawn -> Latex.of(drawn.formula()))
        .toList();
  }

  private static List<Drawn.SetFormula> formulas(
      Convention convention, Notation notation, Scenario scenario) {
    Explainer explainer =
        Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05, new Style(convention, notation));
    AwtMeasure measure = new AwtMeasure();
    GraphLayout graph =
        GraphBuilder.of(
            explainer.marks(),
            CellWidths.of(measure, explainer.numbers()),
            LabelWidths.of(measure, explainer),
            convention);
    Box all = new Box(0, 0, graph.size().width(), graph.size().height());
    return Recording.of(
            measure,
            drawing -> GraphPainter.paint(drawing, Frame.at(explainer, 14), graph, all, 20))
        .stream()
        .filter(Drawn.SetFormula.class::isInstance)
        .map(Drawn.SetFormula.class::cast)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void aTextbooksNamesStandAtEveryMatrixAndInEveryOperation(boolean numerator, boolean rows) {
    List<String> labels = labels(new Convention(numerator, rows), Notation.TEXTBOOK);

    assertThat(labels)
        .contains("W^{(2)}", "a^{(1)}", "\\delta^{(1)}", "\\partial \\ell/\\partial W^{(1)}")
        .noneMatch(latex -> latex.contains("d\\ell") || latex.matches(".*[zWb]_.*"))
        .noneMatch(latex -> latex.matches(".*\\^\\{[^{}]*}\\^.*"));
  }

  /** dℓ/dz₂ = W₂ᵀ dℓ/dz₃ for columns, dℓ/dz₃ W₂ for rows. */
  @Test
  void aFactorOfTheBackwardPassIsCalledWhatIsShown() {
    assertThat(labels(Convention.DEFAULT, Notation.SHEET)).contains("W_{2}^{\\top}");
    assertThat(labels(Convention.NUMERATOR, Notation.SHEET)).doesNotContain("W_{2}^{\\top}");
    assertThat(labels(Convention.NUMERATOR, Notation.SHEET)).contains("(z_{1} > 0)^{\\top}");
    assertThat(labels(Convention.ROWS, Notation.SHEET))
        .contains("xW_{1}^{\\top}+b_{1}", "(z_{1} > 0)");
    assertThat(labels(new Convention(true, true), Notation.SHEET)).contains("W_{2}^{\\top}");
  }

  /** A title is 0.92 of a unit large. */
  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void formulasInOperationsCanBeReadInEveryStyle(boolean numerator, boolean rows) {
    Convention convention = new Convention(numerator, rows);
    for (Scenario scenario : List.of(Scenarios.relu(), Scenarios.sigmoid())) {
      for (Notation notation : List.of(Notation.SHEET, Notation.TEXTBOOK)) {
        assertThat(formulas(convention, notation, scenario))
            .allSatisfy(formula -> assertThat(formula.size()).isGreaterThan(0.7 * 0.92));
      }
    }
  }
}
