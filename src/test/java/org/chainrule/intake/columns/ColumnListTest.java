package org.chainrule.intake.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.arrays.table.Delimiter;
import org.chainrule.arrays.table.NumberStyle;
import org.chainrule.arrays.table.Table;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnListTest {

  private static final Table IRIS =
      headed("sepal_length", "sepal_width", "petal_length", "petal_width", "species");

  private static Table headed(String... headings) {
    return table(List.of(headings), headings.length);
  }

  private static Table table(List<String> headings, int columns) {
    List<String> row = Collections.nCopies(columns, "0");
    return new Table(Delimiter.COMMA, NumberStyle.POINT, headings, List.of(row), List.of(1));
  }

  private static List<Integer> numbers(String blanks) {
    return blanks == null
        ? List.of()
        : Arrays.stream(blanks.split(" ")).map(Integer::valueOf).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "species | 4",
        "Species | 4",
        "1-4 | 0 1 2 3",
        " 2 , species ,1 | 1 4 0",
        "petal_length-species | 2 3 4",
        "3 - species | 2 3 4",
        "\"species\", 1 | 4 0",
        ":2-3,:5 | 1 2 4",
        "`` | ",
        "none | ",
      })
  void readsHeadingsNumbersAndRanges(String text, String columns) throws Exception {
    assertThat(ColumnList.parse(text, IRIS)).isEqualTo(numbers(columns));
  }

  /** A heading is taken as it stands before it is taken for a range or a number. */
  @Test
  void aHeadingMayLookLikeSomethingElse() throws Exception {
    Table table = headed("1", "x-y", "a,b", "5\" pipe", ":x", "x", "y");

    assertThat(ColumnList.parse("1,x-y,\"a,b\",5\" pipe,:x", table)).containsExactly(0, 1, 2, 3, 4);
    assertThat(ColumnList.parse("x - y", table)).containsExactly(5, 6);
  }

  /** pandas heads columns without names 0, 1, 2. */
  @Test
  void asksWhetherANumberIsAHeading() throws Exception {
    Table table = headed("0", "1", "2");

    assertThatThrownBy(() -> ColumnList.parse("1", table))
        .isInstanceOf(TypedException.class)
        .hasMessage(
            "\"1\" is the heading of column 2 and the number of another; write :1 for the number,"
                + " or \"1\" in quotes for the heading");
    assertThat(ColumnList.parse("\"1\"", table)).containsExactly(1);
    assertThat(ColumnList.parse(":1", table)).containsExactly(0);
    assertThat(ColumnList.parse("0", table)).containsExactly(0);
    assertThat(ColumnList.format(List.of(0, 1, 2), table)).isEqualTo(":1-3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "colour | there is no column \"colour\"; this table has sepal_length, sepal_width, petal_length, petal_width, species",
        "6 | there is no column \"6\"; this table has sepal_length, sepal_width, petal_length, petal_width, species",
        "0 | there is no column \"0\"; this table has sepal_length, sepal_width, petal_length, petal_width, species",
        "2-99999999999 | there is no column \"2-99999999999\"; this table has sepal_length, sepal_width, petal_length, petal_width, species",
        ":9 | there is no column \"9\"; this table has sepal_length, sepal_width, petal_length, petal_width, species",
        "1-3,2 | the column sepal_width is named twice",
        "3-1 | the range 3-1 runs backwards",
        "1,,2 | a column is missing beside a comma",
        "1, | a column is missing beside a comma",
        "1,\"species | this cannot be read from here on: \"species",
        "\"1\"2 | this cannot be read from here on: \"1\"2",
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> ColumnList.parse(text, IRIS))
        .isInstanceOf(TypedException.class)
        .hasMessage(message);
  }

  @Test
  void saysHowManyColumnsThereAreWithoutHeadings() {
    assertThatThrownBy(() -> ColumnList.parse("x", table(List.of(), 1)))
        .hasMessage("there is no column \"x\"; this table has no headings and one column");
    assertThatThrownBy(() -> ColumnList.parse("x", table(List.of(), 1785)))
        .hasMessage("there is no column \"x\"; this table has no headings and columns 1 to 1785");
  }

  @Test
  void listsOnlyTheFirstOfManyHeadings() {
    String[] many = IntStream.rangeClosed(1, 20).mapToObj(k -> "c" + k).toArray(String[]::new);

    assertThatThrownBy(() -> ColumnList.parse("x", headed(many)))
        .hasMessageEndingWith("c11, c12, …");
  }

  @Test
  void twoColumnsOfOneHeadingAreToldApartByNumber() throws Exception {
    Table table = headed("x", "y", "x", "X");

    assertThatThrownBy(() -> ColumnList.parse("x", table))
        .hasMessage("several columns are called \"x\"; say the number of one: 1, 3");
    assertThat(ColumnList.parse("X", table)).containsExactly(3);
    assertThat(ColumnList.format(List.of(2, 1), table)).isEqualTo("3,y");
  }

  /** MNIST: a label and 28 × 28 pixels. */
  @Test
  void writesRangesAndHeadings() {
    List<String> headings = new ArrayList<>(List.of("label"));
    IntStream.range(0, 784).forEach(k -> headings.add((k / 28 + 1) + "x" + (k % 28 + 1)));
    Table mnist = table(headings, 785);

    assertThat(ColumnList.format(IntStream.range(1, 785).boxed().toList(), mnist))
        .isEqualTo("2-785");
    assertThat(ColumnList.format(List.of(0), mnist)).isEqualTo("label");
    assertThat(ColumnList.format(List.of(0, 1), mnist)).isEqualTo("label,1x1");
    assertThat(ColumnList.format(List.of(2, 1), table(List.of(), 3))).isEqualTo("3,2");
    assertThat(ColumnList.format(List.of(), mnist)).isEmpty();
  }

  private record Case(List<Integer> columns, Table table) {}

  static Stream<Named<Case>> strangeTables() {
    Random random = new Random(12);
    List<String> strange =
        List.of(
            "1", "2", "3", "-", "1-2", ":1", "a", "A", "a-b", "b", "\"", "\"a\"", "a,b", "",
            "x\ny");
    return IntStream.range(0, 3000)
        .mapToObj(
            k -> {
              int columns = 1 + random.nextInt(7);
              List<String> headings =
                  random.nextInt(5) == 0
                      ? List.of()
                      : random.ints(columns, 0, strange.size()).mapToObj(strange::get).toList();
              List<Integer> chosen = new ArrayList<>(IntStream.range(0, columns).boxed().toList());
              if (random.nextBoolean()) {
                Collections.shuffle(chosen, random);
              }
              List<Integer> some = chosen.subList(0, random.nextInt(columns + 1));
              return Named.of(headings + " " + some, new Case(some, table(headings, columns)));
            });
  }

  @ForAll("strangeTables")
  void readsWhatItWrites(Case tried) throws Exception {
    String written = ColumnList.format(tried.columns(), tried.table());

    assertThat(ColumnList.parse(written, tried.table())).as(written).isEqualTo(tried.columns());
  }
}
