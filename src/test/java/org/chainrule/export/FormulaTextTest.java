package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainrule.formula.Formulas.apply;
import static org.chainrule.formula.Formulas.equal;
import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.low;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.square;
import static org.chainrule.formula.Formulas.sum;
import static org.chainrule.formula.Formulas.whole;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaTextTest {

  private static final Formula PRODUCT =
      equal(
          product(Times.MATRIX, rows(row(1, -20), row(3, 4)), new Formula.Transpose(column(5, 6))),
          low(letter("z"), whole(1)));

  @SafeVarargs
  private static Formula rows(List<Formula>... rows) {
    return new Formula.Entries(List.of(rows));
  }

  private static List<Formula> row(double... numbers) {
    return DoubleStream.of(numbers).<Formula>mapToObj(Numbers.DEFAULT::number).toList();
  }

  private static Formula column(double... numbers) {
    return new Formula.Entries(DoubleStream.of(numbers).mapToObj(FormulaTextTest::row).toList());
  }

  @Test
  void matricesStandSideBySide() {
    assertThat(FormulaText.lines(PRODUCT, 80))
        .extracting(String::stripTrailing)
        .containsExactly("[ 1  −20 ]  [ 5 ]ᵀ = z₁", "[ 3    4 ]  [ 6 ]");
  }

  @Test
  void whatDoesNotFitStandsBelow() {
    assertThat(FormulaText.lines(PRODUCT, 14))
        .extracting(String::stripTrailing)
        .containsExactly("[ 1  −20 ]", "[ 3    4 ]", "    [ 5 ]ᵀ", "    [ 6 ]", "     = z₁");
  }

  @Test
  void bracketsStayWithTheirMatrix() {
    Formula formula =
        equal(
            letter("z"),
            product(Times.ENTRYWISE, apply(Functions.SIGMA, column(1, 2)), square(column(3, 4))));

    assertThat(FormulaText.lines(formula, 13))
        .extracting(String::stripTrailing)
        .containsExactly("z = σ([ 1 ])", "      [ 2 ]", "     ⊙", "    [[ 3 ]]", "     [ 4 ]");
  }

  @Test
  void aFactorStandsCloseToTheBracketOfAMatrix() {
    Formula half = fraction(whole(1), whole(2));
    Formula formula = product(Times.SCALAR_TIGHT, half, round(sum(column(3, 4), letter("z"))));

    assertThat(FormulaText.lines(formula, 80))
        .extracting(String::stripTrailing)
        .containsExactly("1/2([ 3 ] + z)", "    [ 4 ]");
  }

  @Test
  void aSummandHasItsLabelBelow() {
    Formula formula = sum(new Formula.Braced(rows(row(1, 2)), whole(1)), letter("z"));

    assertThat(FormulaText.lines(formula, 80))
        .extracting(String::stripTrailing)
        .containsExactly("[ 1  2 ] + z", "  (1)");
  }

  @Test
  void aFormulaWithoutMatricesStandsOnItsLines() {
    Formula formula = equal(letter("a"), sum(List.of(letter("b"), letter("c")), 1));

    assertThat(FormulaText.lines(formula, 80)).containsExactly("a = b", "+ c");
  }

  static LongStream seeds() {
    return LongStream.range(0, 16);
  }

  /** Whatever the net and the style, no LaTeX is left and no line is wider than a page. */
  @ParameterizedTest
  @MethodSource("seeds")
  void everyExplanationIsPlain(long seed) {
    Scenario scenario = RandomNets.any(seed);
    Convention convention = new Convention(seed % 2 == 0, seed / 2 % 2 == 0);
    Notation notation = seed / 4 % 2 == 0 ? Notation.SHEET : Notation.TEXTBOOK;
    Explainer explainer =
        Explainer.of(Pass.run(scenario), new Numbers(3), 0.05, new Style(convention, notation));
    Target cell = Target.cell(Name.weight(1).gradient(), 0, 0);

    String text = TextTrace.of(explainer, "net", new TextTrace.Detail(true, Optional.of(cell)));

    List<String> lines = text.lines().toList();
    assertThat(lines).allMatch(line -> !line.endsWith(" "));
    assertThat(lines)
        .noneMatch(line -> line.matches(".*([\\\\{}$&]|frac|underbrace|bmatrix|\\*\\*).*"));
    assertThat(lines)
        .allMatch(line -> line.codePointCount(0, line.length()) <= 96 || isOneFormula(line));
  }

  /** A product that is a single word, such as a long factor of a chain, cannot be broken. */
  private static boolean isOneFormula(String line) {
    return !line.strip().contains("  ");
  }
}
