package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

class LayoutComparisonTest {

  private static List<Block> blocks(Scenario scenario, String id, Convention own) {
    Trace trace = Pass.run(scenario);
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05).with(own);
    Step step = trace.stepOf(id).orElseThrow();
    Focus focus = new Focus(explainer.trace(), step.number(), Optional.empty(), 0);
    return new LayoutComparison(explainer, step, LayoutComparison.followed(focus)).blocks();
  }

  private static List<String> column(List<Block> blocks, int pair, int column) {
    return Texts.displays(columns(blocks).get(pair).columns().get(column));
  }

  private static List<Block.Columns> columns(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Columns.class::isInstance)
        .map(Block.Columns.class::cast)
        .toList();
  }

  /** The sheet's dℓ/dW₁ is [4 −8; 0 0; 2 −4], x = (1, −2) and dℓ/dz₁ = (4, 0, 2). */
  /** A square matrix has the same shape in both layouts, so it is named once. */
  @Test
  void theSameShapeIsSaidOnce() {
    Matrix square = Matrix.of(new double[][] {{1, 2}, {3, 4}});
    Layer layer = new Layer(square, Matrix.column(0, 0), Activations.RELU);
    Scenario scenario =
        new Scenario("square", new Network(List.of(layer), Losses.MSE), new Sample(square, square));
    String weight = Texts.paragraphs(blocks(scenario, "dl_dW1", Convention.DEFAULT));
    assertThat(weight).contains("dℓ/dW₁ is 2 × 2 in both. A product is transposed");
    assertThat(weight).doesNotContain("in the first and");
    assertThat(Texts.paragraphs(blocks(scenario, "dl_dz1", Convention.DEFAULT)))
        .contains("dℓ/dz₁ is 2 × 2 in both. Each entry")
        .doesNotContain("in the first and");
  }

  @Test
  void aGradientStandsBesideItsTranspose() {
    List<Block> blocks = blocks(Scenarios.relu(), "dl_dW1", Convention.DEFAULT);

    assertThat(column(blocks, 0, 0))
        .containsExactly(
            "\\frac{d\\ell}{dW_{1}}=\\frac{d\\ell}{dz_{1}}\\cdot x^{\\top}",
            "(3\\times 2)=(3\\times 1)\\,(1\\times 2)",
            "\\begin{bmatrix}4&-8\\\\0&0\\\\2&-4\\end{bmatrix}=\\begin{bmatrix}4\\\\0\\\\2\\end{bmatrix}"
                + "\\,\\begin{bmatrix}1\\\\-2\\end{bmatrix}^{\\top}");
    assertThat(column(blocks, 0, 1))
        .containsExactly(
            "\\frac{d\\ell}{dW_{1}}=x\\cdot \\frac{d\\ell}{dz_{1}}",
            "(2\\times 3)=(2\\times 1)\\,(1\\times 3)",
            "\\begin{bmatrix}4&0&2\\\\-8&0&-4\\end{bmatrix}=\\begin{bmatrix}1\\\\-2\\end{bmatrix}"
                + "\\,\\begin{bmatrix}4&0&2\\end{bmatrix}");
    assertThat(Texts.paragraphs(blocks))
        .contains("dℓ/dW₁ is 3 × 2 in the first and 2 × 3 in the second.")
        .contains("the factors change places")
        .contains(
            "So the −8 in row 1, column 2 of the first stands in row 2, column 1 of the second.");
  }

  @Test
  void theSelectedEntryIsFollowed() {
    Trace trace = Pass.run(Scenarios.relu());
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);
    Step step = trace.stepOf("dl_dW1").orElseThrow();
    Focus focus = new Focus(trace, 14, Optional.of(Target.cell(step.name(), 2, 0)), 0);

    assertThat(Texts.paragraphs(Sheet.LAYOUTS.of(explainer, focus).blocks()))
        .contains(
            "So the 2 in row 3, column 1 of the first stands in row 1, column 3 of the second.");
  }

  @Test
  void samplesAsRowsAreTheSecondComparisonOfAGradientAndTheOnlyOneOfAValue() {
    List<Block> gradient = blocks(Scenarios.relu(), "dl_dW1", Convention.DEFAULT);
    List<Block> value = blocks(Scenarios.relu(), "z1", Convention.DEFAULT);

    assertThat(columns(gradient)).hasSize(2);
    assertThat(column(gradient, 1, 1))
        .contains("\\frac{d\\ell}{dW_{1}}=\\left(\\frac{d\\ell}{dz_{1}}\\right)^{\\top}\\cdot x");
    assertThat(Texts.paragraphs(gradient))
        .contains("dℓ/dW₁ is 3 × 2 in both")
        .contains("the sign of transposition goes from one factor to the other");
    assertThat(columns(value)).hasSize(1);
    assertThat(column(value, 0, 1)).contains("z_{1}=x\\,W_{1}^{\\top}+b_{1}");
  }

  @Test
  void whatIsMadeEntryByEntryOnlyChangesItsPlace() {
    assertThat(Texts.paragraphs(blocks(Scenarios.relu(), "dl_dz1", Convention.DEFAULT)))
        .contains("dℓ/dz₁ is 3 × 1 in the first and 1 × 3 in the second.")
        .contains("only its place changes")
        .contains(
            "So the 0 in row 2, column 1 of the first stands in row 1, column 2 of the second.");
  }

  @Test
  void theLossIsANumberInEveryLayout() {
    assertThat(Texts.paragraphs(blocks(Scenarios.relu(), "loss", Convention.DEFAULT)))
        .isEqualTo("ℓ is one number, the same in every layout.");
  }

  @Test
  void aSingleNumberIsItsOwnTranspose() {
    assertThat(Texts.paragraphs(blocks(RandomNets.overflowing(), "z1", Convention.DEFAULT)))
        .contains("a single number, its own transpose");
  }

  @Test
  void theConventionThatIsOnStandsOnTheLeft() {
    List<Block> own = blocks(Scenarios.relu(), "dl_dz2", Convention.NUMERATOR);

    assertThat(column(own, 0, 0)).contains("(1\\times 3)=(1\\times 2)\\,(2\\times 3)");
    assertThat(column(own, 0, 1)).contains("(3\\times 1)=(3\\times 2)\\,(2\\times 1)");
  }
}
