package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.explain.equation.NumberFormula;
import org.chainrule.explain.equation.ShapeFormula;
import org.chainrule.explain.equation.Summary;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Under every convention the formulas conform in shape and give the result as it is shown. */
public class EveryConventionTest {

  public static final List<Convention> ALL =
      List.of(
          Convention.DEFAULT, Convention.NUMERATOR, Convention.ROWS, new Convention(true, true));

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  private static Explainer explainer(Trace trace, Convention convention) {
    return Explainer.of(trace, new Numbers(8), 0.05).with(convention);
  }

  @FunctionalInterface
  private interface Check {
    void of(Explainer explainer, Step step);
  }

  /** Every step whose formula is one between matrices. */
  private static void forEachStep(long seed, Check check) {
    Trace trace = Pass.run(RandomNets.any(seed));
    for (Convention convention : ALL) {
      Explainer explainer = explainer(trace, convention);
      for (Step step : trace.steps()) {
        if (betweenMatrices(step.operation(), trace.network().loss())) {
          check.of(explainer, step);
        }
      }
    }
  }

  /** A function of z or ŷ is none, and a batch has a Jacobian a sample. */
  private static boolean betweenMatrices(Operation operation, Loss loss) {
    if (operation instanceof ActivationFunction.JacobianProduct op) {
      return op.transposes().size() == 1;
    }
    boolean function =
        operation instanceof ActivationFunction.Activate
            || operation instanceof LossFunction.Measure;
    return !function && (!(operation instanceof LossFunction.LossSlope) || loss == Losses.MSE);
  }

  /** By the words of the design: a sample is a row, or a gradient the transpose of its variable. */
  private static Matrix shown(Convention convention, Quantity quantity) {
    boolean ofSamples =
        switch (quantity.name().role()) {
          case INPUT, TARGET, LINEAR, BRANCH, ACTIVATION, OUTPUT, BIAS -> true;
          case WEIGHT, DATA_LOSS, PENALTY, LOSS -> false;
        };
    boolean transposedGradient = convention.numerator() && quantity.name().isGradient();
    boolean sampleIsRow = convention.rows() && ofSamples;
    boolean turned = transposedGradient != sampleIsRow;
    return turned ? quantity.value().transpose() : quantity.value();
  }

  /** Every matrix of the pass as it is shown, by how it is written. */
  private static Map<String, Matrix> dictionary(Explainer explainer) {
    Map<String, Matrix> words = new HashMap<>();
    Trace trace = explainer.trace();
    int depth = trace.network().depth();
    words.put(Latex.of(explainer.labels().symbol(Name.y())), shown(explainer, Name.y()));
    for (int k = 1; k <= depth; k++) {
      for (Name name :
          List.of(
              Name.weight(k),
              Name.bias(k),
              Name.of(trace.network().layerInput(k)),
              Name.linearOutput(k),
              Name.of(trace.network().activationOutput(k)))) {
        for (Name each : List.of(name, name.gradient(), name.slope())) {
          if (trace.find(each).isPresent()) {
            words.put(Latex.of(explainer.labels().symbol(each)), shown(explainer, each));
          }
        }
      }
      addJacobian(words, explainer, Name.linearOutput(k).jacobian());
    }
    Sample sample = trace.sample();
    words.put("#n", Matrix.scalar(sample.count()));
    words.put("#d", Matrix.scalar(sample.y().rows()));
    words.put("#total", Matrix.scalar(sample.y().sum()));
    return words;
  }

  /** Whatever the convention, a Jacobian has a row an output. */
  private static void addJacobian(Map<String, Matrix> words, Explainer explainer, Name jacobian) {
    explainer
        .trace()
        .find(jacobian)
        .ifPresent(
            quantity ->
                words.put(
                    Latex.of(explainer.labels().symbol(jacobian)).replace("^{\\top}", ""),
                    quantity.value().transpose()));
  }

  private static Matrix shown(Explainer explainer, Name name) {
    return shown(explainer.labels().convention(), explainer.trace().quantity(name));
  }

