package org.chainrule.drawing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainrule.formula.Formulas.equal;
import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.sum;

import java.util.List;
import java.util.stream.LongStream;
import org.chainrule.formula.Exact;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.junit.jupiter.api.Test;

class FormulaLinesTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final Formula MATRIX =
      new Formula.Entries(List.of(numbers(1, 2, 3), numbers(4, 5, 6)));

  private static List<Formula> numbers(long... numbers) {
    return LongStream.of(numbers).<Formula>mapToObj(Formulas::whole).toList();
  }

  private static List<String> lines(Formula formula, double room) {
    return FormulaLines.of(MEASURE, formula, 1, room).stream().map(Latex::of).toList();
  }

  private static double width(Formula formula) {
    return MEASURE.formula(formula, 1).width();
  }

  private static double width(String letters) {
    return width(letter(letters));
  }

  @Test
  void whatFitsStaysWhole() {
    assertThat(lines(equal(letter("a"), sum(letter("b"), letter("c"))), 100))
        .containsExactly("a=b+c");
  }

  @Test
  void itBreaksBeforeTheSignOfEqualityFirst() {
    Formula formula = equal(letter("abcd"), sum(letter("abcdef"), letter("abc")));
    assertThat(lines(formula, width(formula) * 0.8)).containsExactly("abcd", "{}=abcdef+abc");
    assertThat(lines(Exact.equation(letter("abcdef"), letter("abcdef")), width("abcdef") * 1.6))
        .containsExactly("abcdef", "{}\\approx abcdef");
  }

  @Test
  void aSumBreaksBeforeItsTermsAndNotAtASign() {
    Numbers numbers = Numbers.DEFAULT;
    Formula formula =
        new Formula.Sum(
            List.of(
                new Formula.Term(false, times(numbers.factor(2), numbers.factor(-3))),
                new Formula.Term(false, times(numbers.factor(4), numbers.factor(1e-5))),
                new Formula.Term(true, times(numbers.factor(6), numbers.factor(7))),
                new Formula.Term(false, times(numbers.factor(8), numbers.factor(9)))),
            0);
    assertThat(lines(formula, width(formula) * 0.6))
        .containsExactly("2\\cdot (-3)+4\\cdot 1\\cdot10^{-5}", "{}-6\\cdot 7+8\\cdot 9");
    Formula negative = Formulas.negative(letter("a"));
    assertThat(lines(Formulas.minus(negative, letter("b")), width(negative) * 1.2))
        .containsExactly("-a", "{}-b");
  }

  private static Formula times(Formula left, Formula right) {
    return product(Times.SCALAR_DOT, left, right);
  }

  /** The space between two matrices is no sign; where a line begins there has to be one. */
  @Test
  void aProductOfMatricesBreaksBetweenThem() {
    String matrix = Latex.of(MATRIX);
    assertThat(lines(product(Times.MATRIX, MATRIX, MATRIX), width(MATRIX) * 1.4))
        .containsExactly(matrix, "{}\\cdot " + matrix);
    assertThat(lines(product(Times.ENTRYWISE, MATRIX, MATRIX), width(MATRIX) * 1.4))
        .containsExactly(matrix, "{}\\odot " + matrix);
    Formula tight =
        product(Times.SCALAR_TIGHT, letter("abcdef"), Formula.Dots.CENTRED, letter("abcdef"));
    assertThat(lines(tight, 1)).containsExactly("abcdef\\cdots abcdef");
  }

  /** Explanations write long sums in rows of their own. */
  @Test
  void theRowsOfASumAreTermsLikeOthers() {
    Formula terms = sum(List.of(letter("aaa"), letter("bbb"), letter("ccc"), letter("ddd")), 3);
    Formula two = sum(letter("aaa"), letter("bbb"));
    assertThat(lines(equal(terms, letter("eee")), width(two) * 1.2))
        .containsExactly("aaa+bbb", "{}+ccc+ddd", "{}=eee");
  }

  @Test
  void theLinesAreAboutEquallyLong() {
    assertThat(LineBreaks.of(List.of(1.0, 1.0, 1.0, 1.0, 1.0), 4)).containsExactly(0, 3);
    assertThat(LineBreaks.of(List.of(1.0, 1.0, 1.0, 1.0), 4)).containsExactly(0);
    assertThat(LineBreaks.of(List.of(9.0, 1.0, 1.0), 4)).containsExactly(0, 1);
    assertThat(LineBreaks.of(List.of(3.0, 1.0, 1.0, 3.0), 4)).containsExactly(0, 2);
    assertThat(LineBreaks.of(List.of(), 4)).isEmpty();
  }
}
