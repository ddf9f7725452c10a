package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.chainrule.explain.Explainer;
import org.chainrule.explain.Notation;
import org.chainrule.explain.Numbers;
import org.chainrule.explain.Style;
import org.chainrule.network.RandomNets;
import org.chainrule.network.Scenario;
import org.chainrule.pass.Convention;
import org.chainrule.pass.Name;
import org.chainrule.pass.Pass;
import org.chainrule.pass.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaTextTest {

  private static final String PRODUCT =
      "\\begin{bmatrix}1&-20\\\\3&4\\end{bmatrix}\\,"
          + "\\begin{bmatrix}5\\\\6\\end{bmatrix}^{\\top}=z_{1}";

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
    String latex =
        "z=\\sigma\\left(\\begin{bmatrix}1\\\\2\\end{bmatrix}\\right)\\odot "
            + "\\left[\\begin{bmatrix}3\\\\4\\end{bmatrix}\\right]";

    assertThat(FormulaText.lines(latex, 13))
        .extracting(String::stripTrailing)
        .containsExactly("z = σ([ 1 ])", "      [ 2 ]", "     ⊙", "    [[ 3 ]]", "     [ 4 ]");
  }

  @Test
  void aSummandHasItsLabelBelow() {
    String latex = "\\underbrace{\\begin{bmatrix}1&2\\end{bmatrix}}_{1}+z";

    assertThat(FormulaText.lines(latex, 80))
        .extracting(String::stripTrailing)
        .containsExactly("[ 1  2 ] + z", "  (1)");
  }

  @Test
  void aFormulaWithoutMatricesStandsOnItsLines() {
    assertThat(FormulaText.lines("\\begin{array}{l}a=b\\\\{}+c\\end{array}", 80))
        .containsExactly("a = b", "+ c");
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