  /** Works out a formula; over the samples it adds up what their gradients are shown as. */
  private static Matrix value(String latex, Map<String, Matrix> words, Explainer explainer) {
    Convention convention = explainer.labels().convention();
    return MatrixCalculator.value(latex, words, convention.rows() != convention.numerator());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSymbolsGiveTheResultAsItIsShown(long seed) {
    forEachStep(
        seed,
        (explainer, step) -> {
          String latex = Latex.of(explainer.symbols(step).formula());
          Map<String, Matrix> words = dictionary(explainer);
          assertThat(latex).startsWith(Latex.of(explainer.labels().symbol(step.name())) + "=");
          String[] sides = latex.replace("s=1", "s").split("=");
          Matrix result = shown(explainer, step.name());
          assertNear(latex, value(sides[1], words, explainer), result, 1e-12);
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theNumbersGiveTheResultAsItIsShown(long seed) {
    forEachStep(
        seed,
        (explainer, step) -> {
          String latex = Latex.of(NumberFormula.of(step, explainer.numbers(), explainer.labels()));
          String[] sides = latex.replace("\\approx ", "=").split("=");
          Matrix result = shown(explainer, step.name());
          assertNear(latex, value(sides[0], Map.of(), explainer), result, 1e-6);
          assertNear(latex, value(sides[1], Map.of(), explainer), result, 1e-5);
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenOutInTheEndGivesEachGradient(long seed) {
    Trace trace = Pass.run(RandomNets.any(seed));
    for (Convention convention : ALL) {
      Explainer explainer = explainer(trace, convention);
      Map<String, Matrix> words = dictionary(explainer);
      List<String> lines =
          Texts.displays(new Summary(trace, explainer.labels(), explainer.numbers()).blocks());
      assertThat(lines).hasSize(2 * trace.network().depth());
      for (String line : lines) {
        String[] sides = line.split("=(?=[^=]*$)");
        String written = sides[0].substring(sides[0].indexOf("=") + 1);
        Matrix result = value(sides[1], Map.of(), explainer);
        assertNear(line, words.get(line.substring(0, line.indexOf("="))), result, 1e-6);
        boolean each = written.contains("\\right)_{s}");
        assertNear(
            line,
            each ? overSamples(written, explainer) : value(written, words, explainer),
            result,
            1e-6);
      }
    }
  }

  /** Works out a sum over the samples whose terms name what belongs to each. */
  private static Matrix overSamples(String latex, Explainer explainer) {
    assertThat(latex).startsWith("\\sum_{s}");
    String term = latex.substring("\\sum_{s}".length());
    return IntStream.range(0, explainer.trace().sample().count())
        .mapToObj(s -> value(term, dictionaryOfOne(explainer, s), explainer))
        .reduce((a, b) -> a.zip(b, Double::sum))
        .orElseThrow();
  }

  /** The weights, and of every other matrix the part of a sample, as it is shown. */
  private static Map<String, Matrix> dictionaryOfOne(Explainer explainer, int sample) {
    Map<String, Matrix> words = new HashMap<>();
    Trace trace = explainer.trace();
    for (int k = 1; k <= trace.network().depth(); k++) {
      words.put(
          Latex.of(explainer.labels().symbol(Name.weight(k))), shown(explainer, Name.weight(k)));
      Name z = Name.linearOutput(k);
      Name output = Name.of(trace.network().activationOutput(k));
      for (Name name :
          List.of(
              Name.of(trace.network().layerInput(k)), z.gradient(), z.slope(), output.gradient())) {
        trace
            .find(name)
            .ifPresent(all -> words.put(ofEach(explainer, name), part(explainer, all, sample)));
      }
      trace
          .find(z.jacobian(sample + 1))
          .ifPresent(
              jacobian ->
                  words.put(
                      Latex.of(explainer.labels().symbol(z.jacobian(sample + 1)))
                          .replace("^{\\top}", "")
                          .replace(")_{" + (sample + 1) + "}", ")_{s}"),
                      jacobian.value().transpose()));
    }
    return words;
  }

  private static String ofEach(Explainer explainer, Name name) {
    return "("
        + Latex.of(explainer.labels().symbol(name)).replaceAll("\\\\(left|right)", "")
        + ")_{s}";
  }

  private static Matrix part(Explainer explainer, Quantity all, int sample) {
    Matrix column = all.value().columnAt(sample);
    return explainer.labels().convention().turns(all.name()) ? column.transpose() : column;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFactorOfTheBackwardPassIsCalledWhatIsShown(long seed) {
    Trace trace = Pass.run(RandomNets.any(seed));
    for (Convention convention : ALL) {
      Explainer explainer = explainer(trace, convention);
      Map<String, Matrix> words = dictionary(explainer);
      for (int k = 1; k <= trace.network().depth(); k++) {
        Name jacobian = Name.linearOutput(k).jacobian();
        for (Name name :
            List.of(
                Name.weight(k).transpose(),
                Name.of(trace.network().layerInput(k)).transpose(),
                jacobian)) {
          if (trace.find(name).isPresent()) {
            String latex = Latex.of(explainer.labels().symbol(name));
            Matrix held = trace.quantity(name).value();
            Matrix factor = convention.turns(name) ? held.transpose() : held;
            assertThat(value(latex, words, explainer)).as(latex).isEqualTo(factor);
            assertThat(explainer.labels().plain(name).contains("ᵀ"))
                .isEqualTo(latex.contains("top"));
            assertThat(explainer.labels().spoken(name).contains("transposed"))
                .isEqualTo(latex.contains("top"));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theShapesConform(long seed) {
    forEachStep(
        seed,
        (explainer, step) -> {
          String latex = Latex.of(ShapeFormula.of(step, explainer.labels()));
          Matrix result = shown(explainer, step.name());
          List<int[]> shapes =
              Pattern.compile("\\((\\d+)\\\\times (\\d+)\\)")
                  .matcher(latex)
                  .results()
                  .map(m -> new int[] {Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))})
                  .toList();
          int[] first = shapes.get(1);
          int[] second = shapes.get(Math.min(2, shapes.size() - 1));
          boolean product = latex.contains("\\,");
          assertThat(shapes.get(0)).as(latex).containsExactly(result.rows(), result.columns());
          assertThat(first[0]).as(latex).isEqualTo(result.rows());
          assertThat(second[1]).as(latex).isEqualTo(result.columns());
          assertThat(first[1]).as(latex).isEqualTo(product ? second[0] : result.columns());
        });
  }

  private static void assertNear(String what, Matrix actual, Matrix expected, double error) {
    assertThat(actual.rows()).as(what).isEqualTo(expected.rows());
    assertThat(actual.columns()).as(what).isEqualTo(expected.columns());
    double size = 1 + 10 * Math.max(actual.maxMagnitude(), expected.maxMagnitude());
    for (int i = 0; i < actual.rows(); i++) {
      for (int j = 0; j < actual.columns(); j++) {
        assertThat(actual.get(i, j)).as(what).isCloseTo(expected.get(i, j), within(error * size));
      }
    }
  }

  /** Each cell stands where its title says, and its numbers give it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void everyCellIsWorkedOutWhereItIsShown(long seed) {
    Trace trace = Pass.run(RandomNets.any(seed));
    for (Convention convention : ALL) {
      Explainer explainer = explainer(trace, convention);
      for (Step step : trace.steps()) {
        Matrix shown = shown(explainer, step.name());
        for (int i = 0; i < shown.rows(); i++) {
          for (int j = 0; j < shown.columns(); j++) {
            boolean turned = convention.turns(step.name());
            Target cell = Target.cell(step.name(), turned ? j : i, turned ? i : j);
            assertCell(explainer.at(step.number(), Optional.of(cell)), shown, i, j);
          }
        }
      }
    }
  }

  private static void assertCell(Explanation explanation, Matrix shown, int row, int column) {
    Block.Card card =
        explanation.blocks().stream()
            .filter(Block.Card.class::isInstance)
            .map(Block.Card.class::cast)
            .findFirst()
            .orElseThrow();
    String title = card.title().plainText();
    if (shown.columns() > 1) {
      assertThat(title).startsWith("Row " + (row + 1) + ", column " + (column + 1) + " of ");
    } else if (shown.rows() > 1) {
      assertThat(title).startsWith("Row " + (row + 1) + " of ");
    }
    String latex = Texts.card(explanation);
    String right = latex.replace("\\approx ", "=").replaceAll("^.*=(?=[^=]*$)", "");
    if (right.contains("infty") || right.contains("bmatrix") || right.contains("underbrace")) {
      return;
    }
    double value = Calculator.value(right).rough();
    assertThat(value).as(latex).isCloseTo(shown.get(row, column), withinPercentage(1e-4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "z1 | z_{1}=x\\,W_{1}^{\\top}+b_{1}",
        "dl_dW2 | \\frac{d\\ell}{dW_{2}}=\\left(\\frac{d\\ell}{dz_{3}}\\right)^{\\top}\\cdot z_{2}",
        "dl_dz2 | \\frac{d\\ell}{dz_{2}}=\\frac{d\\ell}{dz_{3}}\\cdot W_{2}",
        "dl_dz1 | \\frac{d\\ell}{dz_{1}}=\\frac{d\\ell}{dz_{2}}\\odot (z_{1} > 0)",
        "dl_db1 | \\frac{d\\ell}{db_{1}}=\\frac{d\\ell}{dz_{1}}",
      })
  void withSamplesAsRows(String id, String latex) {
    assertThat(formula(id, Convention.ROWS)).isEqualTo(latex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "z1 | z_{1}=W_{1}\\,x+b_{1}",
        "dl_dyhat | \\frac{d\\ell}{d\\hat{y}}=2\\,(\\hat{y}^{\\top}-y^{\\top})",
        "dl_dW2 | \\frac{d\\ell}{dW_{2}}=z_{2}\\cdot \\frac{d\\ell}{dz_{3}}",
        "dl_dz2 | \\frac{d\\ell}{dz_{2}}=\\frac{d\\ell}{dz_{3}}\\cdot W_{2}",
        "dl_dz1 | \\frac{d\\ell}{dz_{1}}=\\frac{d\\ell}{dz_{2}}\\odot (z_{1} > 0)^{\\top}",
      })
  void inNumeratorLayout(String id, String latex) {
    assertThat(formula(id, Convention.NUMERATOR)).isEqualTo(latex);
  }

  private static String formula(String id, Convention convention) {
    Trace trace = Pass.run(Scenarios.relu());
    return Latex.of(explainer(trace, convention).symbols(trace.stepOf(id).orElseThrow()).formula());
  }

  /** dℓ/dW₁ of the sheet is [4 −8; 0 0; 2 −4]: its transpose has −8 in row 2, column 1. */
  @Test
  void aCellIsNamedWhereItIsShown() {
    Trace trace = Pass.run(Scenarios.relu());
    Explanation explanation =
        explainer(trace, Convention.NUMERATOR)
            .at(12, Optional.of(Target.cell(Name.weight(1).gradient(), 0, 1)));
    Block.Card card =
        (Block.Card)
            explanation.blocks().stream()
                .filter(Block.Card.class::isInstance)
                .findFirst()
                .orElseThrow();

    assertThat(card.title().plainText()).isEqualTo("Row 2, column 1 of dℓ/dW₁");
    assertThat(Texts.card(explanation)).isEqualTo("(-2)\\cdot 4=-8");
    assertThat(
            explainer(trace, Convention.NUMERATOR)
                .reading()
                .tooltip(Name.weight(1).gradient(), 0, 1, 14))
        .isEqualTo("dℓ/dW₁ [2, 1] = −8");
  }

  @Test
  void aGradientThatIsARowGoesBackByTheJacobianItself() {
    Trace trace = Pass.run(Scenarios.relu());
    Focus focus =
        new Focus(trace, 14, Optional.of(Target.cell(Name.layerOutput(1).gradient(), 0, 0)), 0);

    assertThat(Texts.displays(Sheet.JACOBIAN.of(explainer(trace, Convention.ROWS), focus).blocks()))
        .contains(
            "\\frac{d\\ell}{dz_{2}}=\\frac{d\\ell}{dz_{3}}\\cdot \\frac{dz_{3}}{dz_{2}}",
            "\\begin{bmatrix}4&-2&2\\end{bmatrix}=\\begin{bmatrix}2&-2\\end{bmatrix}"
                + "\\cdot \\begin{bmatrix}1&-0.5&2\\\\-1&0.5&1\\end{bmatrix}");
  }

  @Test
  void theSheetsLineConformsInNumeratorLayout() {
    Trace trace = Pass.run(Scenarios.relu());
    Step step = trace.stepOf("dl_dW2").orElseThrow();

    assertThat(Texts.displays(explainer(trace, Convention.NUMERATOR).step(step).blocks()))
        .contains(
            "\\frac{d\\ell}{dW_{2}}=z_{2}\\cdot \\frac{d\\ell}{d\\hat{y}}"
                + "\\cdot \\frac{d\\hat{y}}{dz_{3}}");
  }

  @Test
  void theSentencesSpeakOfRowsAndColumnsAsTheyAreShown() {
    Trace batch = Pass.run(RandomNets.block(2, 3, 4));

    assertThat(Texts.sentences(explainer(batch, Convention.ROWS), "z1"))
        .contains("Each row of x, one row per sample, meets each row of W₁");
    assertThat(Texts.sentences(explainer(batch, Convention.ROWS), "dl_dyhat"))
        .contains("One row per sample");
    assertThat(Texts.sentences(explainer(batch, Convention.NUMERATOR), "dl_dyhat"))
        .contains("One row per sample");
    assertThat(Texts.sentences(explainer(batch, new Convention(true, true)), "dl_dyhat"))
        .contains("One column per sample");
    Trace relu = Pass.run(Scenarios.relu());
    assertThat(Texts.sentences(explainer(relu, Convention.NUMERATOR), "dl_dW1"))
        .contains("Unit 2 gets no gradient")
        .contains("so its column is 0");
    assertThat(Texts.sentences(explainer(relu, Convention.ROWS), "dl_dW1"))
        .contains("so its row is 0");
  }

  @Test
  void theLayerTableFollows() {
    Trace trace = Pass.run(Scenarios.relu());
    LayerTable.Row first = LayerTable.of(trace, explainer(trace, Convention.ROWS).labels()).get(0);

    assertThat(Latex.of(first.output())).isEqualTo("xW_{1}^{\\top}+b_{1}=z_{1}");
    assertThat(Latex.of(first.shape())).isEqualTo("1\\times 3");
  }
}
