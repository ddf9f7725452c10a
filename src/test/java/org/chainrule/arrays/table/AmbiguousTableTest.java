package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainrule.arrays.table.Readers.numbers;
import static org.chainrule.arrays.table.Readers.only;
import static org.chainrule.arrays.table.Readers.readings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that can be read in more than one way, and others that only seem so. */
class AmbiguousTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"1,2\n3,4", "# loss; lr=0.1\n1,2\n3,4", "1,2\t\n3,4", "Name: x\n1,2\n3,4"})
  void twoCellsEachMayBeOneNumberWithADecimalComma(String text) throws Exception {
    List<Table> readings = readings(text);

    assertThat(readings)
        .extracting(Table::delimiter)
        .containsExactly(Delimiter.COMMA, Delimiter.NONE);
    assertThat(numbers(readings.get(0))).isEqualTo(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)));
    assertThat(numbers(readings.get(1))).isEqualTo(List.of(List.of(1.2), List.of(3.4)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n3,4",
        "1,2.5\n3,4",
        "1,2,3\n4,5,6",
        "1,-2\n3,4",
        "1, 2\n3, 4",
        "\"1\",2"
      })
  void commasSeparateWhereNoNumberCouldHoldThem(String text) throws Exception {
    assertThat(only(text).delimiter()).isEqualTo(Delimiter.COMMA);
  }

  /** With the first numbers of the readings, in their order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`10,\"2,590\",\"7,770\",78\n143,766,\"2,298\",329` | 1 | 2590;2.59",
        "`\"2,590\",\"7,770\"\n78,15` | 0 | 2590;2.59",
        "`2,923\t1,045\n76\t15` | 0 | 2923;2.923",
        "`2,923 1,045\n76 15` | 0 | 2923;2.923",
        "`2,923;1,045\n76;15` | 0 | 2.923;2923",
        "`\"2,923\"\n\"76\"` | 0 | 2.923;2923",
        "`1.234;5.678\n12;3` | 0 | 1.234;1234",
        "`1.234\t-5.678` | 1 | -5.678;-5678"
      })
  void groupsOfThreeMayBeThousands(String text, int column, String firsts) throws Exception {
    assertThat(readings(text))
        .extracting(table -> table.number(0, column).orElseThrow())
        .containsExactlyElementsOf(
            List.of(firsts.split(";")).stream().map(Double::valueOf).toList());
  }

  /** Three readings: two numbers, and one in two styles. */
  @Test
  void aLoneNumberWithACommaIsTrulyAmbiguous() throws Exception {
    assertThat(readings("2,923"))
        .extracting(table -> numbers(table).get(0))
        .containsExactly(List.of(2.0, 923.0), List.of(2.923), List.of(2923.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`2,590.5\t3` | COMMA_THOUSANDS | 2590.5",
        "`\"1,234,567\",2` | COMMA_THOUSANDS | 1234567",
        "`\"2,590\",3.5` | COMMA_THOUSANDS | 2590",
        "`125,50;20,08` | COMMA | 125.5",
        "`2,590;0,125` | COMMA | 2.59",
        "`2,590;12,5` | COMMA | 2.59",
        "`0,125;1,250` | COMMA | 0.125",
        "`1.234,5;2` | POINT_THOUSANDS | 1234.5",
        "`1.234;12,5` | POINT_THOUSANDS | 1234",
        "`1.234.567;2` | POINT_THOUSANDS | 1234567",
        "`1.234,5.678` | POINT | 1.234",
        "`1.234 5.678` | POINT | 1.234",
        "`1.234;0.678` | POINT | 1.234",
        "`1234.567;2` | POINT | 1234.567",
        "`1.234\t5.67` | POINT | 1.234",
        "`1.234\t1.5e3` | POINT | 1.234",
        "`0.1,0.25\n1.234,7` | POINT | 0.1",
        "`3;4` | POINT | 3"
      })
  void oneStyleCountsForTheWholeTable(String text, NumberStyle style, double first)
      throws Exception {
    Table table = only(text);

    assertThat(table.numbers()).isEqualTo(style);
    assertThat(table.number(0, 0)).hasValue(first);
  }

  @Test
  void wordsAboveWordsMayNameThem() throws Exception {
    assertThat(readings("species\nsetosa\nsetosa\nvirginica"))
        .extracting(Table::headed)
        .containsExactly(true, false);
    assertThat(readings("cat\ndog\ncow")).extracting(Table::headed).containsExactly(false, true);
    assertThat(readings("cat\ndog\ncat")).extracting(Table::headed).containsExactly(false);
  }

  @Test
  void numbersBesideAWordMayNameColumns() throws Exception {
    assertThat(readings("country,2019,2020\nDE,1.5,2.5\nFR,1,2"))
        .extracting(Table::headed)
        .containsExactly(true, false);
  }

  /** Else a row with a slip in it would be lost in silence. */
  @Test
  void otherNumbersBesideAWordAreARow() throws Exception {
    assertThat(readings("a,7,1\n1,2,3")).extracting(Table::headed).containsExactly(false);
  }

  /** The row above is no title, whichever delimiter is meant. */
  @Test
  void noRowIsPassedOverForAnother() throws Exception {
    assertThat(readings("0.5,1\n0,5;3")).allMatch(table -> table.rows().size() == 2);
  }
}
