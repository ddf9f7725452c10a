package org.chainrule.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.text.Pasted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

  private static final Matrix ZEROS = Matrix.generate(3, 3, (i, j) -> 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[1, 2], [3, 4]] | 2 | 2 | WHOLE | [[1.0, 2.0], [3.0, 4.0]]",
        "[1, 2] | 2 | 1 | TURNED | [[1.0], [2.0]]",
        "[1, 2] | 1 | 2 | WHOLE | [[1.0, 2.0]]",
        "1 2 | 2 | 1 | TURNED | [[1.0], [2.0]]",
        "[1; 2] | 1 | 2 | TURNED | [[1.0, 2.0]]",
        "[1; 2] | 2 | 1 | WHOLE | [[1.0], [2.0]]",
        "7 | 1 | 1 | WHOLE | [[7.0]]",
      })
  void replacesTheWhole(String text, int rows, int columns, Fit.Way way, String block)
      throws Exception {
    Fit.Target target = new Fit.Target("b", rows, columns);
    Fit fit = Fit.whole(pasted(text), target);

    assertThat(fit.way()).isEqualTo(way);
    assertThat(fit.block()).hasToString(block);
    assertThat(Fit.from(pasted(text), target, rows - 1, columns - 1)).isEqualTo(fit);
    assertThat(fit.into(Matrix.generate(rows, columns, (i, j) -> 9))).isEqualTo(fit.block());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1 2; 3 4] | 1 | 1 | [[0.0, 0.0, 0.0], [0.0, 1.0, 2.0], [0.0, 3.0, 4.0]]",
        "[1 2; 3 4] | 0 | 0 | [[1.0, 2.0, 0.0], [3.0, 4.0, 0.0], [0.0, 0.0, 0.0]]",
        "5 | 2 | 1 | [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 5.0, 0.0]]",
        "[1, 2] | 0 | 1 | [[0.0, 1.0, 2.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]",
        "[1, 2] | 1 | 2 | [[0.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, 0.0, 2.0]]",
        "[1; 2] | 0 | 2 | [[0.0, 0.0, 1.0], [0.0, 0.0, 2.0], [0.0, 0.0, 0.0]]",
      })
  void putsABlockFromACellOn(String text, int row, int column, String result) throws Exception {
    Fit fit = Fit.from(pasted(text), new Fit.Target("W", 3, 3), row, column);

    assertThat(fit.way()).isEqualTo(Fit.Way.BLOCK);
    assertThat(fit.into(ZEROS)).hasToString(result);
  }

  @Test
  void aVectorGoesAlongAVector() throws Exception {
    Fit fit = Fit.from(pasted("1 2"), new Fit.Target("b", 3, 1), 1, 0);

    assertThat(fit.block()).isEqualTo(Matrix.column(1, 2));
    assertThat(fit.row()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1 2; 3 4; 5 6] | 2 | 2 | 3 × 2 pasted, W₁ is 2 × 2: one row too many",
        "[1 2; 3 4; 5 6] | 1 | 2 | 3 × 2 pasted, W₁ is 1 × 2: 2 rows too many",
        "[1 2; 3 4] | 2 | 3 | 2 × 2 pasted, W₁ is 2 × 3: one column missing",
        "[1 2; 3 4] | 5 | 4 | 2 × 2 pasted, W₁ is 5 × 4: 3 rows and 2 columns missing",
        "[1 2; 3 4] | 1 | 3 | 2 × 2 pasted, W₁ is 1 × 3: one row too many, one column missing",
        "[1, 2, 3, 4] | 2 | 2 | 1 × 4 pasted, W₁ is 2 × 2: one row missing, 2 columns too many",
        "[1, 2, 3] | 2 | 1 | 1 × 3 pasted, W₁ is 2 × 1: one row too many",
      })
  void saysWhyItDoesNotReplace(String text, int rows, int columns, String message)
      throws Exception {
    PastedMatrix pasted = pasted(text);
    Fit.Target target = new Fit.Target("W₁", rows, columns);

    assertThatThrownBy(() -> Fit.whole(pasted, target))
        .isInstanceOf(TypedException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1 2; 3 4] | 2 | 1 | 2 × 2 pasted from row 3, column 2 on, W is 3 × 3: one row too many",
        "[1 2; 3 4] | 2 | 2 | 2 × 2 pasted from row 3, column 3 on, W is 3 × 3: one row and one column too many",
        "[1 2 3 4; 5 6 7 8] | 0 | 0 | 2 × 4 pasted, W is 3 × 3: one column too many",
        "[1, 2] | 2 | 2 | 1 × 2 pasted from row 3, column 3 on, W is 3 × 3: one column too many",
        "1 2 | 1 | 2 | 1 × 2 pasted from row 2, column 3 on, W is 3 × 3: one column too many",
      })
  void saysWhyABlockDoesNotFit(String text, int row, int column, String message) throws Exception {
    PastedMatrix pasted = pasted(text);
    Fit.Target target = new Fit.Target("W", 3, 3);

    TypedException e =
        catchThrowableOfType(TypedException.class, () -> Fit.from(pasted, target, row, column));

    assertThat(e).hasMessage(message);
  }

  @Test
  void aCellOutsideOfTheTargetIsAMistakeOfTheProgram() throws Exception {
    PastedMatrix pasted = pasted("1");

    assertThatThrownBy(() -> Fit.from(pasted, new Fit.Target("W", 2, 2), 2, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static PastedMatrix pasted(String text) throws TypedException {
    return ((Pasted.One) Pasted.of(text, 3, 3)).matrix();
  }
}
