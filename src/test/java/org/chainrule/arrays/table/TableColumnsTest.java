package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainrule.arrays.table.Readers.only;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableColumnsTest {

  private static final TableFormat HEADED =
      new TableFormat(Optional.empty(), Optional.empty(), Optional.of(true));

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",x\n0,0.5\n1,0.25",
        ",x\n1,0.5\n2,0.25",
        ",x\n17,0.5\n3,0.25",
        "Unnamed: 0,x\n0,0.5\n1,0.25",
        "ID,x\n1,0.5\n2,0.25",
        "Nr.,x\n1,0.5\n2,0.25",
        "#,x\n1,0.5\n2,0.25",
        "\"\",\"x\"\n\"1\",0.5\n\"2\",0.25",
        "index,x\n0,0.5"
      })
  void theFirstColumnMayNumberTheRows(String text) throws Exception {
    assertThat(only(text).index()).isEqualTo(Optional.of(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,x\n0,0.5\n1,0.25",
        ",x\n0,0.5\n0,0.25",
        ",x\n0.5,0.5\n1,0.25",
        "id,x\n2,0.5\n1,0.25",
        "no,yes\n0,1\n1,0",
        "0,0.5\n1,0.25",
        "index\n0\n1"
      })
  void columnsOfDataNumberNothing(String text) throws Exception {
    assertThat(only(text).index()).isEmpty();
  }

  /** The classes of a column are joined by blanks. */
  @ParameterizedTest
  @CsvSource({
    "virginica setosa virginica, setosa virginica",
    "TRUE FALSE TRUE, FALSE TRUE",
    "True False, False True",
    "yes no, no yes",
    "Ja Nein, Nein Ja",
    "NO DE FR, DE FR NO",
    "b A a, A a b",
    "2 0 10 1 1, 0 1 2 10",
    "-1 1, -1 1",
    "1 1.0 2, 1 2",
    "Severe None Mild, Mild None Severe",
    "1 2 other, 1 2 other"
  })
  void classesStandInTheirOrder(String cells, String classes) throws Exception {
    String joined = String.join("\n", classes.split(" "));

    assertThat(column(cells).classes(1).map(list -> String.join("\n", list))).contains(joined);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5 1 2", "a NaN b", "a NA", "0.5 a", "1e999 1"})
  void otherColumnsHaveNoClasses(String cells) throws Exception {
    assertThat(column(cells).classes(1)).isEmpty();
  }

  @Test
  void aBlankCellIsOfNoClass() throws Exception {
    assertThat(only("x,y\n1.5,a\n2,\n3,b").classes(1)).isEmpty();
  }

  @Test
  void tooManyDifferentEntriesAreNoClasses() throws Exception {
    String few = IntStream.range(0, 1000).mapToObj(k -> "" + k).collect(Collectors.joining(" "));

    assertThat(column(few).classes(1)).isPresent();
    assertThat(column(few + " 1000").classes(1)).isEmpty();
  }

  private static Table column(String cells) throws TypedException {
    String rows = "x,y\n0.5," + String.join("\n0.5,", cells.split(" "));
    return Table.readings(rows, HEADED).get(0);
  }

  @Test
  void someColumnsAreTakenAsAMatrix() throws Exception {
    Table table = only("name,a,b\nx,0.5,-2e3\ny,\u22121,\"4\"");

    assertThat(table.numbers(List.of(2, 1)))
        .isEqualTo(Matrix.of(new double[][] {{-2000, 0.5}, {4, -1}}));
    assertThat(table.isNumbers(0)).isFalse();
    assertThat(table.isNumbers(1)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "n/a | line 3, column \"height\": \"n/a\" is no number",
        "2024-01-05 | line 3, column \"height\": \"2024-01-05\" is no number",
        "20% | line 3, column \"height\": \"20%\" is no number",
        "`` | line 3, column \"height\" is empty",
        "NaN | line 3, column \"height\": \"NaN\" is not a finite number",
        "-inf | line 3, column \"height\": \"-inf\" is not a finite number",
        "1e999 | line 3, column \"height\": \"1e999\" is too large; the largest number is about"
            + " 1.8e308",
        "1e-400 | line 3, column \"height\": \"1e-400\" is so small that it would become 0"
      })
  void aCellThatIsNoNumberIsNamed(String cell, String message) throws Exception {
    Table table = Table.readings("a,height\n1,2.5\n3," + cell + "\n4,5", HEADED).get(0);

    assertThat(table.number(1, 1)).isEmpty();
    assertThat(table.isNumbers(1)).isFalse();
    assertThatThrownBy(() -> table.numbers(List.of(0, 1)))
        .isInstanceOf(TypedException.class)
        .hasMessage(message);
  }

  @Test
  void aColumnWithoutAHeadingIsNamedByItsNumber() throws Exception {
    Table table = only("1,2.5\n3,4\n5,x");

    assertThat(table.columnName(1)).isEqualTo("2");
    assertThatThrownBy(() -> table.numbers(List.of(1)))
        .hasMessage("line 3, column 2: \"x\" is no number");
  }

  @Test
  void zerosAreNumbersHoweverTheyAreWritten() throws Exception {
    assertThat(only("0e-999,0.000").numbers(List.of(0, 1)))
        .isEqualTo(Matrix.of(new double[][] {{0, 0}}));
  }
}
