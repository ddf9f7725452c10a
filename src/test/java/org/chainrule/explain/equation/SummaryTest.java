package org.chainrule.explain.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.junit.jupiter.api.Test;

/**
 * The summary where softmax stands within the net. That its sums are right: EveryConventionTest.
 */
final class SummaryTest {

  private static final Matrix IDENTITY = Matrix.of(new double[][] {{1, 0}, {0, 1}});
  private static final Matrix ZERO = Matrix.column(0, 0);

  private static Explanation last(int sample, Matrix x) {
    Network network =
        new Network(
            List.of(
                new Layer(IDENTITY, ZERO, Activations.SOFTMAX),
                new Layer(IDENTITY, ZERO, Activations.IDENTITY)),
            Losses.MSE);
    Trace trace = Pass.run(new Scenario("softmax", network, new Sample(x, x)));
    return Explainer.of(trace, Numbers.DEFAULT, 0.05)
        .at(trace.steps().size(), Optional.empty(), sample);
  }

  /** By hand: softmax of (1, 1) is (½, ½), and its Jacobian diag(p) − p pᵀ. */
  @Test
  void ofABatchItShowsTheJacobianOfTheSampleInFocus() {
    Matrix x = Matrix.of(new double[][] {{0, 1}, {2, 1}});
    assertThat(said(last(1, x))).anyMatch(text -> text.endsWith("Here is that of sample 2:"));
    assertThat(summary(last(1, x)))
        .contains(
            "\\left(\\frac{dz_{2}}{dz_{1}}\\right)_{2}"
                + "=\\begin{bmatrix}0.25&-0.25\\\\-0.25&0.25\\end{bmatrix}");
    assertThat(summary(last(0, x)))
        .anyMatch(latex -> latex.startsWith("\\left(\\frac{dz_{2}}{dz_{1}}\\right)_{1}=\\begin"));
  }

  @Test
  void ofABatchItAddsUpOverTheSamples() {
    assertThat(summary(last(0, IDENTITY)))
        .anyMatch(
            latex ->
                latex.startsWith(
                    "\\frac{d\\ell}{dW_{1}}=\\sum_{s}\\left[(dz_{2}/dz_{1})_{s}^{\\top}\\,W_{2}^{\\top}"
                        + "\\,\\left(\\frac{d\\ell}{d\\hat{y}}\\right)_{s}\\right]\\,"
                        + "\\left(x\\right)_{s}^{\\top}=\\begin"));
  }

  @Test
  void ofOneSampleThereIsOneJacobian() {
    assertThat(said(last(0, Matrix.column(1, 1)))).noneMatch(text -> text.contains("of its own"));
  }

  private static List<String> said(Explanation explanation) {
    return explanation.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).prose().plainText())
        .toList();
  }

  private static List<String> summary(Explanation explanation) {
    return Texts.displays(explanation.blocks());
  }
}
