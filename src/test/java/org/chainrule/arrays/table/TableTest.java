package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainrule.arrays.table.Readers.numbers;
import static org.chainrule.arrays.table.Readers.only;
import static org.chainrule.arrays.table.Readers.readings;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Texts that can be read in one way alone, and what they are then. */
class TableTest {

  /** The table [0.5 2; 3 4.25] as people have it. */
  static final List<String> SQUARES =
      List.of(
          "0.5,2\n3,4.25",
          "0.5,2\r\n3,4.25\r\n",
          "0.5,2\r3,4.25\r",
          "\uFEFF0.5,2\n3,4.25\n",
          "0.5, 2\n3, 4.25",
          "\"0.5\",\"2\"\n\"3\", \"4.25\"",
          "0.5,2,\n3,4.25,",
          "0.5,2\t\n3,4.25\t\n",
          "0.5,2\t\n3,4.25\n",
          "0.5\t2\n3\t4.25",
          "0.5\t2\t\n3\t4.25\t\n",
          "0,5\t2\n3\t4,25",
          "0.5;2\n3;4.25",
          "0,5;2\n3;4,25",
          "0,5;2;\n3;4,25",
          "0,5;2;;\n3;4,25;;\n;;;\n;;;",
          "0.5 2\n3 4.25",
          "  0.50   2.00\n  3.00   4.25",
          "0,5 2\n3 4,25",
          "5.000e-01 2.000E+00\n3.000e+00 4.250e+00",
          ".5 2.\n3. +4.25",
          "0.5 | 2\n3 | 4.25",
          "| 0.5 | 2 |\n| 3 | 4.25 |",
          "# loss; lr=0,1\n0.5,2\n# a & b \\ ...\n3,4.25",
          "% by hand; 1,2\n0.5,2\n\n\n3,4.25\n// the end, at last",
          "Name: x\n0.5,2\n3,4.25",
          "Made by hand\n\n0.5\t2\n3\t4.25",
          "A =\n\n    0.5000    2.0000\n    3.0000    4.2500\n",
          "sep=,\n0.5,2\n3,4.25",
          "sep=;\r\n0,5;2\r\n3;4,25\r\n",
          "\uFEFF\"sep=;\"\n0,5;2\n3;4,25",
          "SEP=\t\n0.5\t2\n3\t4.25");

  @ParameterizedTest
  @FieldSource("SQUARES")
  void readsTheSquare(String text) throws Exception {
    Table table = only(text);

    assertThat(numbers(table)).isEqualTo(List.of(List.of(0.5, 2.0), List.of(3.0, 4.25)));
    assertThat(table.headed()).isFalse();
    assertThat(table.index()).isEmpty();
  }

  /** The same below the headings a and b. */
  static final List<String> HEADED_SQUARES =
      List.of(
          "a,b\n0.5,2\n3,4.25",
          "a;b\n0,5;2\n3;4,25",
          "a,b\n0.5,2,\n3,4.25,",
          "a,b,\n0.5,2\n3,4.25",
          "a,b,\n0.5,2,\n3,4.25,",
          "\"a\" \"b\"\n0.5 2\n3 4.25",
          "| a | b |\n|---|:--:|\n| 0.5 | 2 |\n| 3 | 4.25 |",
          "a | b\n--|--\n0.5 | 2\n3 | 4.25",
          "+---+---+\n| a | b |\n+===+===+\n|0.5|2|\n|3|4.25|\n+---+---+",
          "=== ====\na   b\n=== ====\n0.5 2\n3   4.25\n=== ====",
          "Table 1: what was measured\na\tb\n0.5\t2\n3\t4.25");

  @ParameterizedTest
  @FieldSource("HEADED_SQUARES")
  void findsTheHeading(String text) throws Exception {
    Table table = only(text);

    assertThat(table.headings()).containsExactly("a", "b");
    assertThat(numbers(table)).isEqualTo(List.of(List.of(0.5, 2.0), List.of(3.0, 4.25)));
  }

  /** Headings that hold other delimiters than the rows. */
  static final List<String> MISLEADING = List.of("weight;kg,height", "\"size; m\",\"b\"", "E,PI");

