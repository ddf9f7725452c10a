package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "`` # there is nothing to read",
        "` \n\t\n` # there is nothing to read",
        "`% a comment\n---` # there is no row of data here, only a heading, comments or blank lines",
        "`;;\n;;` # there is no row of data here, only a heading, comments or blank lines",
        "`sep=^\n1^2` # the first line, \"sep=^\", names no delimiter that is known here",
        "`1,2,3\n4,5,6\n7,8` # line 3 has 2 cells, but line 1 has 3",
        "`a;b;c\n1;2\n4;5` # line 1 has 3 cells, but line 2 has 2",
        "`a,b\n1,2,3\n4,5,6` # line 1 has 2 cells, but line 2 has 3",
        "`1\n2\n3;4` # line 3 has 2 cells, but line 1 has 1",
        "`1\t2\n\n3` # line 1 has 2 cells, but line 3 has 1",
        "`1\t\t3\n4\t5` # line 1 has 3 cells, but line 2 has 2",
        "`x = 1 2\n3 4` # line 1 has 4 cells, but line 2 has 2",
        "`1,2\n3\n4,5` # line 1, \"1,2\", may be two cells, or one number with a decimal comma;"
            + " line 2 has no comma, so say which delimiter is meant",
        "`5\n1,5\n2,5` # line 2, \"1,5\", may be two cells, or one number with a decimal comma;"
            + " line 1 has no comma, so say which delimiter is meant",
        "`0.5;1\n0,5;3` # \"0.5\" in line 1 and \"0,5\" in line 2 cannot have the same decimal"
            + " sign; a table has one",
        "`\"abc\n1,2` # line 1: a quotation mark is opened and never closed",
        "`1,2\n\"3\"x,4` # line 2: its quotation marks do not enclose whole cells"
      })
  void whatMakesNoTableIsRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> Readers.readings(text))
        .isInstanceOf(TypedException.class)
        .hasMessage(reason);
  }

  @Test
  void aBinaryFileIsNoTable() {
    assertThatThrownBy(() -> Readers.readings("1,2\n3,\0004"))
        .hasMessage(
            "line 2 has a character that stands in no text; this seems to be another kind of file");
  }

  @Test
  void aHeadingAloneIsNoTable() {
    TableFormat headed = new TableFormat(Optional.empty(), Optional.empty(), Optional.of(true));

    assertThatThrownBy(() -> Table.readings("a,b", headed))
        .hasMessage("there is no row of data here, only a heading, comments or blank lines");
  }

  /** R's heading of one cell less is no row. */
  @Test
  void aShortHeadingIsNoRow() {
    TableFormat bare = new TableFormat(Optional.empty(), Optional.empty(), Optional.of(false));

    assertThatThrownBy(() -> Table.readings("x y\n1 0.5 1\n2 0.25 2", bare))
        .hasMessage("line 1 has 2 cells, but line 2 has 3");
  }

  /** As many cells as 60,000 of MNIST's images have, in less room. */
  @Test
  void tooManyCellsAreRefused() {
    String row = "0,".repeat(784) + "0\n";

    assertThatThrownBy(() -> Readers.readings(row.repeat(6000)))
        .hasMessage("this has more than 4194304 cells, the most that a table may have");
    assertThatThrownBy(() -> Readers.readings("1\n".repeat(2048 * 2048 + 1)))
        .hasMessage("this has more than 4194304 cells, the most that a table may have");
  }

  @Test
  void aSingleCellOfManyCharactersIsShortened() throws Exception {
    Table table = Readers.only("1.5,2\n3," + "x".repeat(1_000_000));

    assertThatThrownBy(() -> table.numbers(java.util.List.of(1)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(120));
  }
}
