package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainrule.arrays.table.Readers.numbers;
import static org.chainrule.arrays.table.Readers.only;
import static org.chainrule.arrays.table.Readers.readings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people have them. */
class TableFilesTest {

  @Test
  void irisHasAColumnOfClasses() throws Exception {
    Table iris = only(file("c01-iris.csv"));

    assertThat(iris.headings())
        .containsExactly("sepal_length", "sepal_width", "petal_length", "petal_width", "species");
    assertThat(iris.classes(4)).contains(List.of("setosa", "versicolor", "virginica"));
    assertThat(iris.numbers(List.of(0, 1, 2, 3)))
        .isEqualTo(
            Matrix.of(
                new double[][] {{5.1, 3.5, 1.4, 0.2}, {7, 3.2, 4.7, 1.4}, {6.3, 3.3, 6, 2.5}}));
  }

  @Test
  void xorIsATable() throws Exception {
    Table xor = only(file("c02-xor-truth-table.csv"));

    assertThat(xor.headings()).containsExactly("A", "B", "Y");
    assertThat(xor.index()).isEmpty();
    assertThat(xor.classes(2)).contains(List.of("0", "1"));
    assertThat(numbers(xor))
        .isEqualTo(
            List.of(
                List.of(0.0, 0.0, 0.0),
                List.of(0.0, 1.0, 1.0),
                List.of(1.0, 0.0, 1.0),
                List.of(1.0, 1.0, 0.0)));
  }

  @Test
  void aGermanTableHasDecimalCommas() throws Exception {
    Table table = only(file("c03-semicolon-decimal-comma.csv"));

    assertThat(table.delimiter()).isEqualTo(Delimiter.SEMICOLON);
    assertThat(numbers(table))
        .isEqualTo(List.of(List.of(4000.0, 125.5, 20.08), List.of(5000.0, -12.25, 0.0)));
  }

  @Test
  void excelNamesItsDelimiter() throws Exception {
    Table table = only(file("c06-excel-sep.csv"));

    assertThat(table.headings()).containsExactly("x1", "x2");
    assertThat(table.lines()).containsExactly(3, 4);
    assertThat(numbers(table)).isEqualTo(List.of(List.of(0.05, 0.1), List.of(0.15, 0.2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"c07-pandas-index.csv", "x.csv"})
  void pandasWritesAnIndex(String file) throws Exception {
    Table table = only(file(file));

    assertThat(table.index()).isEqualTo(Optional.of(0));
    assertThat(table.numbers(List.of(1, 2)))
        .isEqualTo(Matrix.of(new double[][] {{0.1, 0.2}, {0.3, 0.4}}));
  }

  @Test
  void quotedThousandsAreAsked() throws Exception {
    assertThat(readings(file("c11-thousands-quoted-sheetjs2556.csv")))
        .extracting(Readers::numbers)
        .containsExactly(
            List.of(List.of(10.0, 2590.0, 7770.0, 78.0), List.of(143.0, 766.0, 2298.0, 329.0)),
            List.of(List.of(10.0, 2.59, 7.77, 78.0), List.of(143.0, 766.0, 2.298, 329.0)));
  }

  @Test
  void falseStandsBeforeTrue() throws Exception {
    Table table = only(file("c12-true-false.csv"));

    assertThat(table.classes(4)).contains(List.of("FALSE", "TRUE"));
  }

  @Test
  void markdownDrawsALineBelowItsHeading() throws Exception {
    Table table = only(file("text/p13-markdown-table.txt"));

    assertThat(table.headings()).containsExactly("x1", "x2");
    assertThat(table.lines()).containsExactly(3, 4);
    assertThat(numbers(table)).isEqualTo(List.of(List.of(0.15, 0.2), List.of(0.25, 0.3)));
  }

  @Test
  void copiedThousandsAreAsked() throws Exception {
    assertThat(readings(file("text/p14e-excel-us-thousands-int-only.txt")))
        .extracting(Readers::numbers)
        .containsExactly(
            List.of(List.of(2923.0, 1045.0), List.of(76.0, 15.0)),
            List.of(List.of(2.923, 1.045), List.of(76.0, 15.0)));
  }

  @Test
  void rPrintsTheNumbersOfRowsAndColumns() throws Exception {
    Table table = only(file("text/p07-R-print.txt"));

    assertThat(table.headings()).containsExactly("", "[,1]", "[,2]");
    assertThat(table.numbers(List.of(1, 2)))
        .isEqualTo(Matrix.of(new double[][] {{0.15, 0.2}, {0.25, 0.3}}));
  }

  private static String file(String name) throws IOException {
    try (InputStream file =
        TableFilesTest.class.getResourceAsStream("/org/chainrule/arrays/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
