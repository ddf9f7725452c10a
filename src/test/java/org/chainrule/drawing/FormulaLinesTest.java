package org.chainrule.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaLinesTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final String MATRIX = "\\begin{bmatrix}1&-2&3\\\\4&5&6\\end{bmatrix}";

  private static List<String> lines(String latex, double room) {
    return FormulaLines.of(MEASURE, latex, 1, room);
  }

  private static double width(String latex) {
    return MEASURE.formula(latex, 1).width();
  }

  @Test
  void whatFitsStaysWhole() {
    assertThat(lines("a=b+c", 100)).containsExactly("a=b+c");
  }

  @Test
  void itBreaksBeforeTheSignOfEqualityFirst() {
    String formula = "abcd=abcdef+abc";
    assertThat(lines(formula, width(formula) * 0.8)).containsExactly("abcd", "{}=abcdef+abc");
    assertThat(lines("abcdef\\approx abcdef", width("abcdef") * 1.6))
        .containsExactly("abcdef", "{}\\approx abcdef");
  }

  @Test
  void aSumBreaksBeforeItsTermsAndNotAtASign() {
    String formula = "2\\cdot (-3)+4\\cdot 10^{-5}-6\\cdot 7+8\\cdot 9";
    assertThat(lines(formula, width(formula) * 0.6))
        .containsExactly("2\\cdot (-3)+4\\cdot 10^{-5}", "{}-6\\cdot 7+8\\cdot 9");
    assertThat(lines("-a-b", width("-a") * 1.2)).containsExactly("-a", "{}-b");
  }

  /** The space between two matrices is no sign; where a line begins there has to be one. */
  @Test
  void aProductOfMatricesBreaksBetweenThem() {
    assertThat(lines(MATRIX + "\\," + MATRIX, width(MATRIX) * 1.4))
        .containsExactly(MATRIX, "{}\\cdot " + MATRIX);
    assertThat(lines(MATRIX + "\\odot " + MATRIX, width(MATRIX) * 1.4))
        .containsExactly(MATRIX, "{}\\odot " + MATRIX);
    assertThat(lines("abcdef\\cdots abcdef", 1)).containsExactly("abcdef\\cdots abcdef");
  }

  /** Explanations write long sums in rows of their own. */
  @Test
  void theRowsOfASumAreTermsLikeOthers() {
    String rows = "\\begin{array}{l}aaa+bbb+ccc\\\\{}+ddd=eee\\end{array}";
    assertThat(lines(rows, width("aaa+bbb") * 1.2))
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
