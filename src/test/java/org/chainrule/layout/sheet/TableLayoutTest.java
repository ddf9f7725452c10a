package org.chainrule.layout.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chainrule.layout.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableLayoutTest {

  private static final List<Double> WIDTHS = List.of(5.0, 3.0, 12.0, 4.0, 9.0);

  @ParameterizedTest
  @ValueSource(doubles = {0, 30, 60, 200})
  void columnsStandSideBySideWithRoomForTheirContent(double room) {
    TableLayout table = TableLayout.of(5, WIDTHS, room);

    assertThat(table.columns()).hasSameSizeAs(WIDTHS);
    for (int k = 0; k < WIDTHS.size(); k++) {
      Box column = table.columns().get(k);
      assertThat(column.width()).isGreaterThanOrEqualTo(WIDTHS.get(k));
      assertThat(column.x()).isGreaterThan(k == 0 ? 0 : table.columns().get(k - 1).right());
      assertThat(column.right()).isLessThan(table.width());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 30, 60, 200})
  void itTakesTheRoomThatItHasAndMoreOnlyIfItMust(double room) {
    TableLayout table = TableLayout.of(5, WIDTHS, room);

    assertThat(table.width()).isGreaterThanOrEqualTo(room);
    assertThat(table.width()).isLessThanOrEqualTo(Math.max(room, 50));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 7, 101})
  void rowsStandUnderTheHeaderAndAreHit(int rows) {
    TableLayout table = TableLayout.of(rows, WIDTHS, 60);

    for (int row = 0; row < rows; row++) {
      Box box = table.row(row);
      assertThat(box.y()).isEqualTo((row + 1) * TableLayout.ROW);
      assertThat(table.at(box.centerY())).contains(row);
    }
    assertThat(table.row(rows - 1).bottom()).isCloseTo(table.height(), within(1e-9));
    assertThat(table.at(TableLayout.ROW / 2)).isEmpty();
    assertThat(table.at(table.height() + 0.1)).isEmpty();
    assertThat(table.at(-1)).isEmpty();
  }

  @Test
  void columnsGiveWayWhereTheRoomIsNarrow() {
    List<Double> widths = List.of(4.0, 10.0, 20.0);
    List<Double> least = List.of(4.0, 5.0, 5.0);
    TableLayout wide = TableLayout.of(2, widths, least, 37.8);
    assertThat(wide.columns()).extracting(Box::width).containsExactly(4.0, 10.0, 20.0);

    // 10 are missing of the 20 that can be had.
    TableLayout narrow = TableLayout.of(2, widths, least, 27.8);
    assertThat(narrow.width()).isEqualTo(27.8);
    assertThat(narrow.columns().get(1).width()).isCloseTo(7.5, within(1e-12));
    assertThat(narrow.columns().get(2).width()).isCloseTo(12.5, within(1e-12));

    TableLayout tightest = TableLayout.of(2, widths, least, 10);
    assertThat(tightest.columns()).extracting(Box::width).containsExactly(4.0, 5.0, 5.0);
    assertThat(tightest.width()).isGreaterThan(10);
  }
}
