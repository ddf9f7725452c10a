package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.junit.jupiter.api.Test;

/** The words about a cell cover neither it nor what made it. */
class TooltipPlaceTest {

  private static final Box CELL = new Box(100, 200, 30, 20);

  @Test
  void theWordsStandOverTheCell() {
    List<Box> toTheRight = List.of(new Box(140, 200, 30, 20), new Box(180, 200, 30, 20));
    assertThat(TooltipPlace.above(CELL, toTheRight, 120, 25)).isEqualTo(new Point(100, 194));
  }

  @Test
  void theWordsStandOverTheCellsThatMadeIt() {
    Box heading = new Box(100, 170, 30, 20);
    Box above = new Box(150, 140, 30, 20);
    Box farAbove = new Box(100, 20, 30, 20);
    Point corner = TooltipPlace.above(CELL, List.of(farAbove, above, heading), 120, 25);
    assertThat(corner).isEqualTo(new Point(100, 134));
  }
}