  @ParameterizedTest
  @FieldSource("MISLEADING")
  void aHeadingDoesNotDecideTheDelimiter(String heading) throws Exception {
    Table table = only(heading + "\n1,2\n3,4");

    assertThat(table.delimiter()).isEqualTo(Delimiter.COMMA);
    assertThat(table.headed()).isTrue();
    assertThat(numbers(table)).isEqualTo(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)));
  }

  @Test
  void aHeadingMayHoldALineBreakAndQuotationMarks() throws Exception {
    Table table = only("\"weight\n(kg)\",\"so \"\"tall\"\"\"\n1.5,2\n\"3\",4\n");

    assertThat(table.headings()).containsExactly("weight\n(kg)", "so \"tall\"");
    assertThat(table.lines()).containsExactly(3, 4);
  }

  @Test
  void datesFractionsAndNumbersOfTelephonesAreWords() throws Exception {
    Table table =
        only("2024-01-05,1/5/2024,555-1234,10-1,e,pi,20%,$5,12\n2024-01-06,1,5,9,e,pi,20%,$6,13");

    assertThat(numbers(table).get(0).subList(0, 8)).containsOnly(Double.NaN);
    assertThat(table.number(0, 8)).hasValue(12);
  }

  @Test
  void dateAndTimeAreOneCell() throws Exception {
    Table table = only("2024-01-05 12:00,5.1\n2024-01-06 12:00,6.1");

    assertThat(table.delimiter()).isEqualTo(Delimiter.COMMA);
    assertThat(table.number(1, 1)).hasValue(6.1);
  }

  @Test
  void wordsMayHoldBlanksAndCommas() throws Exception {
    Table table = only("Account;Amount\nSmith, J. P.;3,5\nDoe, K. L.;4,5");

    assertThat(table.rows().get(0)).containsExactly("Smith, J. P.", "3,5");
    assertThat(table.numbers()).isEqualTo(NumberStyle.COMMA);
  }

  @Test
  void aColumnOfOneCellEachIsATable() throws Exception {
    Table table = only("x\n1\n\n2.5\n");

    assertThat(table.delimiter()).isEqualTo(Delimiter.NONE);
    assertThat(table.headings()).containsExactly("x");
    assertThat(numbers(table)).isEqualTo(List.of(List.of(1.0), List.of(2.5)));
    assertThat(table.lines()).containsExactly(2, 4);
  }

  /** R's write.table names one column less than there are. */
  @Test
  void rowNamesOfRGetAColumnWithoutAName() throws Exception {
    Table table = only("\"x\" \"y\"\n\"1\" 0.5 1\n\"2\" 0.25 2");

    assertThat(table.headings()).containsExactly("", "x", "y");
    assertThat(table.index()).isEqualTo(Optional.of(0));
    assertThat(table.columnName(0)).isEqualTo("1");
    assertThat(table.columnName(1)).isEqualTo("x");
  }

  /** pandas's to_csv names the columns of an array by their numbers. */
  @Test
  void aBlankAboveRowNumbersMakesAHeadingOfNumbers() throws Exception {
    Table table = only(",0,1\n0,0.5,0.25\n1,0.75,2\n");

    assertThat(table.headings()).containsExactly("", "0", "1");
    assertThat(table.index()).isEqualTo(Optional.of(0));
  }

  @Test
  void aMissingFirstNumberMakesNoHeading() throws Exception {
    assertThat(only(",0.5\n1,0.25\n2,0.75").headed()).isFalse();
    assertThat(only("5.1,?,1.4\n4.9,3,1.4").headed()).isFalse();
    assertThat(only("NaN,0.5\n2,3").headed()).isFalse();
  }

  /** The first rows of iris and of MNIST as they are offered for download. */
  @Test
  void headingsAreToldByWhatStandsBelowThem() throws Exception {
    assertThat(only("5.1,3.5,1.4,0.2,Iris-setosa\n6.3,3.3,6.0,2.5,Iris-virginica").headed())
        .isFalse();
    assertThat(only("setosa,5.1\nvirginica,6.3").headed()).isFalse();
    assertThat(only("label,1x1,1x2\n5,0,0\n0,0,255").headed()).isTrue();
    assertThat(only("label,0,1,2\n5,0,0,7\n0,0,255,9").headed()).isTrue();
    assertThat(only("x,x\n1,2.5").headings()).containsExactly("x", "x");
    assertThat(only("age\n23\nunknown\n31").headed()).isTrue();
    assertThat(only("2019,2020,2021\n1.5,2,3").headed()).isFalse();
    assertThat(only("TRUE,FALSE\nFALSE,TRUE").headed()).isFalse();
  }

  @Test
  void whatIsSaidOfTheFormatIsDone() throws Exception {
    TableFormat years = new TableFormat(Optional.empty(), Optional.empty(), Optional.of(true));
    TableFormat column =
        new TableFormat(Optional.of(Delimiter.NONE), Optional.empty(), Optional.empty());
    TableFormat thousands =
        new TableFormat(
            Optional.of(Delimiter.NONE),
            Optional.of(NumberStyle.COMMA_THOUSANDS),
            Optional.empty());

    assertThat(Table.readings("2019,2020\n1,2.5", years))
        .singleElement()
        .satisfies(table -> assertThat(table.headings()).containsExactly("2019", "2020"));
    assertThat(Table.readings("1,2\n3\n4,5", column))
        .singleElement()
        .satisfies(
            table ->
                assertThat(numbers(table))
                    .isEqualTo(List.of(List.of(1.2), List.of(3.0), List.of(4.5))));
    assertThat(Table.readings("2,923", thousands))
        .singleElement()
        .satisfies(table -> assertThat(table.number(0, 0)).hasValue(2923));
  }

  @Test
  void everyReadingIsAnotherOne() throws Exception {
    for (String text : List.of("1,2\n3,4", "2,923", "1.234;5.678", "cat\ndog")) {
      assertThat(readings(text)).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }
  }
}
