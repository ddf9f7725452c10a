package org.chainrule.layout.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.junit.jupiter.api.Test;

final class MapGridTest {

  private final Box area = new Box(0, 0, 40, 25);
  private final MapGrid left = MapGrid.in(area, 0, 2, 16, 15);
  private final MapGrid right = MapGrid.in(area, 1, 2, 16, 15);

  @Test
  void everyCellIsFoundAtItsMiddle() {
    for (int row = 0; row < 16; row++) {
      for (int column = 0; column < 15; column++) {
        Box cell = left.cell(row, column);
        assertThat(left.at(new Point(cell.centerX(), cell.centerY())))
            .contains(new MapGrid.Cell(row, column));
      }
    }
  }

  @Test
  void deeperIsHigher() {
    assertThat(left.cell(15, 0).y()).isCloseTo(left.box().y(), within(1e-12));
    assertThat(left.cell(0, 0).bottom()).isCloseTo(left.box().bottom(), within(1e-12));
  }

  @Test
  void twoMapsStandBesideEachOther() {
    assertThat(left.box().right()).isLessThan(right.box().x());
    assertThat(right.box().right()).isLessThanOrEqualTo(area.right());
    assertThat(left.box().bottom()).isLessThan(area.bottom());
    assertThat(right.at(new Point(left.box().x() + 1, left.box().y() + 1)))
        .isEqualTo(Optional.empty());
  }
}
