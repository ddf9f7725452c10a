package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static Explainer explainer(Scenario scenario) {
    return Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05);
  }

  private static Chain relu(Name name, int row, int column) {
    return Chain.of(explainer(Scenarios.relu()), Target.cell(name, row, column));
  }

  private static String said(Chain chain) {
    return chain.sentences().stream()
        .map(Prose::plainText)
        .collect(java.util.stream.Collectors.joining(" "));
  }

  @Test
  void theChainIsTheSheets() {
    Chain chain = relu(Name.weight(1), 0, 1);

    assertThat(chain.paths())
        .extracting(path -> Latex.of(path.symbols()))
        .containsExactlyInAnyOrder(
            "\\frac{d\\ell}{d\\hat{y}_{1}}\\cdot \\frac{d\\hat{y}_{1}}{d(z_{3})_{1}}"
                + "\\cdot \\frac{d(z_{3})_{1}}{d(z_{2})_{1}}\\cdot \\frac{d(z_{2})_{1}}{d(z_{1})_{1}}"
                + "\\cdot \\frac{d(z_{1})_{1}}{d(W_{1})_{1,2}}",
            "\\frac{d\\ell}{d\\hat{y}_{2}}\\cdot \\frac{d\\hat{y}_{2}}{d(z_{3})_{2}}"
                + "\\cdot \\frac{d(z_{3})_{2}}{d(z_{2})_{1}}\\cdot \\frac{d(z_{2})_{1}}{d(z_{1})_{1}}"
                + "\\cdot \\frac{d(z_{1})_{1}}{d(W_{1})_{1,2}}");
    assertThat(chain.paths())
        .extracting(path -> Latex.of(path.numbers().formula()))
        .containsExactlyInAnyOrder(
            "2\\cdot 1\\cdot 1\\cdot 1\\cdot (-2)=-4",
            "(-2)\\cdot 1\\cdot (-1)\\cdot 1\\cdot (-2)=-4");
    assertThat(Latex.of(chain.sum().formula()))
        .isEqualTo("\\frac{d\\ell}{d(W_{1})_{1,2}}=(-4)+(-4)=-8");
    assertThat(chain.remainder()).isEmpty();
  }

  @Test
  void everyLinkLeadsSomewhere() {
    Chain chain = relu(Name.weight(1).gradient(), 0, 1);

    assertThat(chain.target()).isEqualTo(Target.cell(Name.weight(1), 0, 1));
    assertThat(chain.paths().get(0).links())
        .extracting(Chain.Link::step)
        .containsExactly(6, 7, 10, 11, 12);
    assertThat(chain.paths().get(0).links())
        .extracting(Chain.Link::at)
        .contains(Optional.of(Target.cell(Name.x(), 1, 0)))
        .contains(Optional.of(Target.cell(Name.linearOutput(1).slope(), 0, 0)));
    assertThat(chain.paths().get(0).links().get(4).spoken()).isEqualTo("z 1 by W 1, −2");
  }

  @Test
  void aBlockedUnitIsSaidToBlock() {
    Chain chain = relu(Name.weight(1), 1, 0);

    assertThat(said(chain)).contains("2 paths lead from ℓ").contains("Every path has a factor 0");
    assertThat(Latex.of(chain.paths().get(0).numbers().formula()))
        .contains("\\cdot 0\\cdot")
        .endsWith("=0");
  }

  @Test
  void aFusedLossBeginsAtTheLogit() {
    Chain chain = Chain.of(explainer(Scenarios.sigmoid()), Target.cell(Name.bias(2), 1, 0));

    assertThat(Latex.of(chain.paths().get(0).symbols()))
        .isEqualTo("\\frac{d\\ell}{d(z_{3})_{2}}\\cdot \\frac{d(z_{3})_{2}}{d(b_{2})_{2}}");
    assertThat(said(chain)).contains("One path leads").contains("every path begins at dℓ/dz₃");
  }

  @Test
  void whatIsLeftOutIsSaid() {
    Chain chain = Chain.of(explainer(RandomNets.block(4, 5, 2)), Target.cell(Name.weight(1), 0, 0));

    // 2 samples · 5³ paths
    assertThat(said(chain)).contains("Of 250 paths").contains("the 20 largest");
    assertThat(chain.paths()).hasSize(20);
    assertThat(chain.remainder())
        .hasValueSatisfying(rest -> assertThat(rest.paths()).isEqualTo(230));
    assertThat(Latex.of(chain.sum().formula())).contains("_{\\text{230 more paths}}");
  }

  @Test
  void theEntriesOfABatchNameTheirSample() {
    Chain chain = Chain.of(explainer(RandomNets.block(1, 2, 2)), Target.cell(Name.weight(1), 0, 0));

    assertThat(chain.paths())
        .extracting(path -> Latex.of(path.symbols()))
        .allSatisfy(latex -> assertThat(latex).contains("d(W_{1})_{1,1}"))
        .anySatisfy(
            latex -> assertThat(latex).contains("(z_{1})_{1,2}").contains("\\hat{y}_{1,2}"));
  }
}
