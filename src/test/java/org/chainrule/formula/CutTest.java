package org.chainrule.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.formula.writing.Plain;
import org.junit.jupiter.api.Test;

class CutTest {

  private static Formula matrix(int rows, int columns) {
    return new Formula.Entries(
        IntStream.rangeClosed(1, rows)
            .mapToObj(
                row ->
                    IntStream.rangeClosed(1, columns)
                        .mapToObj(column -> (Formula) Formulas.whole(10 * row + column))
                        .toList())
            .toList());
  }

  private static String cut(Formula formula, int rows, int columns) {
    return Plain.of(Cut.matrices(formula, rows, columns));
  }

  @Test
  void leavesTheFirstAndTheLast() {
    assertThat(cut(matrix(2, 6), 9, 4)).isEqualTo("[11, 12, …, 16; 21, 22, …, 26]");
    assertThat(cut(matrix(5, 2), 3, 9)).isEqualTo("[11, 12; ⋮, ⋮; 51, 52]");
    assertThat(cut(matrix(5, 5), 3, 3)).isEqualTo("[11, …, 15; ⋮, ⋱, ⋮; 51, …, 55]");
  }

  @Test
  void leavesWhatHasRoom() {
    assertThat(cut(matrix(2, 3), 3, 3)).isEqualTo("[11, 12, 13; 21, 22, 23]");
  }

  @Test
  void cutsWhatIsCutAlready() {
    Formula once = Cut.matrices(matrix(6, 6), 5, 5);
    assertThat(Cut.matrices(once, 4, 4)).isEqualTo(Cut.matrices(matrix(6, 6), 4, 4));
  }

  @Test
  void cutsMatricesInsideOfFormulas() {
    Formula product = Formulas.product(Times.MATRIX, List.of(matrix(1, 5), matrix(5, 1)));
    assertThat(cut(product, 3, 3)).isEqualTo("[11, …, 15] [11; ⋮; 51]");
  }
}
