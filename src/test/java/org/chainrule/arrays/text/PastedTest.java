package org.chainrule.arrays.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // the commas separate in one reading and are decimal signs in the other
        "`0,5\n2,25` | 2 | 2 | [[0.0, 5.0], [2.0, 25.0]]",
        "`0,5\n2,25` | 2 | 1 | [[0.5], [2.25]]",
        "`0,5\n2,25` | 1 | 2 | [[0.5], [2.25]]",
        "0,5 | 1 | 2 | [[0.0, 5.0]]",
        "0,5 | 2 | 1 | [[0.0, 5.0]]",
        "0,5 | 1 | 1 | [[0.5]]",
        // in brackets they always separate
        "[[0,5]] | 1 | 1 | [[0.0, 5.0]]",
        // there is one reading only
        "`x1\tx2\n1\t2` | 5 | 5 | [[1.0, 2.0]]",
        "`1 2\n3 4` | 3 | 3 | [[1.0, 2.0], [3.0, 4.0]]",
      })
  void theShapeDecidesWhereOneReadingFits(String text, int rows, int columns, String matrix)
      throws Exception {
    assertThat(Pasted.of(text, rows, columns))
        .isInstanceOfSatisfying(
            Pasted.One.class, one -> assertThat(one.matrix().matrix()).hasToString(matrix));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2\n3,4",
        "2,923\t1,045\n76\t15",
        "W1 = [[1, 2]]; b1 = [3]",
        "W1 = [[1, 2]]; name = 'mlp'",
        ",x1,x2\n0,0.1,0.2\n1,0.3,0.4",
      })
  void whatCanBeMeantInSeveralWaysIsAsked(String text) throws Exception {
    assertThat(Pasted.of(text, 3, 3))
        .isInstanceOfSatisfying(
            Pasted.Several.class, several -> assertThat(several.found()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-05", "1/5/2024", "555-1234", "10-1", "hello", "1\te", "1;pi"})
  void aCellThatIsNoPlainNumberIsRefused(String text) {
    assertThatThrownBy(() -> Pasted.of(text, 1, 1)).isInstanceOf(TypedException.class);
  }

  /** 9 over −2 is not 9 − 2: the end of the row was forgotten. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "8&9\n-2",
        "8 & 9 \n −2 & 1",
        "7\t-9&6",
        "5&9 -1",
        "[11 -1, 2]",
        "\\begin{pmatrix}1 & 2\r\n- 3 & 4\\end{pmatrix}"
      })
  void aNumberOnTheNextLineIsNotTakenAway(String text) {
    assertThatThrownBy(() -> Pasted.of(text, 2, 2))
        .isInstanceOf(TypedException.class)
        .hasMessageContaining("rows by \\\\");
  }

  @Test
  void aListMayBeMeantAsAColumn() throws Exception {
    Pasted.One one = (Pasted.One) Pasted.of("[1, 2, 3]", 3, 1);

    assertThat(one.matrix().flat()).isTrue();
    assertThat(one.matrix().matrix()).hasToString("[[1.0, 2.0, 3.0]]");
  }
}
