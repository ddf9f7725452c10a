package org.chainrule.explain.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Texts;
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
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellArithmeticTest {

  private static String card(Scenario scenario, String id, int row) {
    Trace trace = Pass.run(scenario);
    Step step = trace.stepOf(id).orElseThrow();
    return Texts.card(
        Explainer.of(trace, Numbers.DEFAULT, 0.05)
            .at(step.number(), Optional.of(Target.cell(step.name(), row, 0))));
  }

  private static Scenario oneLayer(double[][] w, double[] b, double[] x, double[] y) {
    Layer layer = new Layer(Matrix.of(w), Matrix.column(b), Activations.IDENTITY);
    return new Scenario(
        "",
        new Network(List.of(layer), Losses.MSE),
        new Sample(Matrix.column(x), Matrix.column(y)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "z1 | 1 | 1.5\\cdot 1+0.5\\cdot (-2)+(-1)=-0.5",
        "z2 | 1 | \\max(0, -0.5)=0",
        "z3 | 0 | 1\\cdot 2.5+(-0.5)\\cdot 0+2\\cdot 0.5+0.5=4",
        "yhat | 1 | -2",
        "loss | 0 | (4-3)^{2}+((-2)-(-1))^{2}=2",
        "dl_dyhat | 1 | 2\\,((-2)-(-1))=-2",
        "dl_dW2 | 1 | (-2)\\cdot 2.5=-5",
        "dl_db2 | 1 | -2",
        "dl_dz2 | 1 | (-0.5)\\cdot 2+0.5\\cdot (-2)=-2",
        "dl_dx | 0 | 0.5\\cdot 4+1.5\\cdot 0+(-1)\\cdot 2=0",
      })
  void theSumIsTheOneOnTheBlackboard(String id, int row, String latex) {
    assertThat(card(Scenarios.relu(), id, row)).isEqualTo(latex);
  }

  @Test
  void aBlockedGradientMeetsItsZero() {
    assertThat(card(Scenarios.relu(), "dl_dz1", 1))
        .isEqualTo(
            "\\underbrace{(-2)}_{\\text{arrives}}\\times \\underbrace{0}_{(z_{1})_{2}=-0.5<0}=0");
  }

  @Test
  void aRoundedResultIsOnlyAboutEqual() {
    assertThat(card(Scenarios.sigmoid(), "z2", 1)).isEqualTo("\\sigma(0.5)\\approx 0.622");
    assertThat(card(Scenarios.sigmoid(), "dl_dz3", 1)).contains("\\approx -0.480");
  }

  @Test
  void exactTermsWithARoundedSumAreOnlyAboutEqual() {
    // 0.123·1 + 0.00456·1 + 0 = 0.12756, shown as 0.128
    Scenario scenario =
        oneLayer(
            new double[][] {{0.123, 0.00456}},
            new double[] {0},
            new double[] {1, 1},
            new double[1]);

    assertThat(card(scenario, "z1", 0)).contains("\\approx 0.128");
  }

  @Test
  void roundedTermsWithAnExactSumAreOnlyAboutEqual() {
    // 0.3334·1 + 0.3334·1 + 0.3332 = 1, but 0.333 + 0.333 + 0.333 is not
    Scenario scenario =
        oneLayer(
            new double[][] {{0.3334, 0.3334}},
            new double[] {0.3332},
            new double[] {1, 1},
            new double[1]);

    assertThat(card(scenario, "z1", 0)).contains("0.333").contains("\\approx 1");
  }

  @Test
  void roundedNumbersThatAddUpAsTheyAreWrittenAreEqual() {
    // 0.12345·1 + 0.87655·1 + 0 = 1, and 0.123 + 0.877 too
    Scenario scenario =
        oneLayer(
            new double[][] {{0.12345, 0.87655}},
            new double[] {0},
            new double[] {1, 1},
            new double[1]);

    assertThat(card(scenario, "z1", 0)).endsWith("0.123\\cdot 1+0.877\\cdot 1+0=1");
  }

  @Test
  void roundedSummandsOfALossWithAnExactSumAreOnlyAboutEqual() {
    // 8·0.125² = 8·0.015625 = 0.125, but 8·0.0156 is not
    double[] y = new double[8];
    Arrays.fill(y, 0.125);
    Scenario scenario = oneLayer(new double[8][1], new double[8], new double[1], y);

    assertThat(card(scenario, "loss", 0)).contains("0.0156+0.0156").contains("\\approx 0.125");
  }

  @Test
  void manySmallTermsAreGathered() {
    double[][] w = new double[1][16];
    double[] x = new double[16];
    for (int k = 0; k < 16; k++) {
      w[0][k] = k + 1;
      x[k] = 1;
    }
    String card = card(oneLayer(w, new double[] {0}, x, new double[1]), "z1", 0);

    // the largest six are 16 … 11, the rest 10 + … + 1 + 0 = 55
    assertThat(card)
        .contains("16\\cdot 1+15\\cdot 1")
        .contains("+\\underbrace{55}_{\\text{11 smaller terms}}=136");
  }

  /**
   * Wherever an equation of plain products is written with "=", the numbers shown satisfy it
   * exactly.
   */
  @Test
  void anEqualSignIsWrittenOnlyBetweenNumbersThatAreEqual() {
    int equations = 0;
    for (long seed = 0; seed < 60; seed++) {
      for (String latex : sums(seed)) {
        if (latex.contains("=")) {
          equations++;
          String[] sides = latex.split("=");
          assertThat(value(sides[0])).as(latex).isEqualByComparingTo(sides[1]);
        }
      }
    }
    assertThat(equations).isPositive();
  }

  private static final Pattern PLAIN_SUM = Pattern.compile("[-+0-9.()=]|\\\\cdot |\\\\approx ");

  private static List<String> sums(long seed) {
    Trace trace = Pass.run(rounded(RandomNets.small(seed)));
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);
    List<String> sums = new ArrayList<>();
    for (Step step : trace.steps()) {
      String latex = Texts.card(explainer.step(step));
      if (PLAIN_SUM.matcher(latex).replaceAll("").isEmpty()) {
        sums.add(latex);
      }
    }
    return sums;
  }

  /** The same net with parameters and inputs of one decimal. */
  private static Scenario rounded(Scenario scenario) {
    List<Layer> layers =
        scenario.network().layers().stream()
            .map(
                layer ->
                    new Layer(
                        layer.weight().map(CellArithmeticTest::round),
                        layer.bias().orElseThrow().map(CellArithmeticTest::round),
                        layer.activation()))
            .toList();
    Sample sample = scenario.sample();
    return new Scenario(
        "",
        new Network(layers, scenario.network().loss()),
        new Sample(sample.x().map(CellArithmeticTest::round), sample.y()));
  }

  private static double round(double value) {
    return Math.round(value * 4) / 4.0;
  }

  private static BigDecimal value(String sum) {
    BigDecimal total = BigDecimal.ZERO;
    for (String term : sum.split("\\+(?![^(]*\\))")) {
      BigDecimal product = BigDecimal.ONE;
      for (String factor : term.split("\\\\cdot ")) {
        product = product.multiply(new BigDecimal(factor.replaceAll("[()]", "")));
      }
      total = total.add(product);
    }
    return total;
  }
}
