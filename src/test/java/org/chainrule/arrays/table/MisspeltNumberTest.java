package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that is written in a way that is not read is neither a name nor a class. */
class MisspeltNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1_000,5",
        "1/2,3",
        "0x1F,1",
        "1.5D+03,1",
        "(5.00),2",
        "2024-01-05,1",
        "12:30,1",
        "1.5 kg,2",
        "O.5,1",
        "l,1",
        "$5,6%",
        "0x1F,0x2A",
        "½,¼"
      })
  void aFirstRowThatNearlyHoldsNumbersIsNoHeading(String first) throws Exception {
    List<Table> readings = Readers.readings(first + "\n2,3\n4,7\n");

    assertThat(readings).noneMatch(Table::headed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"label,1x1,1x10", "x,2019,2020", "05.01.2024,06.01.2024,07.01.2024", "1st,2nd,3D"})
  void namesMayBeginWithDigits(String heading) throws Exception {
    assertThat(Readers.only(heading + "\n2,3,1\n4,7,1\n").headed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5%", "$5.00", "5,00 €", "12,34,567", "１２", "½", "1²", "1.5f", "1e", "0x1F"})
  void aColumnOfThemIsNoColumnOfWords(String cell) throws Exception {
    Table table = Readers.readings("x;y\n" + cell + ";1\n" + cell + ";2\n").get(0);

    assertThat(table.seemsNumbers(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"setosa", "2024-01-05", "05.01.2024", "12:30", "50-60", "A4", "3M"})
  void wordsAndDatesAreSomethingElse(String cell) throws Exception {
    Table table = Readers.only("x;y\n" + cell + ";1\n" + cell + ";2\n");

    assertThat(table.seemsNumbers(0)).isFalse();
  }

  @Test
  void whatASpreadsheetCouldNotComputeIsNoComment() throws Exception {
    assertThat(Readers.only("x,y\n#DIV/0!,1\n#N/A,2\n2,0\n# end\n").rows()).hasSize(3);
  }

  @Test
  void aHeadingThatIsCutElsewhereIsNoTitle() throws Exception {
    assertThat(Readers.only("x,y\n1 000,1\n2 500,2\n").delimiter()).isEqualTo(Delimiter.COMMA);
    assertThat(Readers.readings("x;y\n1 000,5;1\n2 500,2;2\n"))
        .extracting(Table::delimiter)
        .startsWith(Delimiter.SEMICOLON)
        .doesNotContain(Delimiter.BLANKS);
  }

  /** So pandas writes a table whose columns have no names, without its index. */
  @ParameterizedTest
  @ValueSource(strings = {"0,1,2\n5,1,0\n2,2,1\n", "1,2,3\n0.5,1,0\n0.25,2,1\n"})
  void aCountFromZeroMayNumberTheColumns(String text) throws Exception {
    assertThat(Readers.readings(text)).extracting(Table::headed).containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3\n4,5,6\n", "0,1,2\n3,4,5\n", "0,1\n1,0\n", "1,2,3\n7,1,2\n"})
  void aCountMayAsWellBeARow(String text) throws Exception {
    assertThat(Readers.readings(text)).noneMatch(Table::headed);
  }
}
